package io.github.lanewise.math;

import io.github.lanewise.internal.Vm;

/** a · b + c with one rounding, at a bearable price on every machine. */
public final class Fma {
    /** The bits of a double that rounding to a normal float drops, and their pattern half-way between two floats. */
    private static final long DROPPED = (1L << 29) - 1;

    private static final long HALF_WAY = 1L << 28;

    private Fma() {}

    /**
     * a · b + c, rounded once: the instruction where there is one.
     *
     * @param a a factor
     * @param b a factor
     * @param c the addend
     * @return the float nearest a · b + c
     */
    public static float of(float a, float b, float c) {
        return Vm.FMA ? Math.fma(a, b, c) : inDouble(a, b, c);
    }

    /**
     * a · b + c without the instruction. The product is exact in double, so that only the sum is rounded before the
     * result is. Rounding twice goes wrong just where the sum was rounded to the middle between two floats.
     *
     * @param a a factor
     * @param b a factor
     * @param c the addend
     * @return the float nearest a · b + c
     */
    public static float inDouble(float a, float b, float c) {
        double product = (double) a * b;
        double sum = product + c;
        boolean middle = (Double.doubleToRawLongBits(sum) & DROPPED) == HALF_WAY;
        boolean subnormal = Math.abs(sum) < Float.MIN_NORMAL && sum != 0;
        return middle || subnormal ? (float) roundToOdd(product, c, sum) : (float) sum;
    }

    /** Makes the last bit of an inexact sum odd, which tells the next rounding on which side the exact sum lies. */
    private static double roundToOdd(double a, double b, double sum) {
        double bPart = sum - a;
        double error = (a - (sum - bPart)) + (b - bPart);
        long bits = Double.doubleToRawLongBits(sum);
        boolean inexact = error < 0 || error > 0;
        boolean even = (bits & 1) == 0;
        long towardsError = error > 0 == sum > 0 ? 1 : -1;
        return inexact && even ? Double.longBitsToDouble(bits + towardsError) : sum;
    }
}
