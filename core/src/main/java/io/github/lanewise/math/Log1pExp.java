package io.github.lanewise.math;

/**
 * log(1 + e^(a + low)) · 2^80 for a ≤ 0, in two parts, high + low. With e = e^a in (0, 1], log(1 + e) = e - e²/2 + e³ ·
 * S(e); the scale keeps e a normal number.
 */
public final class Log1pExp {
    // log(1+e)/e = 1 - e/2 + e²·S(e), relative error 1.4e-9. Sollya:
    // fpminimax(log1p(x)/x - 1 + x/2, [|2,...,10|], [|single...|], [1b-10;1], absolute);
    private static final float S0 = 0x1.5554c4p-2f;
    private static final float S1 = -0x1.ffdfa6p-3f;
    private static final float S2 = 0x1.982e06p-3f;
    private static final float S3 = -0x1.4cbd7p-3f;
    private static final float S4 = 0x1.04a338p-3f;
    private static final float S5 = -0x1.62d2p-4f;
    private static final float S6 = 0x1.70173p-5f;
    private static final float S7 = -0x1.eb5004p-7f;
    private static final float S8 = 0x1.32d108p-9f;

    private Log1pExp() {}

    /**
     * log(1 + e^(a + low)) · 2^80, rounded.
     *
     * @param a the exponent, from {@link Exponential#LOWEST} to 0
     * @param low what it has been rounded by
     * @return the high part
     */
    public static float high(float a, float low) {
        float e = power(a, low);
        return Fma.of(e * (e * Exponential.UNSCALE_UP), curvature(a, low), e);
    }

    /**
     * What the high part lacks.
     *
     * @param a the exponent, from {@link Exponential#LOWEST} to 0
     * @param low what it has been rounded by
     * @return the low part
     */
    public static float low(float a, float low) {
        float e = power(a, low);
        float plain = e * Exponential.UNSCALE_UP;
        float square = e * plain;
        float squareLow = Fma.of(e, plain, -square);
        float curvature = curvature(a, low);
        float curvatureLow = Fma.of(plain, tail(plain), -0.5f - curvature);
        float lost = Fma.of(square, curvature, e - high(a, low));
        // The logarithm's derivative is about 1 - e/2, which is as much as the low part of e needs.
        float eLow = powerLow(a, low, e);
        float rest = Fma.of(-0.5f * plain, eLow, eLow);
        return lost + Fma.of(squareLow, curvature, Fma.of(square, curvatureLow, rest));
    }

    /**
     * limit + (high + low) / 2^80, rounded once, or nearly.
     *
     * @param limit a finite number of at least 0
     * @param high the high part of the logarithm
     * @param low the low part
     * @return the sum
     */
    public static float sum(float limit, float high, float low) {
        float logarithm = high * Exponential.UNSCALE_UP;
        float sum = limit + logarithm;
        float part = sum - limit;
        float lost = (limit - (sum - part)) + (logarithm - part);
        return sum + Fma.of(low, Exponential.UNSCALE_UP, lost);
    }

    private static float power(float a, float low) {
        float shifted = Exponential.shifted(a);
        float t = Exponential.remainder(a, shifted);
        float power = Exponential.power(shifted);
        return Fma.of(power, Exponential.fraction(t, low), power);
    }

    private static float powerLow(float a, float low, float e) {
        float shifted = Exponential.shifted(a);
        float t = Exponential.remainder(a, shifted);
        float power = Exponential.power(shifted);
        return Fma.of(power, Exponential.fraction(t, low), power - e);
    }

    /** (log(1 + e) - e) / e² = -1/2 + e · S(e). */
    private static float curvature(float a, float low) {
        float plain = power(a, low) * Exponential.UNSCALE_UP;
        return Fma.of(plain, tail(plain), -0.5f);
    }

    /** S(e). */
    private static float tail(float e) {
        float e2 = e * e;
        float e4 = e2 * e2;
        float s01 = Fma.of(e, S1, S0);
        float s23 = Fma.of(e, S3, S2);
        float s45 = Fma.of(e, S5, S4);
        float s67 = Fma.of(e, S7, S6);
        return Fma.of(e4, Fma.of(e4, S8, Fma.of(e2, s67, s45)), Fma.of(e2, s23, s01));
    }
}
