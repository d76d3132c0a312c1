package io.github.lanewise.scalar;

import io.github.lanewise.internal.Vm;

/**
 * How a range is divided for the formula for usual arguments, |x| up to a limit: into blocks of usual elements, which one loop
 * without branches computes, and small parts that hold others, too.
 */
final class Blocks {
    /** A limit that no element is within. */
    static final float NONE = -1f;

    /** A block stays in the first cache between the question and its loop. */
    private static final int LARGE = 1024;

    private static final int SMALL = 32;

    private static final float SCALE = 0x1p20f;

    private Blocks() {}

    /**
     * How many elements at the beginning of a range are known to be usual: a large block, else a small one, else 0.
     */
    static int usual(float[] x, int offset, int length, float limit) {
        if (limit < 0) {
            return 0;
        }
        int large = Math.min(LARGE, length);
        if (areUsual(x, offset, large, limit)) {
            return large;
        }
        int small = Math.min(SMALL, length);
        return areUsual(x, offset, small, limit) ? small : 0;
    }

    /** How many elements to take one by one where they are not. */
    static int unusual(int length, float limit) {
        return limit < 0 ? length : Math.min(SMALL, length);
    }

    private static boolean areUsual(float[] x, int offset, int length, float limit) {
        return Vm.vectorisesBits()
                ? greatestMagnitude(x, offset, length) <= Float.floatToRawIntBits(limit)
                : leastDistance(x, offset, length, SCALE / limit) > 0;
    }

    /** As bits, those of NaN being the greatest. */
    private static int greatestMagnitude(float[] x, int offset, int length) {
        int greatest = 0;
        for (int i = 0; i < length; i++) {
            greatest = Math.max(greatest, Float.floatToRawIntBits(x[offset + i]) & 0x7fffffff);
        }
        return greatest;
    }

    /**
     * Of the magnitudes from the limit, scaled, as ints; 0 for NaN. Before JDK 26, C2 vectorises conversions but not
     * bits. An element just below the limit counts as unusual.
     */
    private static int leastDistance(float[] x, int offset, int length, float factor) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            least = Math.min(least, (int) (SCALE - Math.abs(x[offset + i]) * factor));
        }
        return least;
    }
}
