package io.github.lanewise.math;

/**
 * The logistic function σ(z) = 1 / (1 + e^-z), what it gates, and derivatives.
 *
 * <p>With a = -|z| and e = e^a in (0, 1], σ is e / (1 + e) for z &lt; 0 and 1 / (1 + e) otherwise, so that both tails are
 * accurate. A quotient is corrected by what its numerator and denominator have been rounded by; that costs little, since
 * the division takes as long as twenty other operations. The numerator e carries the scale of {@link Exponential#power}, so that
 * nothing underflows before the last operation.
 *
 * <p>An argument may come in two parts, z + low, low being what z has been rounded by.
 */
public final class Logistic {
    private Logistic() {}

    /**
     * σ(z).
     *
     * @param z the argument
     * @return σ
     */
    public static float of(float z) {
        float a = Exponential.bounded(-Math.abs(z));
        float shifted = Exponential.shifted(a);
        return quotient(z < 0f, Exponential.power(shifted), Exponential.fraction(Exponential.remainder(a, shifted)));
    }

    /**
     * σ(z + low).
     *
     * @param z the argument
     * @param low what z has been rounded by
     * @return σ
     */
    public static float of(float z, float low) {
        boolean negative = z < 0f;
        float a = Exponential.bounded(-Math.abs(z));
        float shifted = Exponential.shifted(a);
        float p = fraction(a, shifted, negative, low);
        return quotient(negative, Exponential.power(shifted), p);
    }

    private static float quotient(boolean negative, float power, float p) {
        float inverse = 1f / bottom(power, p);
        float quotient = top(negative, power, p) * inverse;
        float residual = residual(negative, power, p, quotient);
        return Fma.of(residual, inverse, quotient) * unscale(negative);
    }

    /**
     * factor · σ(z + low), for a factor that has the sign of z and a magnitude of at most 1e6 · |z|.
     *
     * @param z the argument
     * @param low what z has been rounded by
     * @param factor the factor
     * @return the product; its limit for infinite arguments
     */
    public static float gate(float z, float low, float factor) {
        boolean negative = z < 0f;
        float unbounded = -Math.abs(z);
        float a = Exponential.bounded(unbounded);
        float shifted = Exponential.shifted(a);
        float p = fraction(a, shifted, negative, low);
        float power = Exponential.power(shifted);
        float inverse = 1f / bottom(power, p);
        float quotient = top(negative, power, p) * inverse;
        float correction = residual(negative, power, p, quotient) * inverse;
        float gated = Fma.of(factor, quotient, factor * correction) * unscale(negative);
        float limit = negative ? -0f : factor;
        return unbounded < a ? limit : gated;
    }

    /**
     * σ'(z) · 2^k = factor · σ(z) · σ(-z).
     *
     * @param z the argument
     * @param factor a power of two
     * @return the product
     */
    public static float derivative(float z, float factor) {
        float a = Exponential.bounded(-Math.abs(z));
        float shifted = Exponential.shifted(a);
        float p = Exponential.fraction(Exponential.remainder(a, shifted));
        float power = Exponential.power(shifted);
        float bottom = bottom(power, p);
        float inverse = 1f / bottom;
        float inverseLow = inverse * Fma.of(-inverse, bottomLow(power, p, bottom), Fma.of(-inverse, bottom, 1f));
        float quotient = top(true, power, p) * inverse;
        float quotientLow = residual(true, power, p, quotient) * inverse;
        return Fma.of(quotient, inverse, Fma.of(quotient, inverseLow, quotientLow * inverse))
                * (factor * Exponential.UNSCALE_UP);
    }

    /**
     * The derivative of x · σ(z(x)), σ(z) · (1 + w · σ(-z)) with w = x · z'(x).
     *
     * @param z the argument
     * @param low what z has been rounded by
     * @param w x · z'(x)
     * @param wLow what w has been rounded by
     * @return the derivative; its limit for infinite arguments
     */
    public static float gateDerivative(float z, float low, float w, float wLow) {
        boolean negative = z < 0f;
        float unbounded = -Math.abs(z);
        float a = Exponential.bounded(unbounded);
        float shifted = Exponential.shifted(a);
        float p = fraction(a, shifted, negative, low);
        float power = Exponential.power(shifted);
        float bottom = bottom(power, p);
        float bottomLow = bottomLow(power, p, bottom);
        float inverse = 1f / bottom;
        float quotient = top(negative, power, p) * inverse;
        float quotientLow = residual(negative, power, p, quotient) * inverse;

        // 1 + w · σ(-z) = (1 + e + w · (1 or e)) / (1 + e)
        float opposite = negative ? 1f : bottom - 1f;
        float oppositeLow = negative ? 0f : bottomLow;
        float sum = Fma.of(w, opposite, bottom);
        float sumLow = Fma.of(w, opposite, bottom - sum) + (bottomLow + Fma.of(w, oppositeLow, wLow * opposite));
        float ratio = sum * inverse;
        float ratioLow = (Fma.of(-ratio, bottom, sum) + Fma.of(-ratio, bottomLow, sumLow)) * inverse;

        float product = Fma.of(quotient, ratio, Fma.of(quotient, ratioLow, quotientLow * ratio)) * unscale(negative);
        float limit = negative ? -0f : 1f;
        return unbounded < a ? limit : product;
    }

    /** e^t - 1, for the remainder t of a. */
    private static float fraction(float a, float shifted, boolean negative, float low) {
        return Exponential.fraction(Exponential.remainder(a, shifted), negative ? low : -low);
    }

    /** The numerator, scaled where it is e. */
    private static float top(boolean negative, float power, float p) {
        return negative ? Fma.of(power, p, power) : 1f;
    }

    private static float topLow(boolean negative, float power, float p, float top) {
        return negative ? Fma.of(power, p, power - top) : 0f;
    }

    /** The denominator, 1 + e. */
    private static float bottom(float power, float p) {
        float whole = power * Exponential.UNSCALE_UP;
        return Fma.of(whole, p, 1f + whole);
    }

    private static float bottomLow(float power, float p, float bottom) {
        float whole = power * Exponential.UNSCALE_UP;
        return Fma.of(whole, p, (1f - bottom) + whole);
    }

    /** numerator - quotient · denominator, of all parts. */
    private static float residual(boolean negative, float power, float p, float quotient) {
        float top = top(negative, power, p);
        float bottom = bottom(power, p);
        float low = topLow(negative, power, p, top);
        return Fma.of(-quotient, bottomLow(power, p, bottom), Fma.of(-quotient, bottom, top) + low);
    }

    private static float unscale(boolean negative) {
        return negative ? Exponential.UNSCALE_UP : 1f;
    }
}
