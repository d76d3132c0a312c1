package io.github.lanewise.accuracy;

/**
 * How far results may be from the exact ones: {@code ulps} units in the last place, or, in a neighbourhood in which the
 * function crosses zero, {@code absolute}. Around such a zero the exact value is as small as one likes, and an error in
 * ulp says nothing.
 *
 * @param ulps the greatest error in ulp, see {@link Ulp#error}
 * @param from the neighbourhood begins above this argument…
 * @param to …and ends below this one; there is none unless from &lt; to
 * @param absolute the greatest absolute error there
 */
public record Bound(double ulps, float from, float to, double absolute) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if an error is negative or NaN
     */
    public Bound {
        if (!(ulps >= 0)) {
            throw new IllegalArgumentException("ulps is " + ulps + ", allowed is at least 0");
        }
        if (!(absolute >= 0)) {
            throw new IllegalArgumentException("absolute is " + absolute + ", allowed is at least 0");
        }
    }

    /**
     * The same bound for all arguments.
     *
     * @param ulps the greatest error in ulp
     * @return the bound
     */
    public static Bound ulps(double ulps) {
        return new Bound(ulps, 0, 0, 0);
    }

    /**
     * This bound with an exception for a neighbourhood of a zero.
     *
     * @param error the greatest absolute error there
     * @param above the neighbourhood begins above this argument…
     * @param below …and ends below this one
     * @return the bound
     */
    public Bound orAbsolute(double error, float above, float below) {
        return new Bound(ulps, above, below, error);
    }

    /** Whether an error is next to a zero and small, so that it does not matter how many ulp it is. */
    boolean excuses(float x, double absoluteError) {
        return from < x && x < to && absoluteError <= absolute;
    }

    /** In words, such as "1 ulp" or "2 ulp, or 2^-24 for -1.4 &lt; x &lt; -1.1". */
    @Override
    public String toString() {
        String text = plain(ulps) + " ulp";
        return from < to ? "%s, or %s for %s < x < %s".formatted(text, power(absolute), from, to) : text;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static String power(double number) {
        int exponent = Math.getExponent(number);
        return number == Math.scalb(1.0, exponent) ? "2^" + exponent : String.valueOf(number);
    }
}
