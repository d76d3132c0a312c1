package io.github.lanewise.math;

/**
 * The exponential function, and the parts it is made of. A function with an e^x inside works on the parts, since they
 * still hold the digits that e^x itself has rounded away.
 *
 * <p>e^x = 2^n · e^t: n is the integer next to x / ln 2, t = x - n · ln 2 is in ±0.3467, and e^t = 1 + t + t² · q(t). Where
 * e^x itself is the result, t is in [-0.2877, 0.4055], where 1 + t and what is added to it lose least.
 */
public final class Exponential {
    /** From here down, e^x times 1e6 · |x| rounds to zero. */
    static final float LOWEST = -140f;

    /** From here down, e^x times 1e6 rounds to zero. */
    public static final float FAR = -121f;

    /** The least n of interest there. */
    private static final float LEAST = -175f;

    /** From here up, e^x overflows whatever the rest does. */
    private static final float HIGHEST = 90f;

    /** 1 / ln 2. */
    public static final float LOG2_E = 0x1.715476p0f;

    /** ln 2 as a float, of 21 bits: its product with a small n is exact, too. */
    public static final float LN2 = 0x1.62e43p-1f;

    /** What this has too much. */
    public static final float LN2_EXCESS = 0x1.05c61p-29f;

    /** ln 2 to 15 bits, so that its product with n is exact, and the rest of it. */
    static final float LN2_HIGH = 0x1.62e4p-1f;

    static final float LN2_LOW = 0x1.7f7d1cp-20f;

    /** Moves the interval of t from ±0.3467 to the one above. */
    public static final float SHIFT = 0.0589f;

    /** 1.5 · 2^23, which rounds what is added to it to an integer in its lowest bits, and the exponent bias. */
    public static final float ROUND = 0x1.8p23f + 127f;

    /** The same, for a power of two that stays normal down to x = LOWEST. */
    public static final float ROUND_UP = ROUND + 80f;

    /** For a power of two that stays normal up to x = HIGHEST. */
    private static final float ROUND_DOWN = ROUND - 10f;

    /** The scale of x below 0. */
    public static final float SCALE_UP = 0x1p80f;

    /** Undo the scaling. */
    public static final float UNSCALE_UP = 0x1p-80f;

    private static final float UNSCALE_DOWN = 0x1p10f;

    // e^t = 1 + t + t²·q(t), relative error 5.7e-9. Sollya:
    // fpminimax(exp(x), [|2,3,4,5,6|], [|single...|], [-0.3467;0.4055], relative, 1 + x);
    private static final float Q0 = 0x1.000002p-1f;
    private static final float Q1 = 0x1.55544ap-3f;
    private static final float Q2 = 0x1.554e06p-5f;
    private static final float Q3 = 0x1.12677ap-7f;
    private static final float Q4 = 0x1.743b82p-10f;

    /** For |x| up to here, e^x and the power of two in it are normal numbers. */
    public static final float USUAL = 87f;

    private static final int SIGN = 0x80000000;

    private Exponential() {}

    /**
     * -|x|, in one operation of a vector.
     *
     * @param x a number
     * @return -|x|
     */
    public static float minusMagnitude(float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) | SIGN);
    }

    /**
     * e^x for a usual x, one with |x| ≤ {@link #USUAL}.
     *
     * @param x the exponent
     * @return e^x
     */
    public static float usual(float x) {
        float shifted = shifted(x - SHIFT, ROUND);
        return high(remainder(x, shifted, ROUND), power(shifted));
    }

    /**
     * e^x for every x, with gradual underflow; within 1 ulp.
     *
     * @param x the exponent
     * @return e^x
     */
    public static float of(float x) {
        float bounded = bounded(x > HIGHEST ? HIGHEST : x);
        float round = round(bounded);
        float shifted = shifted(bounded - SHIFT, round);
        float power = power(shifted);
        return high(remainder(bounded, shifted, round), power) * unscale(bounded);
    }

    /**
     * factor · e^(x + low): underflows only where the product does.
     *
     * @param x the exponent
     * @param low what x has been rounded by, at most an ulp of it
     * @param factor a finite factor
     * @return factor · e^(x + low)
     */
    public static float times(float x, float low, float factor) {
        float bounded = bounded(x > HIGHEST ? HIGHEST : x);
        float round = round(bounded);
        float shifted = shifted(bounded - SHIFT, round);
        float power = power(shifted);
        return high(remainder(bounded, low, shifted, round), power) * factor * unscale(bounded);
    }

    /**
     * Keeps an exponent where it makes a difference.
     *
     * @param x the exponent
     * @return x, but at least LOWEST
     */
    static float bounded(float x) {
        return x < LOWEST ? LOWEST : x;
    }

    /**
     * Tells whether what an exponent has been rounded by is of interest: beyond, e^x is 0 or infinite.
     *
     * @param x the exponent
     * @return whether it is
     */
    public static boolean makesADifference(float x) {
        return Math.abs(x) <= -LOWEST;
    }

    private static float round(float x) {
        return x < 0f ? ROUND_UP : ROUND_DOWN;
    }

    private static float unscale(float x) {
        return x < 0f ? UNSCALE_UP : UNSCALE_DOWN;
    }

    /**
     * n in the lowest bits, for {@link #remainder} and {@link #power}.
     *
     * @param x the exponent
     * @param round ROUND or another that adds to n
     * @return a number that holds n
     */
    public static float shifted(float x, float round) {
        return Fma.of(x, LOG2_E, round);
    }

    /**
     * t = x - n · ln 2.
     *
     * @param x the exponent
     * @param shifted holds n
     * @param round the same as for shifted
     * @return t, rounded
     */
    public static float remainder(float x, float shifted, float round) {
        float n = shifted - round;
        return Fma.of(n, -LN2_LOW, Fma.of(n, -LN2_HIGH, x));
    }

    /**
     * t = x - n · ln 2 with {@link #LN2}: n · {@link #LN2_EXCESS} is missing.
     *
     * @param x the exponent
     * @param shifted holds n
     * @param round the same as for shifted
     * @return t, rounded
     */
    public static float shortRemainder(float x, float shifted, float round) {
        return Fma.of(shifted - round, -LN2, x);
    }

    /**
     * What t has been rounded by.
     *
     * @param x the exponent
     * @param shifted holds n
     * @param round the same as for shifted
     * @return the low part of t
     */
    public static float remainderLow(float x, float shifted, float round) {
        float n = shifted - round;
        return Fma.of(n, -LN2_LOW, Fma.of(n, -LN2_HIGH, x) - remainder(x, shifted, round));
    }

    /**
     * t = x + low - n · ln 2.
     *
     * @param x the exponent
     * @param low what x has been rounded by
     * @param shifted holds n
     * @param round the same as for shifted
     * @return t, rounded
     */
    public static float remainder(float x, float low, float shifted, float round) {
        float n = shifted - round;
        return Fma.of(n, -LN2_HIGH, x) + Fma.of(n, -LN2_LOW, low);
    }

    /**
     * What t has been rounded by, where x has been rounded.
     *
     * @param x the exponent
     * @param low what x has been rounded by
     * @param shifted holds n
     * @param round the same as for shifted
     * @return the low part of t
     */
    public static float remainderLow(float x, float low, float shifted, float round) {
        float n = shifted - round;
        float high = Fma.of(n, -LN2_HIGH, x);
        return (high - remainder(x, low, shifted, round)) + Fma.of(n, -LN2_LOW, low);
    }

    /**
     * The power of two in a shifted number: 2^n for ROUND, 2^(n + 80) for ROUND_UP.
     *
     * @param shifted holds n
     * @return the power
     */
    public static float power(float shifted) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(shifted) << 23);
    }

    /**
     * The power of two in a shifted number, 2^(n + 80) for ROUND_UP, bounded where e^x · 1e6 rounds to 0: its product with a
     * low part shall be neither subnormal, which takes many processors a hundred times as long, nor wrap around.
     *
     * @param shifted holds n
     * @return the power
     */
    public static float powerUp(float shifted) {
        int least = Float.floatToRawIntBits(ROUND_UP + LEAST);
        int bits = Math.max(Float.floatToRawIntBits(shifted), least);
        return Float.intBitsToFloat(bits << 23);
    }

    /**
     * e^t · power, rounded.
     *
     * @param t the remainder
     * @param power 2^n, or a multiple of it
     * @return the high part
     */
    public static float high(float t, float power) {
        return Fma.of(power, fraction(t), power);
    }

    /**
     * What the high part has been rounded by.
     *
     * @param t the remainder
     * @param tLow what it has been rounded by
     * @param power 2^n, or a multiple of it
     * @return the low part
     */
    public static float low(float t, float tLow, float power) {
        return Fma.of(power, rest(t, tLow), Fma.of(power, t, power - high(t, power)));
    }

    /**
     * e^t - 1.
     *
     * @param t the remainder
     * @return e^t - 1
     */
    static float fraction(float t) {
        return Fma.of(t * t, slope(t), t);
    }

    /**
     * e^(t + tLow) - 1 - t.
     *
     * @param t the remainder
     * @param tLow what it has been rounded by
     * @return what t lacks of e^(t + tLow) - 1
     */
    static float rest(float t, float tLow) {
        return Fma.of(t * t, slope(t), tLow);
    }

    /** q(t). */
    private static float slope(float t) {
        float t2 = t * t;
        return Polynomial.of(t, t2, Q0, Q1, Q2, Q3, Q4);
    }
}
