package io.github.lanewise.reference;

import io.github.lanewise.Activation;

/**
 * The exact value of an activation function and of its derivative, in {@code double}, and the {@code float} nearest to it.
 *
 * <ul>
 *   <li>The relative error in {@code double} is at most 2^-45 (2^-21 of a {@code float}'s last place): in the tails, near
 *       0 and where a derivative crosses zero, too.
 *   <li>Results below 1e-300 in magnitude may be any number below 1e-300, zero included; results beyond the range of
 *       {@code double} are infinite. Both are far outside the range of {@code float}.
 *   <li>NaN gives NaN, an infinite argument the limit, and a zero keeps its sign where the function behaves like a
 *       positive multiple of x near 0.
 *   <li>Parameters are exactly the floats they are stored in; other constants are real numbers.
 * </ul>
 *
 * <h2>Rounding to the nearest float</h2>
 *
 * <p>{@link #nearestValue}, {@link #nearestDerivative} and {@link #nearestDerivativeFromOutput} round correctly: to the
 * nearest float, in a tie to the even one, with subnormal floats, and infinity from 2^128 - 2^103 on. Where all numbers
 * within 2^-45 of the double round to the same float, that is it (Ziv's test). Otherwise the double is next to a midpoint
 * of two floats; the expression is computed again, in a sum of two doubles, and that sum is rounded once. Its relative
 * error is at most 2^-94, and at most 2^-80 at the few floats nearest to a derivative's zero. Why this settles it:
 *
 * <ul>
 *   <li>Exact ties: the rational expressions (a product with a slope, alpha + y, 1 - y², (2x + 3)/6…) have them. There
 *       the result needs 25 bits, every step before it fits two doubles, and the sum is the midpoint itself. Exponential,
 *       logistic function, logarithm, hyperbolic tangent and Φ are transcendental at rational numbers but 0, and their
 *       results no midpoints.
 *   <li>Near 0 an expression may be a·x + b·x² + … with a·x a midpoint, such as x/2 for a subnormal x, and the rest as
 *       little as 2^-150 of it; far out it may be y² - y with y² a midpoint. There the first double holds the first term
 *       exactly, and the second double the next term, with the right sign, however small it is.
 *   <li>Elsewhere results are as near to a midpoint as chance has it: of 2^32 arguments, some 2^-57 relatively; and no
 *       nearer than 2^-78 where the first terms make a midpoint, as in σ(x) = 1/2 + x/4 - x³/48 + ….
 * </ul>
 *
 * <p>The same bits on every machine: nothing but IEEE arithmetic and {@link StrictMath}. A call takes some tens of
 * nanoseconds, and some microseconds where two doubles are needed. Instances are immutable and thread-safe.
 */
public final class Reference {
    private final String name;
    private final Formula formula;

    private Reference(String name, Formula formula) {
        this.name = name;
        this.formula = formula;
    }

    /**
     * The reference of an activation.
     *
     * @param activation the activation
     * @return its reference
     * @throws IllegalArgumentException if there is no formula of its name
     */
    public static Reference of(Activation activation) {
        return of(activation.name(), activation.values());
    }

    /**
     * The reference of a function given by name, whose parameters may be any floats.
     *
     * @param name the name, such as {@code "elu"}
     * @param values its parameters, in the order of {@link Activation#parameters}
     * @return its reference
     * @throws IllegalArgumentException if no function of this name is known, or it has another number of parameters
     */
    public static Reference of(String name, float... values) {
        return new Reference(name, Formulas.of(name, values));
    }

    /**
     * The value of the function.
     *
     * @param x any float
     * @return f(x)
     */
    public double value(float x) {
        return formula.value().at(x);
    }

    /**
     * The derivative of the function.
     *
     * @param x any float
     * @return f'(x); at a kink, the value that the function's {@link Activation} names
     */
    public double derivative(float x) {
        return formula.derivative().at(x);
    }

    /**
     * The derivative of the function as an expression in its output y = f(x), exact for the given float y, whether or
     * not the function attains it.
     *
     * @param y the output
     * @return f'(x)
     * @throws UnsupportedOperationException if the output does not determine the derivative
     */
    public double derivativeFromOutput(float y) {
        return fromOutput().at(y);
    }

    /**
     * The float nearest to the value of the function.
     *
     * @param x any float
     * @return f(x), correctly rounded
     */
    public float nearestValue(float x) {
        return formula.value().nearestAt(x);
    }

    /**
     * The float nearest to the derivative of the function.
     *
     * @param x any float
     * @return f'(x), correctly rounded; at a kink, the value that the function's {@link Activation} names
     */
    public float nearestDerivative(float x) {
        return formula.derivative().nearestAt(x);
    }

    /**
     * The float nearest to the derivative as an expression in the output.
     *
     * @param y the output
     * @return f'(x), correctly rounded
     * @throws UnsupportedOperationException if the output does not determine the derivative
     */
    public float nearestDerivativeFromOutput(float y) {
        return fromOutput().nearestAt(y);
    }

    private Expression fromOutput() {
        Expression fromOutput = formula.derivativeFromOutput();
        if (fromOutput == null) {
            throw new UnsupportedOperationException("The output of " + name + " does not determine its derivative");
        }
        return fromOutput;
    }
}
