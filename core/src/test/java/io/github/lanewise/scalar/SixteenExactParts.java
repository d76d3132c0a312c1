package io.github.lanewise.scalar;

import java.util.Arrays;

/** The order in which every implementation sums over rows, and what becomes of rounding errors, as plainly as can be. */
final class SixteenExactParts {
    private static final int BLOCK = 4096;

    private final float[] sums = new float[16];
    private final float[] errors = new float[16];
    private final float start;
    private double before;

    /** Sums that start from a number, which is left out at the end. */
    SixteenExactParts(float start) {
        this.start = start;
        Arrays.fill(sums, start);
    }

    void add(int index, float term, float low) {
        if (index % BLOCK == 0) {
            before = sum();
            Arrays.fill(sums, start);
            Arrays.fill(errors, 0f);
        }
        float sum = sums[index % 16] + term;
        // Exact in double: neither is more than 2^29 times the other here.
        double error = (double) sums[index % 16] + term - sum;
        errors[index % 16] += (float) error + low;
        sums[index % 16] = sum;
    }

    double sum() {
        double[] left = new double[16];
        for (int j = 0; j < 16; j++) {
            left[j] = (double) sums[j] + errors[j];
        }
        for (int half = 8; half > 0; half /= 2) {
            for (int j = 0; j < half; j++) {
                left[j] += left[j + half];
            }
        }
        return before + (left[0] - 16 * start);
    }
}
