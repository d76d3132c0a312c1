package io.github.lanewise.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.DoubleStream;

/** Measures the processor time of calls, in this thread. */
final class CpuTime {
    private static final int TURNS = 15;
    private static final long TURN_NANOS = 2_000_000;

    /** C2 compiles a method after 5,000 calls at the latest; where there is no C2, a second is more than enough. */
    private static final int WARM_UP_CALLS = 8_000;

    private static final long WARM_UP_NANOS = 1_000_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** How many times as long as a yardstick, which is warm, a call takes: the median of several turns in which both alternate. */
    static double ratio(Runnable call, Runnable yardstick) {
        warmUp(call);
        return DoubleStream.generate(() -> nanos(call, TURN_NANOS) / nanos(yardstick, TURN_NANOS))
                .limit(TURNS)
                .sorted()
                .toArray()[TURNS / 2];
    }

    static void warmUp(Runnable call) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < WARM_UP_CALLS && THREADS.getCurrentThreadCpuTime() - start < WARM_UP_NANOS; i++) {
            call.run();
        }
    }

    /** The time of a call, of calls that take at least a while. */
    static double nanos(Runnable call, long leastNanos) {
        long start = THREADS.getCurrentThreadCpuTime();
        long elapsed = 0;
        int calls = 0;
        while (elapsed < leastNanos) {
            call.run();
            calls++;
            elapsed = THREADS.getCurrentThreadCpuTime() - start;
        }
        return (double) elapsed / calls;
    }
}
