package io.github.lanewise.accuracy;

/**
 * Distances from the exact value, in units in the last place of {@code float}.
 *
 * <p>A correctly rounded result is within 0.5 ulp, a faithfully rounded one within 1 ulp.
 */
public final class Ulp {
    /** 2^128, the value an infinite float stands for: the one that would follow {@link Float#MAX_VALUE}. */
    private static final double OVERFLOW = 0x1p128;

    private static final int EXPONENT = 0x7f800000;

    /** 1 / 2^(exponent - 150) has this less exponent for its own, in double. */
    private static final int BIAS = 1023 + 150;

    private Ulp() {}

    /**
     * The distance of a float from the exact value, |actual - exact|/ulp, where ulp is that of the float nearest the
     * exact value.
     *
     * <ul>
     *   <li>Subnormals and zeros have an ulp of 2^-149.
     *   <li>An exact value beyond {@link Float#MAX_VALUE} has that number's ulp, 2^104. An infinite {@code actual}
     *       counts as ±2^128 if the exact value is less than that in magnitude, and as exact if it is at least that
     *       and of the same sign: overflow by rounding is an error of at most 0.5.
     *   <li>NaN against NaN is 0; NaN against a number is +∞; an infinite exact value against anything but the
     *       infinity of its sign is +∞.
     *   <li>The sign of a zero is not looked at: -0 for an exact +0 is an error of 0.
     * </ul>
     *
     * @param actual the computed value
     * @param exact the exact value; its own relative error of r adds up to r·2^24 ulp
     * @return the error, at least 0, never NaN
     */
    public static double error(float actual, double exact) {
        if (Float.isNaN(actual) || Double.isNaN(exact)) {
            return Float.isNaN(actual) && Double.isNaN(exact) ? 0 : Double.POSITIVE_INFINITY;
        }
        if (Float.isInfinite(actual)) {
            boolean overflows = Math.abs(exact) >= OVERFLOW && Math.signum(actual) == Math.signum(exact);
            return overflows ? 0 : Math.abs(Math.copySign(OVERFLOW, actual) - exact) * inverse((float) exact);
        }
        return Math.abs(actual - exact) * inverse((float) exact);
    }

    /**
     * The distance of a float from the exact value where an ulp counts as at least a given number: for a difference of numbers
     * that cancel, whose ulp may be as small as one likes.
     *
     * @param actual the computed value
     * @param exact the exact value
     * @param least what an ulp counts as at least; 0 changes nothing
     * @return the error, at least 0, never NaN
     */
    public static double error(float actual, double exact, double least) {
        double error = error(actual, exact);
        boolean counts = least > 0 && error > 0 && error < Double.POSITIVE_INFINITY;
        return counts ? error * Math.min(1, of(exact) / least) : error;
    }

    /**
     * The unit in the last place at an exact value: the distance from the float nearest to it to the next float away
     * from zero, or 2^104 beyond {@link Float#MAX_VALUE}.
     *
     * @param exact any number
     * @return a power of two from 2^-149 to 2^104, or NaN for NaN
     */
    public static double of(double exact) {
        return Double.isNaN(exact) ? exact : 1 / inverse((float) exact);
    }

    /** 1/ulp at a float, a power of two made of the exponent's bits: sweeps want it thousands of millions of times. */
    static double inverse(float nearest) {
        int exponent = (Float.floatToRawIntBits(nearest) & EXPONENT) >>> 23;
        int bounded = Math.min(Math.max(exponent, 1), 254);
        return Double.longBitsToDouble((long) (BIAS - bounded) << 52);
    }
}
