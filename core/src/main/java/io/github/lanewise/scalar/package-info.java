/** The activation functions one element after the other: the definitions as they stand, in loops. */
@NullMarked
package io.github.lanewise.scalar;

import org.jspecify.annotations.NullMarked;
