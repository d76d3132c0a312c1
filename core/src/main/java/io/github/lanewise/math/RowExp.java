package io.github.lanewise.math;

/**
 * e^(x - max), times a factor that is the same for a whole row: 2^25 where x is the maximum, or up to 1.42 times more or less.
 *
 * <p>The textbook's subtraction rounds, and e^ magnifies that: half an ulp of 50 is up to 32 ulp of e^-50. Here the maximum
 * moves only the exponent of the result: x = n · ln 2 + t, max = m · ln 2 + u, and what comes out is 2^(n - m + 25) · e^t,
 * with the error of e^t and no other. Where the maximum is so great that n would take too many digits, the subtraction comes
 * first after all: whatever is close enough to the maximum to matter is exact there, being between its half and its double.
 *
 * <p>The factor keeps normal what is subnormal only after it has been divided by the sum.
 */
public final class RowExp {
    /** Greater than any exponential of a row: a sum that starts here is greater than what is added to it. */
    public static final float START = 0x1p26f;

    /** e^FAR is less than half of the least subnormal number. */
    private static final float FAR = -104f;

    /** Up to here, the exponents of a row are reduced as they are. */
    private static final float GREATEST_REDUCED = 512f;

    /** The exponent of the factor. */
    private static final float SCALE = 25f;

    private RowExp() {}

    /**
     * What is subtracted from a row.
     *
     * @param max the greatest element
     * @return the maximum or 0; the difference is exact for every element that matters
     */
    public static float shift(float max) {
        return Math.abs(max) <= GREATEST_REDUCED ? 0f : max;
    }

    /**
     * Where the exponentials of a row become 0.
     *
     * @param max the greatest element
     * @return a bound of the shifted elements
     */
    public static float lowest(float max) {
        return max - shift(max) + FAR;
    }

    /**
     * For the reduction of a row: 1.5 · 2^23, and what takes the maximum to the exponent of the factor.
     *
     * @param max the greatest element
     * @return a whole number
     */
    public static float round(float max) {
        float power = Exponential.shifted(max - shift(max), Exponential.ROUND) - Exponential.ROUND;
        return Exponential.ROUND + SCALE - power;
    }

    /**
     * e^(x - max) times the factor; within 1.05 ulp.
     *
     * @param x an element of the row
     * @param shift {@link #shift} of the row
     * @param lowest {@link #lowest} of the row
     * @param round {@link #round} of the row
     * @return the exponential; NaN where x or the row's maximum is NaN or +∞, or where both are -∞
     */
    public static float of(float x, float shift, float lowest, float round) {
        float difference = x - shift;
        float shifted = Exponential.shifted(difference, round);
        float t = Exponential.remainder(difference, shifted, round);
        float high = Exponential.high(t, Exponential.power(shifted));
        return difference < lowest ? 0f : high;
    }

    /**
     * {@link #of}, but 0 for the maximum.
     *
     * @param x an element of the row
     * @param max the row's maximum
     * @param shift {@link #shift} of the row
     * @param lowest {@link #lowest} of the row
     * @param round {@link #round} of the row
     * @return the exponential; NaN where x is NaN
     */
    public static float other(float x, float max, float shift, float lowest, float round) {
        return x >= max ? 0f : of(x, shift, lowest, round);
    }

    /**
     * What {@link #of} has been rounded by.
     *
     * @param x an element of the row
     * @param shift {@link #shift} of the row
     * @param lowest {@link #lowest} of the row
     * @param round {@link #round} of the row
     * @return the low part of the exponential
     */
    public static float low(float x, float shift, float lowest, float round) {
        float difference = x - shift;
        float shifted = Exponential.shifted(difference, round);
        float t = Exponential.remainder(difference, shifted, round);
        float low = Exponential.low(t, 0f, Exponential.power(shifted));
        return difference < lowest ? 0f : low;
    }
}
