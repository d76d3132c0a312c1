package io.github.lanewise.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One run of a sweep: what its threads share. */
final class SweepRun {
    /** The inputs that a thread takes at a time; sums of squares are rounded in the same places on any number of threads. */
    private static final int SLICE = 1 << 16;

    private static final int BATCH = 1 << 11;

    private final FloatKernel kernel;
    private final @Nullable Exact exact;
    private final Patterns inputs;
    private final Bound bound;
    private final Sweep.Progress progress;
    private final BooleanSupplier cancelled;

    private final long total;
    private final double[] squares;
    private final AtomicLong nextSlice = new AtomicLong();
    private final Object listening = new Object();
    private long done;
    private volatile boolean stopped;

    /** A run that measures errors, or without exact values, computes the digest alone. */
    SweepRun(
            FloatKernel kernel,
            @Nullable Exact exact,
            Patterns inputs,
            Bound bound,
            Sweep.Progress progress,
            BooleanSupplier cancelled) {
        this.kernel = kernel;
        this.exact = exact;
        this.inputs = inputs;
        this.bound = bound;
        this.progress = progress;
        this.cancelled = cancelled;
        total = inputs.size();
        squares = new double[Math.toIntExact((total + SLICE - 1) / SLICE)];
    }

    AccuracyReport report(int threads) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Tally>> tallies = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                tallies.add(workers.submit(this::work));
            }
            List<Tally> results = tallies.stream().map(this::result).toList();
            AccuracyReport report = new Tally(bound).report(sumOfSquares(), !stopped);
            for (Tally tally : results) {
                report = report.plus(tally.report(0, true));
            }
            return report;
        }
    }

    private Tally work() {
        Tally tally = new Tally(bound);
        Batch batch = new Batch(tally);
        try {
            for (long slice = nextSlice.getAndIncrement();
                    slice < squares.length;
                    slice = nextSlice.getAndIncrement()) {
                long end = Math.min((slice + 1) * SLICE, total);
                double sum = 0;
                for (long i = slice * SLICE; i < end; i += BATCH) {
                    if (stopped || cancelled.getAsBoolean()) {
                        stopped = true;
                        return tally;
                    }
                    sum += batch.run(i, (int) Math.min(BATCH, end - i));
                }
                squares[(int) slice] = sum;
                tell(end - slice * SLICE);
            }
            return tally;
        } catch (RuntimeException | Error e) {
            stopped = true;
            throw e;
        }
    }

    private void tell(long more) {
        synchronized (listening) {
            done += more;
            progress.report(done, total);
        }
    }

    /** What a thread has found, however often this one is interrupted while it waits. */
    private Tally result(Future<Tally> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stopped = true;
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** Once all threads are done: added up in an order of its own, whatever theirs was. */
    private double sumOfSquares() {
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        return sum;
    }

    /** One call of the kernel. */
    private final class Batch {
        private final Tally tally;
        private float[] x = new float[BATCH];
        private float[] y = new float[BATCH];
        private double[] expected = new double[BATCH];

        Batch(Tally tally) {
            this.tally = tally;
        }

        /** Tries {@code length} inputs, and returns the sum of their squared errors. */
        double run(long place, int length) {
            if (x.length != length) {
                x = new float[length];
                y = new float[length];
                expected = new double[length];
            }
            inputs.fill(place, x);
            kernel.apply(x, y);
            if (exact == null) {
                tally.digest(x, y);
                return 0;
            }
            for (int i = 0; i < length; i++) {
                expected[i] = exact.apply(x[i]);
            }
            return tally.see(x, y, expected);
        }
    }
}
