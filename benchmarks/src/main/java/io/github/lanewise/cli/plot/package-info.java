/** What {@code lanewise plot} and {@code lanewise gallery} draw. */
@NullMarked
package io.github.lanewise.cli.plot;

import org.jspecify.annotations.NullMarked;
