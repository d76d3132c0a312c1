/** Tensors of {@code float} in files: NumPy's {@code .npy} and raw little-endian numbers. */
@NullMarked
package io.github.lanewise.cli.tensor;

import org.jspecify.annotations.NullMarked;
