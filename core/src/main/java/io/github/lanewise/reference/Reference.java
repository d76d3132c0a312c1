package io.github.lanewise.reference;

import io.github.lanewise.Activation;
import java.util.function.DoubleUnaryOperator;

/**
 * The exact value of an activation function and of its derivative, in {@code double}.
 *
 * <ul>
 *   <li>The relative error is at most 1e-14 (a ten-millionth of a {@code float}'s last place), in the tails too.
 *       Where a derivative crosses zero (SiLU, Mish, GELU…), the absolute error is at most 1e-16 instead.
 *   <li>Results below 1e-300 in magnitude may be any number below 1e-300, zero included; results beyond the range of
 *       {@code double} are infinite. Both are far outside the range of {@code float}.
 *   <li>NaN gives NaN, an infinite argument the limit, and a zero keeps its sign where the function behaves like a
 *       positive multiple of x near 0.
 *   <li>Parameters are exactly the floats they are stored in; other constants are real numbers.
 * </ul>
 *
 * <p>The same bits on every machine: nothing but IEEE arithmetic and {@link StrictMath}. A call takes some tens of
 * nanoseconds. Instances are immutable and thread-safe.
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
        return apply(formula.value(), x);
    }

    /**
     * The derivative of the function.
     *
     * @param x any float
     * @return f'(x); at a kink, the value that the function's {@link Activation} names
     */
    public double derivative(float x) {
        return apply(formula.derivative(), x);
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
        DoubleUnaryOperator fromOutput = formula.derivativeFromOutput();
        if (fromOutput == null) {
            throw new UnsupportedOperationException("The output of " + name + " does not determine its derivative");
        }
        return apply(fromOutput, y);
    }

    private static double apply(DoubleUnaryOperator operator, float argument) {
        return Float.isNaN(argument) ? Double.NaN : operator.applyAsDouble(argument);
    }
}
