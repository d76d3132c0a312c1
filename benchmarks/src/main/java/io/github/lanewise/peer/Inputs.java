package io.github.lanewise.peer;

import java.util.Random;

/** What is computed on in measurements: numbers that take every branch, the same in each run. */
public final class Inputs {
    private static final long SEED = 42;
    private static final float RANGE = 8f;

    private Inputs() {}

    /**
     * Numbers that are uniform in [-8, 8]; zeros, on which some code is faster, do not occur.
     *
     * @param n how many
     * @return the numbers
     */
    public static float[] uniform(int n) {
        return uniform(n, -RANGE, RANGE);
    }

    /**
     * Numbers that are uniform in a range; zeros, on which some code is faster, do not occur.
     *
     * @param n how many
     * @param from the least
     * @param to the greatest, more than the least
     * @return the numbers
     */
    public static float[] uniform(int n, float from, float to) {
        Random random = new Random(SEED);
        double length = (double) to - from;
        float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            do {
                // Drawn as doubles: as floats, all would be multiples of one number, with few significant bits near 0.
                numbers[i] = (float) (from + length * random.nextDouble());
            } while (numbers[i] == 0f);
        }
        return numbers;
    }
}
