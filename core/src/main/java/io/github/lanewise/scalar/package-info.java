/** The scalar implementation, which runs everywhere. */
@NullMarked
package io.github.lanewise.scalar;

import org.jspecify.annotations.NullMarked;
