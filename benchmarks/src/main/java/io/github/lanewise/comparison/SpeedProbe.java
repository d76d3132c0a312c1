package io.github.lanewise.comparison;

/** A fixed piece of work that waits for nothing but the processor: its time shows how fast that is at the moment. */
final class SpeedProbe {
    private static final int STEPS = 200_000;
    private static final long MULTIPLIER = 6364136223846793005L;

    private static final int WARM_UP = 20;

    private long state = 1;

    SpeedProbe() {
        for (int run = 0; run < WARM_UP; run++) {
            nanos();
        }
    }

    /** Nanoseconds for the work, in which each step needs the one before. */
    double nanos() {
        long start = System.nanoTime();
        long last = state;
        for (int step = 0; step < STEPS; step++) {
            last = last * MULTIPLIER + 1;
        }
        state = last;
        return System.nanoTime() - start;
    }
}
