package io.github.lanewise.math;

/**
 * What the normal distribution's Φ(-a) and φ(a) are made of for a ≥ 0: Φ(-a) = e^(-a²/2) · R(a), φ(a) = e^(-a²/2) /
 * √(2π). R falls slowly from 1/2, and all digits of the tail are in the exponential.
 *
 * <p>R(a) = r · S(r) with r = 1 / (a + 5), S being a polynomial. All comes in two parts, high + low.
 */
public final class Normal {
    /** From here on, e^(-a²/2) · a rounds to 0. */
    public static final float FAR = 14.6f;

    private static final float POLE = 5f;

    /** Where r lies, about: the polynomial's argument is r - 0.09375, so that its terms hardly cancel. */
    private static final float CENTRE = 0.09375f;

    // R(a) / r = S(r - 0.09375) with r = 1 / (a + 5), relative error 1.2e-8 for 0 ≤ a ≤ 14.6. Sollya:
    // f = erfc((1/(x + 0.09375) - 5)/sqrt(2))/2 * exp((1/(x + 0.09375) - 5)^2/2) / (x + 0.09375);
    // fpminimax(f, 9, [|single...|], [1/19.6 - 0.09375; 1/5 - 0.09375], relative);
    private static final float S0 = 0x1.757cbep-1f;
    private static final float S1 = 0x1.8478d2p2f;
    private static final float S2 = 0x1.602d82p5f;
    private static final float S3 = 0x1.12e1bp8f;
    private static final float S4 = 0x1.69829ap10f;
    private static final float S5 = 0x1.80a82p12f;
    private static final float S6 = 0x1.307024p14f;
    private static final float S7 = 0x1.083d04p15f;
    private static final float S8 = -0x1.1f5b02p16f;
    private static final float S9 = -0x1.8e0b5ap18f;

    /** The derivative of log R with respect to r, which is nearly constant: 17.9 to 25. */
    private static final float SLOPE = 20f;

    private Normal() {}

    /**
     * e^(-a²/2) · 2^80.
     *
     * @param a from 0 to FAR
     * @return the high part
     */
    public static float exp(float a) {
        float power = power(a);
        return Fma.of(power, fraction(a), power);
    }

    /**
     * What exp lacks.
     *
     * @param a from 0 to FAR
     * @return the low part
     */
    public static float expLow(float a) {
        float power = power(a);
        return Fma.of(power, fraction(a), power - exp(a));
    }

    private static float power(float a) {
        return Exp.power(Exp.shifted(-0.5f * (a * a)));
    }

    private static float fraction(float a) {
        float square = a * a;
        float exponent = -0.5f * square;
        float t = Exp.remainder(exponent, Exp.shifted(exponent));
        return Exp.fraction(t, -0.5f * Fma.of(a, a, -square));
    }

    /**
     * R(a).
     *
     * @param a from 0 to FAR
     * @return the high part
     */
    public static float ratio(float a) {
        float r = 1f / (a + POLE);
        float v = r - CENTRE;
        return r * Fma.of(v, Fma.of(v, tail(v), S1), S0);
    }

    /**
     * What ratio lacks.
     *
     * @param a from 0 to FAR
     * @return the low part
     */
    public static float ratioLow(float a) {
        float bottom = a + POLE;
        float bottomLow = a - (bottom - POLE);
        float r = 1f / bottom;
        float rLow = r * Fma.of(-r, bottomLow, Fma.of(-r, bottom, 1f));
        float v = r - CENTRE;
        float tail = tail(v);
        float slope = Fma.of(v, tail, S1);
        float slopeLow = Fma.of(v, tail, S1 - slope);
        float s = Fma.of(v, slope, S0);
        float sLow = Fma.of(v, slopeLow, Fma.of(v, slope, S0 - s));
        float ratio = r * s;
        float lost = Fma.of(r, s, -ratio);
        return Fma.of(ratio, SLOPE * rLow, Fma.of(r, sLow, lost));
    }

    /** (S(v) - S0 - S1 · v) / v². */
    private static float tail(float v) {
        float v2 = v * v;
        float v4 = v2 * v2;
        float s23 = Fma.of(v, S3, S2);
        float s45 = Fma.of(v, S5, S4);
        float s67 = Fma.of(v, S7, S6);
        float s89 = Fma.of(v, S9, S8);
        return Fma.of(v4, Fma.of(v2, s89, s67), Fma.of(v2, s45, s23));
    }
}
