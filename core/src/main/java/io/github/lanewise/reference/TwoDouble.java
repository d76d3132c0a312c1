package io.github.lanewise.reference;

import java.math.BigDecimal;

/**
 * A number held as the unevaluated sum of two doubles, {@code high} being the double nearest to it: about 106 bits, more
 * where zeros lie between the two.
 *
 * <p>Sums and products of two doubles are exact; the other operations have a relative error of at most 2^-101, barring
 * underflow. If {@code high} is infinite or NaN it is the whole number.
 *
 * <p>Algorithms: T. J. Dekker, "A floating-point technique for extending the available precision", 1971; D. E. Knuth,
 * "The Art of Computer Programming", volume 2, section 4.2.2; M. Joldes, J.-M. Muller and V. Popescu, "Tight and rigorous
 * error bounds for basic building blocks of double-word arithmetic", ACM Transactions on Mathematical Software 44 (2017).
 */
record TwoDouble(double high, double low) {
    static final TwoDouble ZERO = new TwoDouble(0, 0);
    static final TwoDouble ONE = new TwoDouble(1, 0);

    TwoDouble {
        if (!Double.isFinite(high)) {
            low = 0;
        }
    }

    static TwoDouble of(double number) {
        return new TwoDouble(number, 0);
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

    /** The sum, accurate even where the two cancel. */
    TwoDouble plus(TwoDouble other) {
        TwoDouble highs = sum(high, other.high);
        TwoDouble lows = sum(low, other.low);
        TwoDouble rounded = sum(highs.high, highs.low + lows.high);
        return sum(rounded.high, rounded.low + lows.low);
    }

    TwoDouble plus(double other) {
        TwoDouble sum = sum(high, other);
        return sum(sum.high, sum.low + low);
    }

    TwoDouble minus(TwoDouble other) {
        return plus(other.negate());
    }

    TwoDouble times(TwoDouble factor) {
        TwoDouble product = product(high, factor.high);
        if (Double.isInfinite(product.high)) {
            return product;
        }
        return sum(product.high, Math.fma(high, factor.low, Math.fma(low, factor.high, product.low)));
    }

    TwoDouble times(double factor) {
        return times(of(factor));
    }

    TwoDouble squared() {
        return times(this);
    }

    TwoDouble dividedBy(TwoDouble divisor) {
        double quotient = high / divisor.high;
        if (!Double.isFinite(quotient)) {
            return of(quotient);
        }
        double remainder = minus(divisor.times(quotient)).high;
        return sum(quotient, remainder / divisor.high);
    }

    TwoDouble dividedBy(double divisor) {
        return dividedBy(of(divisor));
    }

    TwoDouble negate() {
        return new TwoDouble(-high, -low);
    }

    TwoDouble abs() {
        return high < 0 ? negate() : this;
    }

    /** This number times 2^exponent. */
    TwoDouble scaled(int exponent) {
        return new TwoDouble(Math.scalb(high, exponent), Math.scalb(low, exponent));
    }

    boolean isPositive() {
        return high > 0;
    }

    boolean isNegative() {
        return high < 0;
    }

    /** e to this power in double: e^low is 1 + low, its square being far below the last bit. */
    double expInDouble() {
        double exp = QuickMath.exp(high);
        return exp + exp * low;
    }

    double value() {
        return high + low;
    }

    /**
     * The float nearest to this sum, in a tie the even one: rounded to a double first, but there to the odd one of its
     * two neighbours, which is never halfway between floats and so loses nothing that the second rounding has to know.
     *
     * <p>S. Boldo and G. Melquiond, "Emulation of a FMA and correctly rounded sums: proved algorithms using rounding to
     * odd", IEEE Transactions on Computers 57 (2008).
     */
    float nearestFloat() {
        boolean isEven = (Double.doubleToRawLongBits(high) & 1) == 0;
        boolean isBetweenDoubles = low != 0;
        double odd = isBetweenDoubles && isEven ? Math.nextAfter(high, low * Double.POSITIVE_INFINITY) : high;
        return (float) odd;
    }
}
