package io.github.lanewise.reference;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the reference knows of one function with its parameters.
 *
 * @param value f(x); NaN never reaches it
 * @param derivative f'(x); NaN never reaches it
 * @param derivativeFromOutput f'(x) as an expression in y = f(x), or null where y does not determine it
 */
record Formula(
        DoubleUnaryOperator value,
        DoubleUnaryOperator derivative,
        @Nullable DoubleUnaryOperator derivativeFromOutput) {}
