package io.github.lanewise.reference;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * An expression in one variable, a float, written twice.
 *
 * @param quick in double, with a relative error of at most 2^-45, or NaN where that is not kept; what it gives for an
 *     infinite argument is the limit
 * @param precise in two doubles, for finite arguments
 */
record Expression(DoubleUnaryOperator quick, UnaryOperator<TwoDouble> precise) {
    /** 2^-45 and what the products in {@link #isRoundedSafely} are rounded by. */
    private static final double ERROR = 0x1.02p-45;

    /** An expression written twice. NaN reaches neither. */
    static Expression twice(DoubleUnaryOperator quick, UnaryOperator<TwoDouble> precise) {
        return new Expression(quick, precise);
    }

    /** An expression that a double holds without error. */
    static Expression exact(DoubleUnaryOperator expression) {
        return new Expression(expression, x -> TwoDouble.of(expression.applyAsDouble(x.high())));
    }

    double at(float x) {
        if (Float.isNaN(x)) {
            return Double.NaN;
        }
        double result = quick.applyAsDouble(x);
        return Double.isNaN(result) ? precise.apply(TwoDouble.of(x)).value() : result;
    }

    /** The correctly rounded result; {@link Reference} says how and why. */
    float nearestAt(float x) {
        if (Float.isNaN(x)) {
            return Float.NaN;
        }
        double result = quick.applyAsDouble(x);
        return isRoundedSafely(result)
                ? (float) result
                : precise.apply(TwoDouble.of(x)).nearestFloat();
    }

    /**
     * Ziv's test: whether all numbers within the error of a result round to one float. NaN does not.
     *
     * <p>A. Ziv, "Fast evaluation of elementary mathematical functions with correctly rounded last bit", ACM
     * Transactions on Mathematical Software 17 (1991).
     */
    static boolean isRoundedSafely(double result) {
        return (float) (result * (1 - ERROR)) == (float) (result * (1 + ERROR));
    }
}
