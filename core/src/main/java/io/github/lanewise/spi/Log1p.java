package io.github.lanewise.spi;

/** log(1 + r) in double, for sums: half the time of {@link StrictMath#log1p}, and like it the same bits everywhere. */
final class Log1p {
    private static final double LN2 = 0x1.62e42fefa39efp-1;
    private static final long SQRT_HALF = Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1);
    private static final int MANTISSA = 52;

    private Log1p() {}

    /**
     * log(1 + r), with a relative error below 2^-49: 1 + r = 2^k · m with m between √½ and √2, and log m = 2 · artanh(s) with
     * s = (m - 1)/(m + 1), whose series ends at s^19, being below 0.172^21/21 from there.
     *
     * @param r at least 0, or NaN
     * @return log(1 + r)
     */
    static double of(double r) {
        double sum = 1 + r;
        double lost = r - (sum - 1);
        long bits = Double.doubleToRawLongBits(sum);
        long k = (bits - SQRT_HALF) >> MANTISSA;
        double m = Double.longBitsToDouble(bits - (k << MANTISSA));
        double f = m - 1 + lost * Double.longBitsToDouble((0x3ffL - k) << MANTISSA);
        double s = f / (2 + f);
        double z = s * s;
        double z2 = z * z;
        double z4 = z2 * z2;
        double low = 1.0 / 3 + z * (1.0 / 5) + z2 * (1.0 / 7 + z * (1.0 / 9));
        double high = 1.0 / 11 + z * (1.0 / 13) + z2 * (1.0 / 15 + z * (1.0 / 17)) + z4 * (1.0 / 19);
        return k * LN2 + (2 * s + 2 * s * z * (low + z4 * high));
    }
}
