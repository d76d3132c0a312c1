package io.github.lanewise.math;

/**
 * What the normal distribution's Φ(-a) and φ(a) are made of for a ≥ 0: Φ(-a) = e^(-a²/2) · R(a), φ(a) = e^(-a²/2) /
 * √(2π). R falls slowly from 1/2, and all digits of the tail are in the exponential.
 *
 * <p>R(a) = r · S(r) with r = 1 / (a + 4), S being a polynomial. All comes in two parts, high + low.
 */
public final class Normal {
    /** From here on, e^(-a²/2) · a rounds to 0. */
    public static final float FAR = 14.6f;

    private static final float POLE = 4f;

    /** Where r lies, about: the polynomial's argument is r - 1/8, so that its terms hardly cancel. */
    private static final float CENTRE = 0.125f;

    // R(a) / r = S(r - 1/8) with r = 1 / (a + 4), relative error 3.7e-9 for 0 ≤ a ≤ 14.6. Sollya:
    // f = erfc((1/(x + 1/8) - 4)/sqrt(2))/2 * exp((1/(x + 1/8) - 4)^2/2) / (x + 1/8);
    // fpminimax(f, 10, [|48,24,24,24,24,24,24,24,24,24,24|], [1/18.6 - 1/8; 1/8], relative);
    private static final float S0 = 0x1.82b4bcp-1f;
    private static final float S0_LOW = -0x1.b889c8p-27f;
    private static final float S1 = 0x1.373e3ap2f;
    private static final float S2 = 0x1.8c6db8p4f;
    private static final float S3 = 0x1.7dff44p6f;
    private static final float S4 = 0x1.eec8cep7f;
    private static final float S5 = 0x1.ee1edep7f;
    private static final float S6 = -0x1.c9b75ep9f;
    private static final float S7 = -0x1.aabd2p11f;
    private static final float S8 = 0x1.629c4p11f;
    private static final float S9 = 0x1.bd2904p14f;
    private static final float S10 = -0x1.54dbf8p15f;

    // The derivative of log R with respect to log r, nearly a line in r: from 3.2 for a = 0 to 1.25 for a = 14.
    private static final float SLOPE = 0.69f;
    private static final float SLOPE_STEP = 10f;

    /** The derivative of S for r < 1/16, where r - 1/8 is rounded. */
    private static final float S_SLOPE = 2.6f;

    private Normal() {}

    /**
     * e^(-a²/2) · 2^80.
     *
     * @param a from 0 to FAR
     * @return the high part
     */
    public static float exp(float a) {
        float exponent = (-0.5f * a) * a;
        float shifted = Exponential.shifted(exponent, Exponential.ROUND_UP);
        float t = Exponential.remainder(exponent, exponentLow(a, exponent), shifted, Exponential.ROUND_UP);
        return Exponential.high(t, Exponential.powerUp(shifted));
    }

    /**
     * What exp lacks.
     *
     * @param a from 0 to FAR
     * @return the low part
     */
    public static float expLow(float a) {
        float exponent = (-0.5f * a) * a;
        float shifted = Exponential.shifted(exponent, Exponential.ROUND_UP);
        float low = exponentLow(a, exponent);
        float t = Exponential.remainder(exponent, low, shifted, Exponential.ROUND_UP);
        float tLow = Exponential.remainderLow(exponent, low, shifted, Exponential.ROUND_UP);
        return Exponential.low(t, tLow, Exponential.powerUp(shifted));
    }

    private static float exponentLow(float a, float exponent) {
        return Fma.of(-0.5f * a, a, -exponent);
    }

    /**
     * r = 1 / (a + 4).
     *
     * @param a from 0 to FAR
     * @return r, for {@link #tail}, {@link #ratio} and {@link #ratioLow}
     */
    public static float inverse(float a) {
        return 1f / (a + POLE);
    }

    /**
     * R(a).
     *
     * @param r 1 / (a + 4)
     * @param tail the polynomial's tail at r
     * @return the high part
     */
    public static float ratio(float r, float tail) {
        float v = r - CENTRE;
        return r * Fma.of(v, Fma.of(v, tail, S1), S0);
    }

    /**
     * What ratio lacks.
     *
     * @param a from 0 to FAR
     * @param r 1 / (a + 4)
     * @param tail the polynomial's tail at r
     * @return the low part
     */
    public static float ratioLow(float a, float r, float tail) {
        float bottom = a + POLE;
        float bottomLow = a - (bottom - POLE);
        float residual = Fma.of(-r, bottomLow, Fma.of(-r, bottom, 1f));
        float v = r - CENTRE;
        float vLow = r - (v + CENTRE);
        float slope = Fma.of(v, tail, S1);
        float slopeLow = Fma.of(v, tail, S1 - slope);
        float s = Fma.of(v, slope, S0);
        float sLow = Fma.of(v, slopeLow, Fma.of(v, slope, S0 - s) + Fma.of(vLow, S_SLOPE, S0_LOW));
        float ratio = r * s;
        float lost = Fma.of(r, s, -ratio);
        return Fma.of(ratio, Fma.of(r, SLOPE_STEP, SLOPE) * residual, Fma.of(r, sLow, lost));
    }

    /**
     * (S(v) - S0 - S1 · v) / v² with v = r - 1/8; its last step is on its own, since that rounding counts most.
     *
     * @param r 1 / (a + 4)
     * @return the tail of the polynomial
     */
    public static float tail(float r) {
        float v = r - CENTRE;
        float v2 = v * v;
        float v4 = v2 * v2;
        float s34 = Fma.of(v, S4, S3);
        float s56 = Fma.of(v, S6, S5);
        float s78 = Fma.of(v, S8, S7);
        float s9and10 = Fma.of(v, S10, S9);
        float rest = Fma.of(v4, Fma.of(v2, s9and10, s78), Fma.of(v2, s56, s34));
        return Fma.of(v, rest, S2);
    }
}
