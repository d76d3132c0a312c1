package io.github.lanewise.comparison;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times several pieces of code against one another: in turns, so that a change of the machine's speed hits all of them, each
 * round in another order.
 */
public final class AlternatingTimer {
    /** How much longer than asked for code may warm up. */
    private static final int PATIENCE = 20;

    private static final @Nullable CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private final int rounds;
    private final int warmUpRuns;
    private final long warmUpNanos;
    private final long turnNanos;

    /**
     * A timer.
     *
     * @param rounds how often each piece of code has its turn
     * @param warmUpMillis how long each runs before the first round, counted anew whenever something was compiled meanwhile
     * @param warmUpRuns how often each runs before: what is slow until it is compiled needs more time, not fewer runs
     * @param turnMillis how long a turn takes, at least one run
     */
    public AlternatingTimer(int rounds, long warmUpMillis, int warmUpRuns, long turnMillis) {
        this.rounds = rounds;
        this.warmUpRuns = warmUpRuns;
        this.warmUpNanos = TimeUnit.MILLISECONDS.toNanos(warmUpMillis);
        this.turnNanos = TimeUnit.MILLISECONDS.toNanos(turnMillis);
    }

    /**
     * The times of all turns.
     *
     * @param contenders the pieces of code
     * @return for each, the nanoseconds that a run took in each round
     */
    public List<List<Double>> times(List<? extends Runnable> contenders) {
        long[] runs = contenders.stream().mapToLong(this::warmUp).toArray();
        List<List<Double>> times = new ArrayList<>();
        contenders.forEach(_ -> times.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < runs.length; turn++) {
                int i = (round + turn) % runs.length;
                times.get(i).add(time(contenders.get(i), runs[i]) / runs[i]);
            }
        }
        return times;
    }

    /**
     * The median time of a run of each.
     *
     * @param contenders the pieces of code
     * @return nanoseconds
     */
    public double[] medians(List<? extends Runnable> contenders) {
        return times(contenders).stream()
                .mapToDouble(times -> Spread.of(times).median())
                .toArray();
    }

    /** Runs code until it is compiled, or seems never to be, and gives how many runs make up a turn. */
    private long warmUp(Runnable code) {
        long start = System.nanoTime();
        long steadySince = start;
        long compiled = compileMillis();
        double least = Double.POSITIVE_INFINITY;
        long now = start;
        for (int run = 0; now - start < PATIENCE * warmUpNanos; run++) {
            if (run >= warmUpRuns && now - steadySince >= warmUpNanos) {
                break;
            }
            least = Math.min(least, time(code, 1));
            now = System.nanoTime();
            if (compileMillis() != compiled) {
                compiled = compileMillis();
                steadySince = now;
            }
        }
        return Math.max(1, (long) (turnNanos / Math.max(1, least)));
    }

    /** The time that all compilations so far have taken, where the virtual machine has a compiler. */
    private static long compileMillis() {
        return COMPILER == null ? 0 : COMPILER.getTotalCompilationTime();
    }

    /**
     * The time that some runs take. Whatever else is to be measured of a run goes through here, too: the compiler may have
     * put the code into this loop, and have compiled it nowhere else.
     */
    static double time(Runnable code, long runs) {
        long start = System.nanoTime();
        for (long run = 0; run < runs; run++) {
            code.run();
        }
        return System.nanoTime() - start;
    }
}
