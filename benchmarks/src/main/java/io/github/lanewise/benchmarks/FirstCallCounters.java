package io.github.lanewise.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long the first calls take together. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class FirstCallCounters extends MeanCounters {
    /** The microseconds of the first call. */
    public double calls1;

    /** The microseconds of the first calls, 2 of them. */
    public double calls2;

    /** The microseconds of the first calls, 4 of them. */
    public double calls4;

    /** The microseconds of the first calls, 8 of them. */
    public double calls8;

    /** The microseconds of the first calls, 16 of them. */
    public double calls16;

    /** The microseconds of the first calls, 32 of them. */
    public double calls32;

    /** The microseconds of the first calls, 64 of them. */
    public double calls64;

    /** The microseconds of the first calls, 128 of them. */
    public double calls128;

    /** The microseconds of the first calls, 256 of them. */
    public double calls256;

    /** The microseconds of the first calls, 512 of them. */
    public double calls512;

    /** The microseconds of the first calls, 1,024 of them. */
    public double calls1024;

    /** For JMH. */
    public FirstCallCounters() {}

    /**
     * Counts.
     *
     * @param millis the milliseconds for each number of calls
     */
    void count(List<Double> millis) {
        calls1 = micros(millis, 0);
        calls2 = micros(millis, 1);
        calls4 = micros(millis, 2);
        calls8 = micros(millis, 3);
        calls16 = micros(millis, 4);
        calls32 = micros(millis, 5);
        calls64 = micros(millis, 6);
        calls128 = micros(millis, 7);
        calls256 = micros(millis, 8);
        calls512 = micros(millis, 9);
        calls1024 = micros(millis, 10);
    }

    private double micros(List<Double> millis, int index) {
        return share() * TimeUnit.MILLISECONDS.toMicros(1) * millis.get(index);
    }
}
