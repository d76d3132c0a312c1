package io.github.lanewise.math;

/**
 * log(1 + e) · 2^80 for e = e^a with a ≤ 0, in two parts, high + low: log(1 + e) = e - e²/2 + e³ · S(e). The scale, that of
 * {@link Exponential#power}, keeps e a normal number.
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
     * S(e).
     *
     * @param e the high part of e, scaled
     * @return S(e)
     */
    public static float tail(float e) {
        float plain = e * Exponential.UNSCALE_UP;
        float plain2 = plain * plain;
        float plain4 = plain2 * plain2;
        float s01 = Fma.of(plain, S1, S0);
        float s23 = Fma.of(plain, S3, S2);
        float s45 = Fma.of(plain, S5, S4);
        float s67 = Fma.of(plain, S7, S6);
        return Fma.of(plain4, Fma.of(plain4, S8, Fma.of(plain2, s67, s45)), Fma.of(plain2, s23, s01));
    }

    /**
     * log(1 + e) · 2^80, rounded.
     *
     * @param e the high part of e, scaled
     * @param tail S(e)
     * @return the high part
     */
    public static float high(float e, float tail) {
        float plain = e * Exponential.UNSCALE_UP;
        return Fma.of(e * plain, Fma.of(plain, tail, -0.5f), e);
    }

    /**
     * What the high part lacks.
     *
     * @param e the high part of e, scaled
     * @param eLow the low part of e, scaled
     * @param tail S(e)
     * @return the low part
     */
    public static float low(float e, float eLow, float tail) {
        float plain = e * Exponential.UNSCALE_UP;
        float square = e * plain;
        float squareLow = Fma.of(e, plain, -square);
        float curvature = Fma.of(plain, tail, -0.5f);
        float curvatureLow = Fma.of(plain, tail, -0.5f - curvature);
        float high = Fma.of(square, curvature, e);
        float lost = Fma.of(square, curvature, e - high);
        // The logarithm's derivative is about 1 - e/2, which is as much as the low part of e needs.
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
        return sum(limit, 0f, high, low);
    }

    /**
     * limit + limitLow + (high + low) / 2^80, rounded once, or nearly.
     *
     * @param limit a finite number of at least 0
     * @param limitLow what it has been rounded by
     * @param high the high part of the logarithm
     * @param low the low part
     * @return the sum
     */
    static float sum(float limit, float limitLow, float high, float low) {
        float logarithm = high * Exponential.UNSCALE_UP;
        float sum = limit + logarithm;
        float part = sum - limit;
        float lost = (limit - (sum - part)) + (logarithm - part);
        // Where the logarithm is a subnormal number, it has lost digits too.
        float allLow = low + (high - logarithm * Exponential.SCALE_UP);
        return sum + Fma.of(allLow, Exponential.UNSCALE_UP, lost + limitLow);
    }
}
