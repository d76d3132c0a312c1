package io.github.lanewise.demo;

import org.apache.commons.rng.core.source32.MersenneTwister;
import org.apache.commons.rng.core.util.NumberFactory;

/**
 * The random numbers of NumPy's {@code RandomState}, with which {@code np.random.seed} starts: a Mersenne Twister, and normal
 * numbers in pairs by Marsaglia's polar method.
 */
final class NumpyRandom {
    private final Twister twister;
    private boolean hasOther;
    private double other;

    NumpyRandom(int seed) {
        this.twister = new Twister(seed);
    }

    /** Uniform in [0, 1), with 53 random bits. */
    double nextDouble() {
        int high = twister.nextInt() >>> 5;
        int low = twister.nextInt() >>> 6;
        return (high * 0x1p26 + low) * 0x1p-53;
    }

    /** Normal, with mean 0 and standard deviation 1. */
    double nextGaussian() {
        if (hasOther) {
            hasOther = false;
            return other;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        hasOther = true;
        other = factor * x;
        return factor * y;
    }

    /** Normal numbers with mean 0, rounded to float. */
    float[] normal(int count, double deviation) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (deviation * nextGaussian());
        }
        return numbers;
    }

    /** Starts from a single number, as Matsumoto and Nishimura's {@code init_genrand}; its base mixes an array of seeds. */
    private static final class Twister extends MersenneTwister {
        private static final int WORDS = 624;
        private static final int MULTIPLIER = 1_812_433_253;

        private Twister(int seed) {
            super(new int[0]);
            int[] words = new int[WORDS + 1];
            words[0] = seed;
            for (int i = 1; i < WORDS; i++) {
                words[i] = MULTIPLIER * (words[i - 1] ^ words[i - 1] >>> 30) + i;
            }
            words[WORDS] = WORDS; // The place of the next one: all have to be twisted first.
            byte[] start = NumberFactory.makeByteArray(words);
            byte[] state = getStateInternal();
            System.arraycopy(start, 0, state, 0, start.length);
            setStateInternal(state);
        }
    }
}
