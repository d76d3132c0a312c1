package io.github.lanewise.math;

/**
 * What the normal distribution's Φ(-a) and φ(a) are made of for a ≥ 0: Φ(-a) = e^(-a²/2) · R(a), φ(a) = e^(-a²/2) /
 * √(2π). R falls slowly from 1/2, and all digits of the tail are in the exponential.
 *
 * <p>R(a) = r · S(r) with r = 1 / (a + 4), S being a polynomial in 1/8 - r. All comes in two parts, high + low. The inverse
 * is kept negative, which saves changes of sign.
 */
public final class Normal {
    /** From here on, e^(-a²/2) · a rounds to 0. */
    public static final float FAR = 14.6f;

    private static final float POLE = 4f;

    /** Where r lies, about: the polynomial's argument is 1/8 - r, so that its terms hardly cancel. */
    private static final float CENTRE = 0.125f;

    // R(a) / r as a polynomial in 1/8 - r, relative error 3.7e-9 for 0 ≤ a ≤ 14.6. In x = r - 1/8, where the odd
    // coefficients have the other sign, Sollya:
    // f = erfc((1/(x + 1/8) - 4)/sqrt(2))/2 * exp((1/(x + 1/8) - 4)^2/2) / (x + 1/8);
    // fpminimax(f, 10, [|48,24,24,24,24,24,24,24,24,24,24|], [1/18.6 - 1/8; 1/8], relative);
    private static final float S0 = 0x1.82b4bcp-1f;
    private static final float S0_LOW = -0x1.b889c8p-27f;
    private static final float S1 = -0x1.373e3ap2f;
    private static final float S2 = 0x1.8c6db8p4f;
    private static final float S3 = -0x1.7dff44p6f;
    private static final float S4 = 0x1.eec8cep7f;
    private static final float S5 = -0x1.ee1edep7f;
    private static final float S6 = -0x1.c9b75ep9f;
    private static final float S7 = 0x1.aabd2p11f;
    private static final float S8 = 0x1.629c4p11f;
    private static final float S9 = -0x1.bd2904p14f;
    private static final float S10 = -0x1.54dbf8p15f;

    // The derivative of log R with respect to log r, nearly a line in r: from 3.2 for a = 0 to 1.25 for a = 14.
    private static final float SLOPE = 0.69f;
    private static final float SLOPE_STEP = -10f;

    /** The derivative of S for r < 1/16, where 1/8 - r is rounded. */
    private static final float S_SLOPE = -2.6f;

    private Normal() {}

    /**
     * 2^n · 2^80 with the n of e^(-a²/2) = 2^n · e^t.
     *
     * @param a from 0 to FAR
     * @return the power
     */
    public static float power(float a) {
        return Exponential.powerUp(Exponential.shifted((-0.5f * a) * a, Exponential.ROUND_UP));
    }

    /**
     * (factor + low) · e^t with the t of e^(-a²/2) = 2^n · e^t.
     *
     * @param a from 0 to FAR
     * @param factor the factor
     * @param low what the factor has been rounded by
     * @return the product, of all parts
     */
    public static float timesFraction(float a, float factor, float low) {
        float exponent = (-0.5f * a) * a;
        float exponentLow = Fma.of(-0.5f * a, a, -exponent);
        float shifted = Exponential.shifted(exponent, Exponential.ROUND_UP);
        float t = Exponential.remainder(exponent, exponentLow, shifted, Exponential.ROUND_UP);
        float tLow = Exponential.remainderLow(exponent, exponentLow, shifted, Exponential.ROUND_UP);
        float start = Fma.of(factor, t, factor);
        float startLow = Fma.of(low, t, Fma.of(factor, t, factor - start) + low);
        return start + Fma.of(factor, Exponential.rest(t, tLow), startLow);
    }

    /**
     * -r = -1 / (a + 4).
     *
     * @param a from 0 to FAR
     * @return -r, for {@link #tail}, {@link #sum} and {@link #sumLow}
     */
    public static float minusInverse(float a) {
        return -1f / (a + POLE);
    }

    /**
     * S(r).
     *
     * @param minusInverse -r
     * @param tail the polynomial's tail
     * @return the high part
     */
    public static float sum(float minusInverse, float tail) {
        float v = minusInverse + CENTRE;
        return Fma.of(v, slope(v, tail), S0);
    }

    /**
     * What sum lacks.
     *
     * @param minusInverse -r
     * @param tail the polynomial's tail
     * @return the low part
     */
    public static float sumLow(float minusInverse, float tail) {
        float v = minusInverse + CENTRE;
        float vLow = minusInverse - (v - CENTRE);
        float slope = slope(v, tail);
        float slopeLow = Fma.of(v, tail, S1 - slope);
        float lost = Fma.of(v, slope, S0 - sum(minusInverse, tail));
        return Fma.of(v, slopeLow, lost + Fma.of(vLow, S_SLOPE, S0_LOW));
    }

    /**
     * What R(a) lacks by the rounding of r, as a share of it.
     *
     * @param a from 0 to FAR
     * @param minusInverse -r
     * @return the share
     */
    public static float lack(float a, float minusInverse) {
        float bottom = a + POLE;
        float bottomLow = a - (bottom - POLE);
        float residual = Fma.of(minusInverse, bottomLow, Fma.of(minusInverse, bottom, 1f));
        return Fma.of(minusInverse, SLOPE_STEP, SLOPE) * residual;
    }

    private static float slope(float v, float tail) {
        return Fma.of(v, tail, S1);
    }

    /**
     * (S(v) - S0 - S1 · v) / v² with v = 1/8 - r; its last step is on its own, since that rounding counts most.
     *
     * @param minusInverse -r
     * @return the tail of the polynomial
     */
    public static float tail(float minusInverse) {
        float v = minusInverse + CENTRE;
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
