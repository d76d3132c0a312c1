package io.github.lanewise.warmup;

import com.sun.management.ThreadMXBean;
import io.github.lanewise.Activation;
import io.github.lanewise.RowOptions;
import io.github.lanewise.spi.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Calls passes in rounds that show C2 all it can meet, and judges them by what a round allocates and by their speed. */
final class Heater {
    /**
     * Less than a vector of any width, whole vectors with and without a rest, whole groups of four. Short ranges first: they
     * bring a loop to the compilers at the least price.
     */
    private static final int[] LENGTHS = {
        1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 20, 31, 32, 33, 40, 48, 49, 63, 64, 65, 96, 100, 127, 128, 129, 192,
        200, 255
    };

    private static final int[] LONG_LENGTHS = {511, 1_000, 1_024, 2_048, 4_096};

    /** Before, a loop is interpreted, and a long range would take too long. */
    private static final int CALLS_BEFORE_LONG = 600;

    /** C2 compiles a method after 5,000 calls at the latest. */
    private static final int CALLS_UNTIL_COMPILED = 5_400;

    private static final int CLEAN_ROUNDS = 4;
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int CONTESTS = 9;

    /** So often it must be found slower: the first time, C2 may have more to do. */
    private static final int SLOW_VERDICTS = 12;

    /** What the vector loops may take, of the time of the scalar ones: as fast, with some room for noise. */
    private static final double SLOWEST = 1.25;

    private final ThreadMXBean threads;
    private final long patienceNanos;
    private final Data data = new Data();
    private final boolean isAlone = Runtime.getRuntime().availableProcessors() == 1;

    /**
     * Calls some loops that together need all classes of the Vector API that any loop needs: when a class is loaded, C2 throws
     * away code that took it for granted that there is none.
     */
    Heater(ThreadMXBean threads, Provider provider, Duration patience) {
        patienceNanos = patience.toNanos();
        this.threads = threads;
        provider.elementwise(Activation.TANH).backward(data.x, 0, data.gradient, 0, data.y, 0, Data.LENGTH);
        provider.elementwise(Activation.HARD_SIGMOID).derivative(data.x, 0, data.y, 0, 99);
        provider.slopes().sumSlopeGradient(data.x, 0, data.gradient, 0, 99);
        provider.rows().logSoftmax(data.x, 0, 99, data.y, 0, 99, 9, 99, RowOptions.NONE);
        provider.rows().softmax(data.x, 0, 99, data.y, 0, 99, 9, 99, data.options(4));
    }

    <L> Heating<L> heating(Pass<L> pass) {
        return new Heating<>(pass);
    }

    /** Leaves a single processor to the others for two thirds of the time, and waits for the compiler when its turn has come. */
    void pause(Heating<?> heating) {
        if (isAlone) {
            LockSupport.parkNanos(2 * SLICE_NANOS);
        } else if (heating.calls > CALLS_UNTIL_COMPILED) {
            LockSupport.parkNanos(SLICE_NANOS);
        }
    }

    /** The warm-up of one pass. */
    final class Heating<L> {
        private final Pass<L> pass;
        private final L vector;
        private final long start = System.nanoTime();
        private int calls;
        private int next;
        private int cleanRounds;
        private int slowVerdicts;
        private boolean isClean = true;
        private String objection = "";

        private Heating(Pass<L> pass) {
            this.pass = pass;
            this.vector = pass.vector();
        }

        /** The vector loops, if they are to serve. */
        Optional<L> vectorIfHot() {
            return objection.isEmpty() ? Optional.of(vector) : Optional.empty();
        }

        /** Why they do not; empty if they do. */
        String objection() {
            return objection;
        }

        /** Calls for a slice of time, and returns whether it is decided. */
        boolean round() {
            long end = System.nanoTime() + SLICE_NANOS;
            do {
                long before = threads.getCurrentThreadAllocatedBytes();
                call();
                isClean &= threads.getCurrentThreadAllocatedBytes() == before;
                if (next == 0) {
                    cleanRounds = isClean ? cleanRounds + 1 : 0;
                    isClean = true;
                    if (cleanRounds >= CLEAN_ROUNDS && calls > CALLS_BEFORE_LONG) {
                        if (isFast()) {
                            return true;
                        }
                        slowVerdicts++;
                        cleanRounds = 0;
                    }
                }
            } while (System.nanoTime() < end);
            if (slowVerdicts == SLOW_VERDICTS) {
                objection = pass.name() + ": its vector loop is slower";
            } else if (System.nanoTime() - start > patienceNanos) {
                objection = pass.name() + ": its vector loop leaves objects, on this JVM with these options";
            }
            return !objection.isEmpty();
        }

        /** The next range: usual numbers, and with each fourth call others too; at the end of the arrays or before it. */
        private void call() {
            int lengths = LENGTHS.length + (calls < CALLS_BEFORE_LONG ? 0 : LONG_LENGTHS.length);
            int length = next < LENGTHS.length ? LENGTHS[next] : LONG_LENGTHS[next - LENGTHS.length];
            int offset = switch (calls % 4) {
                case 0 -> 0;
                case 1 -> Data.LENGTH - length;
                case 2 -> Math.max(Data.USUAL - length, 0);
                default -> calls / 4 % Math.max(1, Data.USUAL - length);
            };
            pass.exercise(vector, data, offset, length);
            calls++;
            next = next + 1 < lengths ? next + 1 : 0;
        }

        private boolean isFast() {
            long scalarNanos = Long.MAX_VALUE;
            long vectorNanos = Long.MAX_VALUE;
            for (int i = 0; i < CONTESTS; i++) {
                scalarNanos = Math.min(scalarNanos, nanos(pass.scalar));
                vectorNanos = Math.min(vectorNanos, nanos(vector));
            }
            return vectorNanos <= SLOWEST * scalarNanos;
        }

        private long nanos(L loops) {
            long before = System.nanoTime();
            pass.exercise(loops, data, 0, Data.USUAL);
            pass.exercise(loops, data, 0, 64);
            return System.nanoTime() - before;
        }
    }
}
