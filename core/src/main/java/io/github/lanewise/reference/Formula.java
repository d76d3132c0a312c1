package io.github.lanewise.reference;

import org.jspecify.annotations.Nullable;

/**
 * What the reference knows of one function with its parameters.
 *
 * @param value f(x)
 * @param derivative f'(x)
 * @param derivativeFromOutput f'(x) as an expression in y = f(x), or null where y does not determine it
 */
record Formula(
        Expression value, Expression derivative, @Nullable Expression derivativeFromOutput) {}
