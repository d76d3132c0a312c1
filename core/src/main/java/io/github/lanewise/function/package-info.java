/**
 * The definitions: one class for each activation, named after it.
 *
 * <p>A definition is a straight line of {@code float} operations, and the specification of every output bit: the scalar
 * kernels run it as it stands, and the vector kernels are expanded from it. {@code of} is the function,
 * {@code derivative} its derivative at x, {@code derivativeFromOutput} its derivative at the x that gave y.
 */
@NullMarked
package io.github.lanewise.function;

import org.jspecify.annotations.NullMarked;
