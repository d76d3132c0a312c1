package io.github.lanewise.math;

/**
 * The logistic function σ(z) = 1 / (1 + e^-z), what it gates, and derivatives.
 *
 * <p>All take z as its sign and a = -|z|, in two parts a + low where z has been rounded. With e = e^a in (0, 1], σ is e /
 * (1 + e) for z &lt; 0 and 1 / (1 + e) otherwise, so that both tails are accurate. As e = 2^n · (1 + p), the quotients are
 * (1 + p) / (1 + e) and 1 / (1 + e); each is corrected by what its numerator, its denominator and the division have
 * lost, and 2^n is multiplied in without error, at the scale of {@link Exponential#power}, so that nothing underflows
 * before the last operation. The numerator and the inverse are kept negative, which saves the correction a change of sign
 * and a factor of -0 its sign.
 *
 * <p>Beyond {@link Exponential#LOWEST} the limit is put in the place of the result, which costs less time than keeping a
 * in bounds.
 */
public final class Logistic {
    private Logistic() {}

    /**
     * σ(z).
     *
     * @param negative whether z &lt; 0
     * @param a -|z|
     * @return σ
     */
    public static float of(boolean negative, float a) {
        float shifted = Exponential.shifted(a);
        float p = Exponential.fraction(Exponential.remainder(a, shifted));
        return sigma(negative, a, p, Exponential.power(shifted));
    }

    /**
     * σ(z), of an argument in two parts.
     *
     * @param negative whether z &lt; 0
     * @param a -|z|
     * @param low what a has been rounded by
     * @return σ
     */
    public static float of(boolean negative, float a, float low) {
        float shifted = Exponential.shifted(a);
        float p = Exponential.fraction(Exponential.remainder(a, shifted), low);
        return sigma(negative, a, p, Exponential.power(shifted));
    }

    private static float sigma(boolean negative, float a, float p, float power) {
        float limit = negative ? 0f : 1f;
        return a < Exponential.LOWEST ? limit : quotient(negative, 1f, p, power);
    }

    /**
     * factor · σ(z), for a factor that has the sign of z and a magnitude of at most 1e6 · |z|.
     *
     * @param negative whether z &lt; 0
     * @param a -|z|
     * @param low what a has been rounded by
     * @param factor the factor
     * @return the product; its limit for infinite arguments
     */
    public static float gate(boolean negative, float a, float low, float factor) {
        float shifted = Exponential.shifted(a);
        float p = Exponential.fraction(Exponential.remainder(a, shifted), low);
        float limit = negative ? -0f : factor;
        return a < Exponential.LOWEST ? limit : quotient(negative, factor, p, Exponential.power(shifted));
    }

    /**
     * factor · σ'(z) = factor · σ(z) · σ(-z).
     *
     * @param a -|z|
     * @param factor a power of two
     * @return the product
     */
    public static float derivative(float a, float factor) {
        float shifted = Exponential.shifted(a);
        float p = Exponential.fraction(Exponential.remainder(a, shifted));
        float power = Exponential.power(shifted);
        float minusInverse = -1f / bottom(p, power);
        float inverse = -minusInverse;
        float inverseLow = minusInverse * residual(inverse, -1f, 0f, p, power);
        float minusTop = top(-1f, p);
        float quotient = minusTop * minusInverse;
        float quotientLow = minusInverse * residual(quotient, minusTop, topLow(-1f, p), p, power);
        float product = Fma.of(quotient, inverse, Fma.of(quotient, inverseLow, quotientLow * inverse));
        float derivative = product * power * (factor * Exponential.UNSCALE_UP);
        return a < Exponential.LOWEST ? 0f : derivative;
    }

    /**
     * The derivative of x · σ(z(x)), σ(z) · (1 + w · σ(-z)) with w = x · z'(x).
     *
     * @param negative whether z &lt; 0
     * @param a -|z|
     * @param low what a has been rounded by
     * @param w x · z'(x)
     * @param wLow what w has been rounded by
     * @return the derivative; its limit for infinite arguments
     */
    public static float gateDerivative(boolean negative, float a, float low, float w, float wLow) {
        float shifted = Exponential.shifted(a);
        float p = Exponential.fraction(Exponential.remainder(a, shifted), low);
        float power = Exponential.power(shifted);
        float bottom = bottom(p, power);
        float bottomLow = bottomLow(p, power);
        float minusInverse = -1f / bottom;
        float fraction = negative ? p : 0f;
        float minusTop = top(-1f, fraction);
        float quotient = minusTop * minusInverse;
        float quotientLow = minusInverse * residual(quotient, minusTop, topLow(-1f, fraction), p, power);

        // 1 + w · σ(-z) = (1 + e + w · (1 or e)) / (1 + e)
        float opposite = negative ? -1f : 1f - bottom;
        float oppositeLow = negative ? 0f : -bottomLow;
        float minusSum = Fma.of(w, opposite, -bottom);
        float lost = Fma.of(w, opposite, -bottom - minusSum);
        float minusSumLow = lost + (Fma.of(w, oppositeLow, wLow * opposite) - bottomLow);
        float ratio = minusSum * minusInverse;
        float ratioLow = minusInverse * residual(ratio, minusSum, minusSumLow, p, power);

        float product = Fma.of(quotient, ratio, Fma.of(quotient, ratioLow, quotientLow * ratio));
        float derivative = product * scale(negative, power) * Exponential.UNSCALE_UP;
        float limit = negative ? -0f : 1f;
        return a < Exponential.LOWEST ? limit : derivative;
    }

    /** factor · e / (1 + e) for z < 0, else factor / (1 + e). */
    private static float quotient(boolean negative, float factor, float p, float power) {
        float minusInverse = -1f / bottom(p, power);
        float fraction = negative ? p : 0f;
        float minusTop = top(-factor, fraction);
        float residual = residual(minusTop * minusInverse, minusTop, topLow(-factor, fraction), p, power);
        float scaled = minusInverse * scale(negative, power);
        return Fma.of(residual, scaled, minusTop * scaled) * Exponential.UNSCALE_UP;
    }

    /** 2^n for z < 0, else 1, times 2^80 either way. */
    private static float scale(boolean negative, float power) {
        return negative ? power : Exponential.SCALE_UP;
    }

    /** The numerator without 2^n, factor · (1 + p) or, for p = 0, factor. */
    private static float top(float factor, float p) {
        return Fma.of(factor, p, factor);
    }

    private static float topLow(float factor, float p) {
        return Fma.of(factor, p, factor - top(factor, p));
    }

    /** The denominator, 1 + e. */
    private static float bottom(float p, float power) {
        float whole = power * Exponential.UNSCALE_UP;
        return Fma.of(whole, p, 1f + whole);
    }

    private static float bottomLow(float p, float power) {
        float whole = power * Exponential.UNSCALE_UP;
        return Fma.of(whole, p, (1f - bottom(p, power)) + whole);
    }

    /** quotient · (1 + e) less the numerator, of all parts. */
    private static float residual(float quotient, float minusTop, float minusTopLow, float p, float power) {
        return Fma.of(quotient, bottom(p, power), minusTop) + Fma.of(quotient, bottomLow(p, power), minusTopLow);
    }
}
