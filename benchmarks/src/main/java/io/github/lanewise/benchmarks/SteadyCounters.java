package io.github.lanewise.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How many calls it takes until one takes no more than twice the steady time, which is the median of the last tenth of all.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class SteadyCounters extends MeanCounters {
    /** A call counts as fast only if most of these, from it on, are: one alone may be luck. */
    private static final int WINDOW = 11;

    /** The calls before the first that is fast. */
    public double slowCalls;

    /** The microseconds that they take. */
    public double slowMicros;

    /** For JMH. */
    public SteadyCounters() {}

    /**
     * Counts the slow calls.
     *
     * @param nanos the times of all calls, in order
     */
    void count(long[] nanos) {
        long limit = 2 * median(nanos, nanos.length - nanos.length / 10, nanos.length);
        int slow = IntStream.range(0, nanos.length - WINDOW)
                .filter(call -> nanos[call] <= limit && median(nanos, call, call + WINDOW) <= limit)
                .findFirst()
                .orElse(nanos.length);
        slowCalls = share() * slow;
        slowMicros = share() * Arrays.stream(nanos, 0, slow).sum() / 1_000;
    }

    private static long median(long[] numbers, int from, int to) {
        long[] sorted = Arrays.copyOfRange(numbers, from, to);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
