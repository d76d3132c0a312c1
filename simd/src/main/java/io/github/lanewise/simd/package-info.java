/** The activation functions on vectors: written by the generator, from the definitions, into the loops here. */
@NullMarked
package io.github.lanewise.simd;

import org.jspecify.annotations.NullMarked;
