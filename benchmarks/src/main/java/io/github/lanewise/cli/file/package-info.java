/** Files that are replaced as a whole, and one line for what goes wrong with one. */
@NullMarked
package io.github.lanewise.cli.file;

import org.jspecify.annotations.NullMarked;
