package io.github.lanewise.function;

import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Polynomial;

/**
 * x · tanh(log(1 + e^x)). With e = e^-|x|, the hyperbolic tangent is N / D, where N = e² + 2e and D = N + 2 for x &lt; 0,
 * else N = 1 + 2e and D = N + 2e². Both come in two parts each; for x &lt; 0, what N and its like consist of is scaled by 2^80.
 */
public final class Mish {
    private static final float USUAL = 14.5f;

    // e^t = 1 + t + t²·q(t) on [-0.2877, 0.4055]: a linear program with weights by the ulp of the result, then a search
    // over the last bits until no usual float exceeded 1 ulp. In Sollya, a start is
    // fpminimax(exp(x), [|2,3,4,5,6|], [|single...|], [-0.2877;0.4055], relative, 1 + x);
    private static final float Q0 = 0x1.000008p-1f;
    private static final float Q1 = 0x1.5554c2p-3f;
    private static final float Q2 = 0x1.55428p-5f;
    private static final float Q3 = 0x1.11fc7cp-7f;
    private static final float Q4 = 0x1.805aecp-10f;

    /** The float above -1. */
    private static final float NEARLY_MINUS_ONE = -0x1.fffffep-1f;

    private Mish() {}

    public static float limit() {
        return USUAL;
    }

    /** x · M / D with M = e + e²/2, D = M + 1 and e = e^x. */
    public static float usual(float x) {
        float shifted = shifted(x);
        float n = shifted - Exponential.ROUND;
        float t = Exponential.shortRemainder(x, shifted, Exponential.ROUND);
        float power = Exponential.power(shifted);
        float fraction = power * Fma.of(t * t, slope(t), t);
        float e = power + fraction;
        float rest = Fma.of(half(e, n), e, fraction);
        float bottom = (power + rest) + 1f;
        // Minus M, as bottom has it, and what M is more.
        float minusTop = 1f - bottom;
        float low = (power + minusTop) + rest;
        // Not -1: so the correction is positive, and the result for -0 is -0.
        float minusInverse = NEARLY_MINUS_ONE / bottom;
        float quotient = minusTop * minusInverse;
        float residual = Fma.of(low, minusInverse, Fma.of(quotient, bottom, minusTop));
        return Fma.of(x, quotient, x * (minusInverse * residual));
    }

    /**
     * For x &lt; 0, e · B / D² with B = x + 1 + e · (x + 3/2 + e · (1 + e/4)), which cancels only where it crosses 0. Else
     * 1 - 1 / D² + e · B / D² with B = x - 1 + e · (x - 1/2): the derivative stays near 1 there.
     */
    public static float usualDerivative(float x) {
        float shifted = shifted(x);
        float n = shifted - Exponential.ROUND;
        float t = Exponential.shortRemainder(x, shifted, Exponential.ROUND);
        float power = Exponential.power(shifted);
        float linear = power * t;
        float curved = power * (t * t * slope(t));
        float fraction = linear + curved;
        float e = power + fraction;
        float eLow = Fma.of(e, n * Exponential.LN2_EXCESS, ((power - e) + linear) + curved);
        float rest = Fma.of(half(e, n), e, fraction);
        float bottom = (power + rest) + 1f;
        float bottomLow = (power + (1f - bottom)) + rest;
        float minusInverse = -1f / bottom;
        float residual = Fma.of(minusInverse, bottomLow, Fma.of(minusInverse, bottom, 1f));

        float square = minusInverse * minusInverse;
        float squareLow = Fma.of(residual + residual, square, Fma.of(minusInverse, minusInverse, -square));
        float factor = e * square;
        float factorLow = Fma.of(eLow, square, Fma.of(e, squareLow, Fma.of(e, square, -factor)));

        boolean negative = x < 0f;
        float one = negative ? 1f : 0f;
        float quarter = negative ? 0.25f : 0f;
        float start = x + (negative ? 1f : -1f);
        float middleStart = x + (negative ? 1.5f : -0.5f);
        float inner = Fma.of(e, quarter, one);
        float innerLow = Fma.of(e, quarter, one - inner);
        float middle = Fma.of(e, inner, middleStart);
        float middleLow = Fma.of(e, innerLow, Fma.of(e, inner, middleStart - middle));
        float sum = Fma.of(e, middle, start);
        // Left of the zero, e · middle is the greater part of what cancels.
        float sumLow = Fma.of(eLow, middle, Fma.of(e, middleLow, Fma.of(e, middle, -sum) + start));

        float low = Fma.of(factorLow, sum, factor * sumLow);
        float limit = negative ? 0f : 1f - square;
        float limitLow = negative ? 0f : squareLow;
        return limit + Fma.of(factor, sum, low - limitLow);
    }

    private static float shifted(float x) {
        return Exponential.shifted(x - Exponential.SHIFT, Exponential.ROUND);
    }

    /** q(t). */
    private static float slope(float t) {
        return Polynomial.of(t, t * t, Q0, Q1, Q2, Q3, Q4);
    }

    /** e/2, and what ln 2 lacks, as a share of e. */
    private static float half(float e, float n) {
        return Fma.of(e, 0.5f, n * Exponential.LN2_EXCESS);
    }

    public static float of(float x) {
        boolean negative = x < 0f;
        float a = -Math.abs(x);
        float e = exp(a);
        float eLow = expLow(a);
        float inverse = 1f / bottom(negative, e);
        float top = top(negative, e);
        float quotient = top * inverse;
        float residual = residual(negative, e, eLow, quotient, top, topLow(negative, e, eLow));
        float product = Fma.of(x, quotient, x * (residual * inverse)) * unscale(negative);
        float unusual = Math.copySign(a < Exponential.FAR ? far(negative, x) : product, x);
        return Math.abs(x) <= USUAL ? usual(x) : unusual;
    }

    public static float derivative(float x) {
        // N/D + 4x · e · (1 + e) · (1, or e for x ≥ 0) / D², as (e, or 1) / D · (K + 4x · H / D)
        boolean negative = x < 0f;
        float a = -Math.abs(x);
        float e = exp(a);
        float eLow = expLow(a);
        float plain = e * Exponential.UNSCALE_UP;
        float plainLow = eLow * Exponential.UNSCALE_UP;
        float inverse = 1f / bottom(negative, e);

        float outer = (negative ? e : 1f) * inverse;
        float outerLow = residual(negative, e, eLow, outer, negative ? e : 1f, negative ? eLow : 0f) * inverse;

        float one = 1f + plain;
        float oneLow = ((1f - one) + plain) + plainLow;
        float square = plain * plain;
        float squareLow = Fma.of(plain, plain, -square) + 2f * plain * plainLow;
        float product = square * one;
        float productLow = Fma.of(square, one, -product) + Fma.of(square, oneLow, squareLow * one);
        float h = negative ? one : product;
        float hLow = negative ? oneLow : productLow;
        float inner = h * inverse;
        float innerLow = residual(negative, e, eLow, inner, h, hLow) * inverse;
        float x4 = 4f * x;
        float w = x4 * inner;
        float wLow = Fma.of(x4, inner, -w) + x4 * innerLow;

        float start = negative ? 2f : 1f;
        float step = negative ? plain : 2f * plain;
        float stepLow = negative ? plainLow : 2f * plainLow;
        float k = start + step;
        float kLow = ((start - k) + step) + stepLow;
        float sum = k + w;
        float part = sum - k;
        float sumLow = ((k - (sum - part)) + (w - part)) + (kLow + wLow);

        float derivative = Fma.of(outer, sum, Fma.of(outer, sumLow, outerLow * sum)) * unscale(negative);
        float unusual = a < Exponential.FAR ? far(negative, 1f) : derivative;
        return Math.abs(x) <= USUAL ? usualDerivative(x) : unusual;
    }

    private static float far(boolean negative, float right) {
        return negative ? -0f : right;
    }

    private static float unscale(boolean negative) {
        return negative ? Exponential.UNSCALE_UP : 1f;
    }

    /** e · 2^80. */
    private static float exp(float a) {
        float shifted = Exponential.shifted(a, Exponential.ROUND_UP);
        return Exponential.high(Exponential.remainder(a, shifted, Exponential.ROUND_UP), Exponential.powerUp(shifted));
    }

    private static float expLow(float a) {
        float shifted = Exponential.shifted(a, Exponential.ROUND_UP);
        float t = Exponential.remainder(a, shifted, Exponential.ROUND_UP);
        float tLow = Exponential.remainderLow(a, shifted, Exponential.ROUND_UP);
        return Exponential.low(t, tLow, Exponential.powerUp(shifted));
    }

    /** N. */
    private static float top(boolean negative, float e) {
        float plain = e * Exponential.UNSCALE_UP;
        float big = negative ? 2f * e : 1f;
        float small = negative ? e * plain : 2f * plain;
        return big + small;
    }

    private static float topLow(boolean negative, float e, float eLow) {
        float plain = e * Exponential.UNSCALE_UP;
        float big = negative ? 2f * e : 1f;
        float square = e * plain;
        float squareLow = Fma.of(e, plain, -square) + 2f * plain * eLow;
        float small = negative ? square : 2f * plain;
        float smallLow = negative ? squareLow + 2f * eLow : 2f * eLow * Exponential.UNSCALE_UP;
        return ((big - top(negative, e)) + small) + smallLow;
    }

    /** D, never scaled. */
    private static float bottom(boolean negative, float e) {
        float plain = e * Exponential.UNSCALE_UP;
        return top(negative, e) * unscale(negative) + (negative ? 2f : 2f * plain * plain);
    }

    private static float bottomLow(boolean negative, float e, float eLow) {
        float plain = e * Exponential.UNSCALE_UP;
        float square = plain * plain;
        float squareLow = Fma.of(plain, plain, -square) + 2f * plain * (eLow * Exponential.UNSCALE_UP);
        float top = top(negative, e) * unscale(negative);
        float big = negative ? 2f : top;
        float small = negative ? top : 2f * square;
        float topLow = topLow(negative, e, eLow) * unscale(negative);
        float smallLow = negative ? topLow : topLow + 2f * squareLow;
        return ((big - bottom(negative, e)) + small) + smallLow;
    }

    /** numerator - quotient · D, of all parts. */
    private static float residual(
            boolean negative, float e, float eLow, float quotient, float numerator, float numeratorLow) {
        float bottom = bottom(negative, e);
        float low = Fma.of(-quotient, bottomLow(negative, e, eLow), numeratorLow);
        return Fma.of(-quotient, bottom, numerator) + low;
    }
}
