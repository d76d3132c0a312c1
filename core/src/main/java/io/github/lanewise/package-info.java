/**
 * Activation functions over {@code float} arrays: what to compute ({@link io.github.lanewise.Activation}) and the kernels
 * that compute it ({@link io.github.lanewise.Lanewise#kernel}).
 */
@NullMarked
package io.github.lanewise;

import org.jspecify.annotations.NullMarked;
