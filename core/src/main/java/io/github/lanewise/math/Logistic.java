package io.github.lanewise.math;

/**
 * The logistic function σ(z) = 1 / (1 + e^-z), what it gates, and derivatives.
 *
 * <p>All take the exponent a = -z, in two parts a + low where it has been rounded. With e^a = 2^n · (1 + t + r), 1 + 2^n and
 * what is added to it come in two parts each, so that the division can be corrected by what the denominator and the
 * quotient have lost. The denominator is scaled by 2^-64, which leaves room for every e^a that makes a difference, and
 * for a quotient that does not underflow before the last operation. The inverse is kept negative, which saves the
 * correction a change of sign and a factor of -0 its sign.
 *
 * <p>Beyond {@link #LOWEST} and {@link #HIGHEST} the limit is put in the place of the result, which costs less time than
 * keeping a in bounds.
 */
public final class Logistic {
    /** Below, 1 + e^a rounds to 1, times whatever it is. */
    private static final float LOWEST = -43f;

    /** Above, 1e6 · a / e^a rounds to 0. */
    private static final float HIGHEST = 124f;

    /** Bounds of n. */
    private static final float LEAST = -36f;

    private static final float GREATEST = 180f;

    /** The scale of 1 + e^a. */
    private static final float SCALE = 0x1p-64f;

    /** Rounds what is added to it to an integer n, in the bits of which 2^(n - 64) is. */
    private static final float ROUND = Exponential.ROUND - 64f;

    private Logistic() {}

    /**
     * σ(-a).
     *
     * @param a the exponent
     * @return σ(-a)
     */
    public static float of(float a) {
        float shifted = Exponential.shifted(a, ROUND);
        float t = Exponential.remainder(a, shifted, ROUND);
        float tLow = Exponential.remainderLow(a, shifted, ROUND);
        float power = power(shifted);
        return limited(a, 1f, 0f, corrected(minusInverse(t, power), 1f, t, tLow, power));
    }

    /**
     * σ(-a).
     *
     * @param a the exponent
     * @param low what a has been rounded by
     * @return σ(-a)
     */
    public static float of(float a, float low) {
        float shifted = Exponential.shifted(a, ROUND);
        float t = Exponential.remainder(a, low, shifted, ROUND);
        float tLow = Exponential.remainderLow(a, low, shifted, ROUND);
        float power = power(shifted);
        return limited(a, 1f, 0f, corrected(minusInverse(t, power), 1f, t, tLow, power));
    }

    /**
     * factor · σ(-a), for a factor that has the sign of -a and a magnitude of at most 1e6 · |a|.
     *
     * @param a the exponent
     * @param low what a has been rounded by
     * @param factor the factor
     * @return the product; its limit for infinite arguments
     */
    public static float gate(float a, float low, float factor) {
        float shifted = Exponential.shifted(a, ROUND);
        float t = Exponential.remainder(a, low, shifted, ROUND);
        float tLow = Exponential.remainderLow(a, low, shifted, ROUND);
        float power = power(shifted);
        return limited(a, factor, -0f, corrected(factor * minusInverse(t, power), factor, t, tLow, power));
    }

    /**
     * factor · σ'(a) = factor · σ(-a) · (1 - σ(-a)).
     *
     * @param a the exponent, at least 0
     * @param factor a power of two
     * @return the product
     */
    public static float derivative(float a, float factor) {
        float shifted = Exponential.shifted(a, ROUND);
        float t = Exponential.remainder(a, shifted, ROUND);
        float tLow = Exponential.remainderLow(a, shifted, ROUND);
        float power = power(shifted);
        float minusInverse = minusInverse(t, power);
        float minusInverseLow = minusInverse * residual(minusInverse, 1f, t, tLow, power);
        float complement = complement(minusInverse);
        float complementLow = complementLow(minusInverse, minusInverseLow);
        float minusProduct =
                Fma.of(minusInverse, complement, Fma.of(minusInverse, complementLow, minusInverseLow * complement));
        return a > HIGHEST ? 0f : minusProduct * (-SCALE * factor);
    }

    /**
     * The derivative of x · σ(z(x)), σ(z) · (1 + w · (1 - σ(z))) with w = x · z'(x) and z = -a.
     *
     * @param a the exponent
     * @param low what a has been rounded by
     * @param w x · z'(x)
     * @param wLow what w has been rounded by
     * @return the derivative; its limit for infinite arguments
     */
    public static float gateDerivative(float a, float low, float w, float wLow) {
        float shifted = Exponential.shifted(a, ROUND);
        float t = Exponential.remainder(a, low, shifted, ROUND);
        float tLow = Exponential.remainderLow(a, low, shifted, ROUND);
        float power = power(shifted);
        float minusInverse = minusInverse(t, power);
        float minusInverseLow = minusInverse * residual(minusInverse, 1f, t, tLow, power);
        float complement = complement(minusInverse);
        float complementLow = complementLow(minusInverse, minusInverseLow);
        float product = w * complement;
        float productLow = Fma.of(w, complement, -product) + Fma.of(w, complementLow, wLow * complement);
        float sum = 1f + product;
        float sumLow = (product - (sum - 1f)) + productLow;
        float minusProduct = Fma.of(minusInverse, sum, Fma.of(minusInverse, sumLow, minusInverseLow * sum));
        return limited(a, 1f, -0f, minusProduct * -SCALE);
    }

    /**
     * 2^(n - 64), bounded where that makes no difference: its product with t or r shall be neither subnormal, which takes
     * many processors a hundred times as long, nor wrap around.
     */
    private static float power(float shifted) {
        int least = Float.floatToRawIntBits(ROUND + LEAST);
        int greatest = Float.floatToRawIntBits(ROUND + GREATEST);
        int bits = Math.min(Math.max(Float.floatToRawIntBits(shifted), least), greatest);
        return Float.intBitsToFloat(bits << 23);
    }

    private static float limited(float a, float left, float right, float between) {
        float bounded = a > HIGHEST ? right : between;
        return a < LOWEST ? left : bounded;
    }

    /** factor / (1 + e^a), rounded once, from the quotient's first approximation. */
    private static float corrected(float minusQuotient, float factor, float t, float tLow, float power) {
        float residual = residual(minusQuotient, factor, t, tLow, power);
        return Fma.of(minusInverse(t, power), residual, minusQuotient) * -SCALE;
    }

    /** -1 / (1 + e^a). */
    private static float minusInverse(float t, float power) {
        return -1f / bottom(t, power);
    }

    /** factor + minusQuotient · (1 + e^a), of all parts. */
    private static float residual(float minusQuotient, float factor, float t, float tLow, float power) {
        return Fma.of(minusQuotient, bottomLow(t, tLow, power), Fma.of(minusQuotient, bottom(t, power), factor));
    }

    /** 1 + e^a. */
    private static float bottom(float t, float power) {
        return Fma.of(power, Exponential.fraction(t), SCALE + power);
    }

    /** What bottom lacks. */
    private static float bottomLow(float t, float tLow, float power) {
        float whole = SCALE + power;
        float part = whole - power;
        float wholeLow = (power - (whole - part)) + (SCALE - part);
        float lost = Fma.of(power, t, whole - bottom(t, power)) + wholeLow;
        return Fma.of(power, Exponential.rest(t, tLow), lost);
    }

    /** 1 - σ(-a). */
    private static float complement(float minusInverse) {
        return Fma.of(minusInverse, SCALE, 1f);
    }

    /** What complement lacks. */
    private static float complementLow(float minusInverse, float minusInverseLow) {
        float lost = Fma.of(minusInverse, SCALE, 1f - complement(minusInverse));
        return Fma.of(minusInverseLow, SCALE, lost);
    }
}
