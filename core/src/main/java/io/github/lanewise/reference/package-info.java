/**
 * The exact value of every function in {@code double}, and the {@code float} nearest to it: textbook formulas, written
 * independently of the definitions.
 *
 * <p>It is what accuracy is measured against, for the library's own kernels and for anybody else's.
 */
@NullMarked
package io.github.lanewise.reference;

import org.jspecify.annotations.NullMarked;
