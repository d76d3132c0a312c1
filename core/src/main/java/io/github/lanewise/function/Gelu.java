package io.github.lanewise.function;

import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Normal;
import io.github.lanewise.math.Polynomial;

/**
 * The Gaussian error linear unit, x · Φ(x). With a = |x| and Φ(-a) = e^(-a²/2) · R(a), which is also 1 - Φ(a), it is
 * max(x, 0) - a · Φ(-a). The derivative, Φ(x) + x · φ(x), is Φ(x) with R(a) - a / √(2π) in the place of R(a).
 */
public final class Gelu {
    // 1/√(2π) as a float and the rest as a float.
    private static final float DENSITY = 0x1.988454p-2f;
    private static final float DENSITY_LOW = -0x1.857936p-27f;

    private static final float USUAL = 8.5f;

    // Ψ = -log(2 · Φ(-a)) = a · (α + γ · a + δ · a²) + a · σ(a), where |a · σ(a)| stays below 0.03.
    private static final float ALPHA = 0x1.69ap-1f;
    private static final float GAMMA = 0x1.a46c76p-2f;
    private static final float DELTA = 0x1.31ca7ep-8f;

    // σ as a rational function of 3.5 - a, error of a · σ(a) 5.1e-9, with 2.75e-9 · Ψ/a for what ln 2 has beyond a
    // float.
    // Lawson's weighted least squares, weight a, on the Chebyshev points of [0, 8.5]: one coefficient after the other
    // is
    // rounded and the rest fitted anew.
    private static final float CENTRE = 3.5f;
    private static final float P0 = -0x1.7a6f5ap+1f;
    private static final float P1 = 0x1.7f58cep-2f;
    private static final float P2 = 0x1.289c7p+0f;
    private static final float P3 = -0x1.307f1p-4f;
    private static final float P4 = -0x1.4304ep-5f;
    private static final float P5 = 0x1.30fec6p-8f;
    private static final float D0 = 0x1.68fe0ep+8f;
    private static final float D1 = -0x1.204e3cp+7f;
    private static final float D2 = 0x1.477026p+4f;

    // e^t = 1 + t + t²·q(t) for |t| ≤ 0.376, found in the same way.
    private static final float Q0 = 0x1.fffff8p-2f;
    private static final float Q1 = 0x1.555446p-3f;
    private static final float Q2 = 0x1.555a52p-5f;
    private static final float Q3 = 0x1.126e3p-7f;
    private static final float Q4 = 0x1.69cdb8p-10f;

    /** What is added to a float below 4 and subtracted again leaves a multiple of 2^-22; the second one rounds up. */
    private static final float GRID = 0x1.fffffep1f;

    private static final float GRID_UP = 4f;

    /** 1.5 · 2^23 and the exponent of 2^(n - 1). */
    private static final float ROUND = Exponential.ROUND - 1f;

    private Gelu() {}

    public static float limit() {
        return USUAL;
    }

    /**
     * max(x, 0) - a/2 · e^-Ψ: the factor a/2 · 2^n is exact, so that only Ψ has to be known to the last digit, and that
     * comes in two parts. The first, h, is a multiple of so much that h + n · ln 2 and its difference from 1 are exact.
     */
    public static float usual(float x) {
        float y = Exponential.minusMagnitude(x);
        float minusSlope = Fma.of(DELTA, y, -GAMMA);
        float minusSlopeLow = Fma.of(DELTA, y, -GAMMA - minusSlope);
        float base = Fma.of(minusSlope, y, ALPHA);
        float baseLow = Fma.of(minusSlopeLow, y, Fma.of(minusSlope, y, ALPHA - base));
        float v = y + CENTRE;
        float v2 = v * v;
        float highTop = Fma.of(v2, Fma.of(v, P5, P4), Fma.of(v, P3, P2));
        float top = Fma.of(v2, highTop, Fma.of(v, P1, P0));
        float bottom = Fma.of(v2, D2 - v, Fma.of(v, D1, D0));
        float quotient = top / bottom;
        float h = GRID_UP - Fma.of(y, base, GRID);
        // h - Ψ.
        float rest = Fma.of(y, baseLow, Fma.of(y, quotient, Fma.of(y, base, h)));
        float shifted = Fma.of(h, -Exponential.LOG2_E, ROUND);
        float tau = Fma.of(shifted - ROUND, Exponential.LN2, h);
        float t = rest - tau;
        float t2 = t * t;
        float small = Fma.of(t2, Polynomial.of(t, t2, Q0, Q1, Q2, Q3, Q4), rest);
        float minusFactor = y * Exponential.power(shifted);
        float minusTail = Fma.of(minusFactor, 1f - tau, minusFactor * small);
        // y - x is 0 or -2x, and the sign of 0 comes from the tail.
        return Fma.of(y - x, -0.5f, minusTail);
    }

    public static float of(float x) {
        float a = Math.abs(x);
        float minusInverse = Normal.minusInverse(a);
        float tail = Normal.tail(minusInverse);
        float sum = Normal.sum(minusInverse, tail);
        // a · R(a) / 2, scaled before anything can be subnormal.
        float scaled = (-0.5f * a) * Normal.power(a);
        float quotient = scaled * minusInverse;
        float quotientLow = Fma.of(scaled, minusInverse, -quotient);
        float product = quotient * sum;
        float lost = Fma.of(quotient, sum, -product);
        float productLow = Fma.of(
                product,
                Normal.lack(a, minusInverse),
                Fma.of(quotient, Normal.sumLow(minusInverse, tail), Fma.of(quotientLow, sum, lost)));
        float limit = x < 0f ? -0f : x;
        float half = Normal.timesFraction(a, product, productLow);
        // So -0 stays -0.
        float difference = Fma.of(half, -2f, limit * Exponential.SCALE_UP);
        float unusual = a > Normal.FAR ? limit : difference * Exponential.UNSCALE_UP;
        return a <= USUAL ? usual(x) : unusual;
    }

    public static float derivative(float x) {
        float a = Math.abs(x);
        float minusInverse = Normal.minusInverse(a);
        float tail = Normal.tail(minusInverse);
        float sum = Normal.sum(minusInverse, tail);
        // -R(a).
        float ratio = minusInverse * sum;
        float lost = Fma.of(minusInverse, sum, -ratio);
        float ratioLow = Fma.of(
                ratio, Normal.lack(a, minusInverse), Fma.of(minusInverse, Normal.sumLow(minusInverse, tail), lost));
        float term = a * DENSITY;
        float termLow = Fma.of(a, DENSITY, -term) + a * DENSITY_LOW;
        float difference = term + ratio;
        float part = difference - ratio;
        float differenceLow = (ratio - (difference - part)) + (term - part) + (ratioLow + termLow);
        float power = Normal.power(a);
        float scaled = Normal.timesFraction(a, difference * power, differenceLow * power);
        float y = x < 0f ? 0f - scaled : Exponential.SCALE_UP + scaled;
        float limit = x < 0f ? -0f : 1f;
        return a > Normal.FAR ? limit : y * Exponential.UNSCALE_UP;
    }
}
