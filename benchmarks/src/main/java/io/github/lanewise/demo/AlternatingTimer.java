package io.github.lanewise.demo;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Times several pieces of code against one another: in turns, so that a change of the machine's speed hits all of them, and
 * as the median of many repetitions, so that a disturbed one does not count.
 */
final class AlternatingTimer {
    private final int repetitions;
    private final long warmUpNanos;
    private final long repetitionNanos;

    AlternatingTimer(int repetitions, long warmUpMillis, long repetitionMillis) {
        this.repetitions = repetitions;
        this.warmUpNanos = TimeUnit.MILLISECONDS.toNanos(warmUpMillis);
        this.repetitionNanos = TimeUnit.MILLISECONDS.toNanos(repetitionMillis);
    }

    /** The median time of one run of each, in nanoseconds. */
    double[] medians(List<Runnable> contenders) {
        long[] runs = contenders.stream().mapToLong(this::warmUp).toArray();
        double[][] times = new double[contenders.size()][repetitions];
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int i = 0; i < times.length; i++) {
                times[i][repetition] = time(contenders.get(i), runs[i]) / runs[i];
            }
        }
        return Arrays.stream(times).mapToDouble(AlternatingTimer::median).toArray();
    }

    /** Runs code until it is compiled and gives how many runs make up a repetition. */
    private long warmUp(Runnable code) {
        long end = System.nanoTime() + warmUpNanos;
        double last;
        do {
            last = Math.max(1, time(code, 1));
        } while (System.nanoTime() < end);
        return Math.max(1, (long) (repetitionNanos / last));
    }

    private static double time(Runnable code, long runs) {
        long start = System.nanoTime();
        for (long run = 0; run < runs; run++) {
            code.run();
        }
        return System.nanoTime() - start;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
