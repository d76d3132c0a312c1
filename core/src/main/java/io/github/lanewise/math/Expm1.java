package io.github.lanewise.math;

/**
 * e^x - 1 for x ≤ 0, in two parts, high + low. With e^x = 2^n · (1 + t + r), 2^n - 1 is exact, and adding 2^n · t and 2^n
 * · r to it loses nothing but what the low part keeps.
 */
public final class Expm1 {
    /** From here down, the result rounds to -1. */
    private static final float LOWEST = -20f;

    private Expm1() {}

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
        float shifted = Exponential.shiftedUnscaled(x);
        float t = Exponential.remainderUnscaled(x, shifted);
        float power = Exponential.power(shifted);
        return Fma.of(power, Exponential.rest(t), Fma.of(power, t, power - 1f));
    }

    /**
     * What the high part has been rounded by.
     *
     * @param x the exponent, from -20 to 0
     * @return the low part
     */
    public static float low(float x) {
        float shifted = Exponential.shiftedUnscaled(x);
        float t = Exponential.remainderUnscaled(x, shifted);
        float power = Exponential.power(shifted);
        float r = Exponential.rest(t);
        float start = power - 1f;
        float startLow = power - (start + 1f);
        float sum = Fma.of(power, t, start);
        float sumLow = Fma.of(power, t, start - sum);
        float high = Fma.of(power, r, sum);
        return Fma.of(power, r, sum - high) + (sumLow + startLow);
    }
}
