package io.github.lanewise.math;

/**
 * e^x - 1 for x ≤ 0, in two parts, high + low. With e^x = 2^n · (1 + t + r), 2^n - 1 is exact, and adding 2^n · t and 2^n
 * · r to it loses nothing but what the low part keeps.
 */
public final class Expm1 {
    /** From here down, the result rounds to -1. */
    private static final float LOWEST = -20f;

    // e^t - 1 = t + t²·q(t), relative error 7.8e-9 for t < 0, where 2^n - 1 may be 0, and 2.9e-8 for t > 0. Sollya:
    // w = exp(-3 * x); fpminimax((expm1(x) - x) / x * w, [|x * w, x^2 * w, x^3 * w, x^4 * w, x^5 * w|], [|single...|],
    // [-0.3467;0.3467], absolute);
    private static final float Q0 = 0x1.fffff8p-2f;
    private static final float Q1 = 0x1.5554ccp-3f;
    private static final float Q2 = 0x1.555efcp-5f;
    private static final float Q3 = 0x1.1215b8p-7f;
    private static final float Q4 = 0x1.6438c8p-10f;

    // For usual exponents: e^t - 1 = t + t²·q(t) on [-0.4435, 0.2501], relative error 2.8e-9. Sollya:
    // fpminimax(exp(x), [|2,3,4,5,6|], [|single...|], [-0.4435;0.2501], relative, 1 + x);
    private static final float U0 = 0x1.fffff2p-2f;
    private static final float U1 = 0x1.5555a4p-3f;
    private static final float U2 = 0x1.556becp-5f;
    private static final float U3 = 0x1.11193ep-7f;
    private static final float U4 = 0x1.4bb27ep-10f;

    /** Moves the interval of t from ±0.3467 to the one above, where e^x - 1 loses least. */
    public static final float SHIFT = 0.0968f;

    private Expm1() {}

    /**
     * e^x - 1 for a usual negative x, one of at least -{@link Exponential#USUAL}. As 2^n - 1 is exact and far from 0 where
     * n is not 0, ln 2 needs no second part.
     *
     * @param x the exponent; for positive ones up to that the result is of no use, but finite
     * @return e^x - 1
     */
    public static float usual(float x) {
        float shifted = Exponential.shifted(x + SHIFT, Exponential.ROUND);
        float t = Exponential.shortRemainder(x, shifted, Exponential.ROUND);
        float t2 = t * t;
        float fraction = Fma.of(t2, Polynomial.of(t, t2, U0, U1, U2, U3, U4), t);
        float power = Exponential.power(shifted);
        return Fma.of(power, fraction, power - 1f);
    }

    /**
     * Keeps an exponent where it makes a difference.
     *
     * @param x the exponent
     * @return x, but at least -20
     */
    public static float bounded(float x) {
        return x < LOWEST ? LOWEST : x;
    }

    /**
     * e^x - 1, rounded.
     *
     * @param x the exponent, from -20 to 0
     * @return the high part
     */
    public static float high(float x) {
        float shifted = Exponential.shifted(x, Exponential.ROUND);
        float t = Exponential.remainder(x, shifted, Exponential.ROUND);
        float power = Exponential.power(shifted);
        return Fma.of(power, rest(t), Fma.of(power, t, power - 1f));
    }

    /**
     * What the high part has been rounded by.
     *
     * @param x the exponent, from -20 to 0
     * @return the low part
     */
    public static float low(float x) {
        float shifted = Exponential.shifted(x, Exponential.ROUND);
        float t = Exponential.remainder(x, shifted, Exponential.ROUND);
        float power = Exponential.power(shifted);
        float r = rest(t);
        float start = power - 1f;
        float startLow = power - (start + 1f);
        float sum = Fma.of(power, t, start);
        float sumLow = Fma.of(power, t, start - sum);
        float high = Fma.of(power, r, sum);
        return Fma.of(power, r, sum - high) + (sumLow + startLow);
    }

    /** r = e^t - 1 - t. */
    private static float rest(float t) {
        float t2 = t * t;
        return t2 * Polynomial.of(t, t2, Q0, Q1, Q2, Q3, Q4);
    }
}
