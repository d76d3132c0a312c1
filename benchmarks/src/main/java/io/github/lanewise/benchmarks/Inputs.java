package io.github.lanewise.benchmarks;

import java.util.Random;

/** What the benchmarks compute on: numbers that take every branch, the same in each run. */
final class Inputs {
    private static final long SEED = 42;
    private static final float RANGE = 8f;

    private Inputs() {}

    /** Numbers that are uniform in [-8, 8]; zeros, on which some code is faster, do not occur. */
    static float[] uniform(int n) {
        Random random = new Random(SEED);
        float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            do {
                numbers[i] = RANGE * (2f * random.nextFloat() - 1f);
            } while (numbers[i] == 0f);
        }
        return numbers;
    }
}
