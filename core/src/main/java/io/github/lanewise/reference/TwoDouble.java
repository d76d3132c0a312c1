package io.github.lanewise.reference;

import java.math.BigDecimal;

/**
 * A number held as the unevaluated sum of two doubles, which carries about 106 bits.
 *
 * <p>The reference uses it where a rounding error of a double would be magnified: in the argument of an exponential,
 * before a cancellation, in a long sum. If {@code high} is infinite or NaN it is the whole number.
 *
 * <p>Algorithms: T. J. Dekker, "A floating-point technique for extending the available precision", 1971;
 * D. E. Knuth, "The Art of Computer Programming", volume 2, section 4.2.2.
 */
record TwoDouble(double high, double low) {
    static final TwoDouble ZERO = new TwoDouble(0, 0);

    TwoDouble {
        if (!Double.isFinite(high)) {
            low = 0;
        }
    }

    /** The number nearest a decimal constant. */
    static TwoDouble of(String decimal) {
        BigDecimal exact = new BigDecimal(decimal);
        double high = exact.doubleValue();
        return new TwoDouble(high, exact.subtract(new BigDecimal(high)).doubleValue());
    }

    /** a + b without error. */
    static TwoDouble sum(double a, double b) {
        double sum = a + b;
        double bRounded = sum - a;
        double aRounded = sum - bRounded;
        return new TwoDouble(sum, (a - aRounded) + (b - bRounded));
    }

    /** a·b without error. */
    static TwoDouble product(double a, double b) {
        double product = a * b;
        return new TwoDouble(product, Math.fma(a, b, -product));
    }

    /** a/b. */
    static TwoDouble quotient(double a, double b) {
        double quotient = a / b;
        return new TwoDouble(quotient, Math.fma(-quotient, b, a) / b);
    }

    TwoDouble plus(TwoDouble other) {
        TwoDouble sum = sum(high, other.high);
        return sum(sum.high, sum.low + (low + other.low));
    }

    TwoDouble plus(double other) {
        TwoDouble sum = sum(high, other);
        return sum(sum.high, sum.low + low);
    }

    TwoDouble times(double factor) {
        TwoDouble product = product(high, factor);
        if (Double.isInfinite(product.high)) {
            return product;
        }
        return sum(product.high, Math.fma(low, factor, product.low));
    }

    TwoDouble negate() {
        return new TwoDouble(-high, -low);
    }

    /** e to this power, rounded to a double: e^low is 1 + low, its square being far below the last bit. */
    double exp() {
        double exp = StrictMath.exp(high);
        return exp + exp * low;
    }

    double value() {
        return high + low;
    }
}
