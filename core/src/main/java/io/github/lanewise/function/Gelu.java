package io.github.lanewise.function;

import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Normal;
import io.github.lanewise.math.Polynomial;

/**
 * The Gaussian error linear unit, x · Φ(x). With a = |x| and Φ(-a) = e^(-a²/2) · R(a), which is also 1 - Φ(a), it is
 * max(x, 0) - a · Φ(-a). The derivative, Φ(x) + x · φ(x), is Φ(x) with R(a) - a / √(2π) in the place of R(a). For usual x,
 * both are a factor that is exact and one exponential.
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
    // float. Lawson's weighted least squares, weight a, on the Chebyshev points of [0, 8.5]: one coefficient after the
    // other is rounded and the rest fitted anew.
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

    // The derivative at -a, Φ(-a) - a · φ(a), is (ZERO - a) · e^-Λ, Λ = START + a · (α + γ · a + δ · a²) + σ(a) with
    // other α, γ, δ, and |σ| stays below 0.014. START is a multiple of 2^-18.
    private static final float ZERO = 0x1.80ead2p-1f;
    private static final float ZERO_LOW = -0x1.a03fd4p-27f;
    private static final float START = 0x1.af34p-2f;
    private static final float SLOPE_ALPHA = 0x1.7f8p-3f;
    private static final float SLOPE_GAMMA = 0x1.dfeadcp-2f;
    private static final float SLOPE_DELTA = 0x1.d6a492p-10f;

    // σ in the same way, without a weight; error 1.2e-8, with 2.75e-9 · Λ for ln 2.
    private static final float S0 = -0x1.7e2bf8p+1f;
    private static final float S1 = 0x1.715016p+0f;
    private static final float S2 = 0x1.080674p+0f;
    private static final float S3 = -0x1.f4f8bap-2f;
    private static final float S4 = -0x1.7f2598p-8f;
    private static final float S5 = 0x1.3d1dcep-6f;
    private static final float S6 = -0x1.d6d35cp-10f;
    private static final float E0 = 0x1.c028aap+7f;
    private static final float E1 = -0x1.ae4da0p+6f;
    private static final float E2 = 0x1.1bd6a2p+4f;

    // e^t = 1 + t + t²·q(t) for |t| ≤ 0.376, found in the same way.
    private static final float Q0 = 0x1.fffff8p-2f;
    private static final float Q1 = 0x1.555446p-3f;
    private static final float Q2 = 0x1.555a52p-5f;
    private static final float Q3 = 0x1.126e3p-7f;
    private static final float Q4 = 0x1.69cdb8p-10f;

    /** What is added to a float below 4 and subtracted again leaves a multiple of 2^-22; the second one rounds up. */
    private static final float GRID = 0x1.fffffep1f;

    private static final float GRID_UP = 4f;

    /** The same for multiples of 2^-17 and a float below 128: so the sum with START is exact. */
    private static final float COARSE_GRID = 128f;

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
        float base = base(y, ALPHA, GAMMA, DELTA);
        float baseLow = baseLow(y, ALPHA, GAMMA, DELTA);
        float v = y + CENTRE;
        float v2 = v * v;
        float top = Polynomial.of(v, v2, P0, P1, P2, P3, Fma.of(v, P5, P4));
        float bottom = Fma.of(v2, D2 - v, Fma.of(v, D1, D0));
        float quotient = top / bottom;
        float h = GRID_UP - Fma.of(y, base, GRID);
        // h - Ψ.
        float rest = Fma.of(y, baseLow, Fma.of(y, quotient, Fma.of(y, base, h)));
        float shifted = Fma.of(h, -Exponential.LOG2_E, ROUND);
        float tau = Fma.of(shifted - ROUND, Exponential.LN2, h);
        float small = small(rest, tau);
        float minusFactor = y * Exponential.power(shifted);
        float minusTail = Fma.of(minusFactor, 1f - tau, minusFactor * small);
        // y - x is 0 or -2x, and the sign of 0 comes from the tail.
        return Fma.of(y - x, -0.5f, minusTail);
    }

    /** (ZERO - a) · e^-Λ, computed as e^-Ψ above; on the right, what that lacks to 1. */
    public static float usualDerivative(float x) {
        float y = Exponential.minusMagnitude(x);
        float base = base(y, SLOPE_ALPHA, SLOPE_GAMMA, SLOPE_DELTA);
        float baseLow = baseLow(y, SLOPE_ALPHA, SLOPE_GAMMA, SLOPE_DELTA);
        float v = y + CENTRE;
        float v2 = v * v;
        float top = Polynomial.of(v, v2, S0, S1, S2, S3, Fma.of(v2, S6, Fma.of(v, S5, S4)));
        float bottom = Fma.of(v2, E2 - v, Fma.of(v, E1, E0));
        float quotient = top / bottom;
        float coarse = COARSE_GRID - Fma.of(y, base, COARSE_GRID);
        float rest = Fma.of(y, baseLow, Fma.of(y, base, coarse) - quotient);
        float h = coarse + START;
        float shifted = Fma.of(h, -Exponential.LOG2_E, Exponential.ROUND);
        float tau = Fma.of(shifted - Exponential.ROUND, Exponential.LN2, h);
        float small = small(rest, tau);
        float distance = y + ZERO;
        float distanceLow = ((ZERO - distance) + y) + ZERO_LOW;
        float power = Exponential.power(shifted);
        float factor = distance * power;
        float most = 1f - tau;
        float left = Fma.of(factor, most, Fma.of(factor, small, (distanceLow * power) * most));
        return x < 0f ? left : 1f - left;
    }

    /** α + γ · a + δ · a² for a = -y. */
    private static float base(float y, float alpha, float gamma, float delta) {
        return Fma.of(Fma.of(delta, y, -gamma), y, alpha);
    }

    /** What it has been rounded by. */
    private static float baseLow(float y, float alpha, float gamma, float delta) {
        float minusSlope = Fma.of(delta, y, -gamma);
        float minusSlopeLow = Fma.of(delta, y, -gamma - minusSlope);
        return Fma.of(minusSlopeLow, y, Fma.of(minusSlope, y, alpha - base(y, alpha, gamma, delta)));
    }

    /** e^t - (1 - tau) for t = rest - tau. */
    private static float small(float rest, float tau) {
        float t = rest - tau;
        float t2 = t * t;
        return Fma.of(t2, Polynomial.of(t, t2, Q0, Q1, Q2, Q3, Q4), rest);
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
        float unusual = a > Normal.FAR ? limit : y * Exponential.UNSCALE_UP;
        return a <= USUAL ? usualDerivative(x) : unusual;
    }
}
