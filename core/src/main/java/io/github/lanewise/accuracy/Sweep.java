package io.github.lanewise.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures a kernel against exact values over a range of floats, or over all 4,294,967,296 of them.
 *
 * <pre>{@code
 * Reference exact = Reference.of(Activation.SILU);
 * AccuracyReport report = Sweep.of(FloatKernel.of(x -> x / (1 + (float) Math.exp(-x))), exact::value)
 *         .stride(1_009)
 *         .run();
 * System.out.println(report);
 * report.assertWithin(Bound.ulps(2));
 * }</pre>
 *
 * <p>Inputs are counted by their bit patterns as unsigned numbers: 0 to 7f800000 are the floats from 0 to ∞, then come
 * NaNs, 80000000 to ff800000 are the floats from -0 to -∞, then more NaNs.
 *
 * <p>A sweep is immutable; each setting gives another one. Its report does not depend on the number of threads.
 */
public final class Sweep {
    /** The number of bit patterns. */
    public static final long ALL = 1L << 32;

    /** The inputs that a thread takes at a time; sums of squares are rounded in the same places on any number of threads. */
    private static final int SLICE = 1 << 16;

    private static final int BATCH = 1 << 11;

    /** Learns how far a sweep is; called by any of its threads, by one at a time. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called now and then, and at the end.
         *
         * @param done the inputs that have been tried
         * @param total the inputs of the sweep
         */
        void report(long done, long total);
    }

    /** The bit patterns from {@code first} up to, but not including, {@code end}. */
    private record Range(long first, long end) {}

    /** One of equal parts of the inputs. */
    private record Part(int index, int parts) {
        long start(long inputs) {
            return Math.multiplyExact(inputs, index) / parts;
        }

        long end(long inputs) {
            return Math.multiplyExact(inputs, index + 1) / parts;
        }
    }

    private final FloatKernel kernel;
    private final Exact exact;
    private final List<Range> ranges;
    private final long stride;
    private final Part part;
    private final int threads;
    private final Bound bound;
    private final Progress progress;
    private final BooleanSupplier cancelled;

    private Sweep(
            FloatKernel kernel,
            Exact exact,
            List<Range> ranges,
            long stride,
            Part part,
            int threads,
            Bound bound,
            Progress progress,
            BooleanSupplier cancelled) {
        this.kernel = kernel;
        this.exact = exact;
        this.ranges = ranges;
        this.stride = stride;
        this.part = part;
        this.threads = threads;
        this.bound = bound;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /**
     * A sweep over all floats, on all processors.
     *
     * @param kernel the kernel; called by several threads at once
     * @param exact the exact values; called by several threads at once
     * @return the sweep
     */
    public static Sweep of(FloatKernel kernel, Exact exact) {
        return new Sweep(
                Objects.requireNonNull(kernel, "kernel"),
                Objects.requireNonNull(exact, "exact"),
                List.of(new Range(0, ALL)),
                1,
                new Part(0, 1),
                Runtime.getRuntime().availableProcessors(),
                Bound.ulps(Double.POSITIVE_INFINITY),
                (done, total) -> {},
                () -> false);
    }

    /**
     * Restricts the sweep to a range of bit patterns.
     *
     * @param first the first one, from 0
     * @param end the one after the last, up to {@link #ALL}
     * @return the sweep
     * @throws IllegalArgumentException unless 0 ≤ first ≤ end ≤ 2^32
     */
    public Sweep patterns(long first, long end) {
        if (first < 0 || first > end || end > ALL) {
            throw new IllegalArgumentException(
                    "The range is %d to %d; allowed is 0 ≤ first ≤ end ≤ %d".formatted(first, end, ALL));
        }
        return over(List.of(new Range(first, end)));
    }

    /**
     * Restricts the sweep to the floats between two numbers, both included.
     *
     * @param least the least one; -0 is less than 0
     * @param greatest the greatest one
     * @return the sweep
     * @throws IllegalArgumentException if least is greater than greatest, or one is NaN
     */
    public Sweep between(float least, float greatest) {
        if (Float.isNaN(least) || Float.isNaN(greatest) || Float.compare(least, greatest) > 0) {
            throw new IllegalArgumentException(
                    "The range is " + least + " to " + greatest + "; allowed are numbers in ascending order");
        }
        List<Range> parts = new ArrayList<>();
        if (Float.compare(least, 0f) < 0) {
            parts.add(new Range(pattern(Math.min(greatest, -0f)), pattern(least) + 1));
        }
        if (Float.compare(greatest, -0f) > 0) {
            parts.add(new Range(pattern(Math.max(least, 0f)), pattern(greatest) + 1));
        }
        return over(List.copyOf(parts));
    }

    private Sweep over(List<Range> parts) {
        return new Sweep(kernel, exact, parts, stride, part, threads, bound, progress, cancelled);
    }

    /**
     * Takes every so many bit patterns only, beginning with the first of the range. A prime, so that the low bits vary, tells
     * more than a power of two.
     *
     * @param step the distance, at least 1
     * @return the sweep
     * @throws IllegalArgumentException if step is less than 1
     */
    public Sweep stride(long step) {
        if (step < 1) {
            throw new IllegalArgumentException("The stride is " + step + "; allowed is at least 1");
        }
        return new Sweep(kernel, exact, ranges, step, part, threads, bound, progress, cancelled);
    }

    /**
     * Restricts the sweep to one of several equal parts of it, so that a long one can be interrupted: the reports of all
     * parts, added up by {@link AccuracyReport#plus}, are the report of the whole.
     *
     * @param index the number of the part, from 0
     * @param parts how many parts there are
     * @return the sweep
     * @throws IllegalArgumentException unless 0 ≤ index &lt; parts
     */
    public Sweep part(int index, int parts) {
        if (index < 0 || index >= parts) {
            throw new IllegalArgumentException(
                    "The part is " + index + " of " + parts + "; allowed is 0 ≤ index < parts");
        }
        return new Sweep(kernel, exact, ranges, stride, new Part(index, parts), threads, bound, progress, cancelled);
    }

    /**
     * Sets the number of threads.
     *
     * @param number the number, at least 1
     * @return the sweep
     * @throws IllegalArgumentException if it is less than 1
     */
    public Sweep threads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of threads is " + number + "; allowed is at least 1");
        }
        return new Sweep(kernel, exact, ranges, stride, part, number, bound, progress, cancelled);
    }

    /**
     * Sets what is demanded of the kernel: {@link AccuracyReport#holds} tells whether it complied, and errors that the bound
     * excuses next to a zero do not count as errors in ulp.
     *
     * @param demanded the bound
     * @return the sweep
     */
    public Sweep bound(Bound demanded) {
        return new Sweep(kernel, exact, ranges, stride, part, threads, demanded, progress, cancelled);
    }

    /**
     * Sets who is told how far the sweep is.
     *
     * @param listener is told
     * @return the sweep
     */
    public Sweep onProgress(Progress listener) {
        return new Sweep(kernel, exact, ranges, stride, part, threads, bound, listener, cancelled);
    }

    /**
     * Sets what can end the sweep early, as interrupting the thread that runs it does too.
     *
     * @param condition asked often, by several threads
     * @return the sweep
     */
    public Sweep cancelledWhen(BooleanSupplier condition) {
        return new Sweep(kernel, exact, ranges, stride, part, threads, bound, progress, condition);
    }

    /**
     * The number of inputs.
     *
     * @return the number
     */
    public long inputs() {
        return part.end(all()) - part.start(all());
    }

    private long all() {
        return ranges.stream().mapToLong(this::size).sum();
    }

    private long size(Range range) {
        return (range.end - range.first + stride - 1) / stride;
    }

    /**
     * Runs the sweep.
     *
     * @return what has been found; {@link AccuracyReport#complete} is false if the sweep was cancelled
     */
    public AccuracyReport run() {
        return new Run(true).report();
    }

    /**
     * Computes the digest alone, which takes no exact values and much less time.
     *
     * @return the same digest as that of the report
     * @throws CancellationException if the sweep was cancelled
     */
    public long digest() {
        AccuracyReport report = new Run(false).report();
        if (!report.complete()) {
            throw new CancellationException();
        }
        return report.digest();
    }

    /** What the threads of one run share. */
    private final class Run {
        private final long first = part.start(all());
        private final long total = inputs();
        private final double[] squares = new double[Math.toIntExact((total + SLICE - 1) / SLICE)];
        private final AtomicLong nextSlice = new AtomicLong();
        private final Object listening = new Object();
        private long done;
        private final boolean measuring;
        private volatile boolean stopped;

        Run(boolean measuring) {
            this.measuring = measuring;
        }

        AccuracyReport report() {
            try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
                List<Future<Tally>> tallies = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    tallies.add(workers.submit(this::work));
                }
                AccuracyReport report = new Tally(bound).report(sumOfSquares(tallies), true);
                for (Future<Tally> tally : tallies) {
                    report = report.plus(result(tally).report(0, !stopped));
                }
                return report;
            }
        }

        private Tally work() {
            Tally tally = new Tally(bound);
            Batch batch = new Batch(tally, measuring);
            try {
                while (true) {
                    long slice = nextSlice.getAndIncrement();
                    if (slice >= squares.length) {
                        return tally;
                    }
                    long end = Math.min((slice + 1) * SLICE, total);
                    double sum = 0;
                    for (long i = slice * SLICE; i < end; i += BATCH) {
                        if (stopped || cancelled.getAsBoolean()) {
                            stopped = true;
                            return tally;
                        }
                        sum += batch.run(first + i, (int) Math.min(BATCH, end - i));
                    }
                    squares[(int) slice] = sum;
                    tell(end - slice * SLICE);
                }
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
                stopped = true;
                throw thrown(e.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        /** Once all threads are done: added up in an order of its own, whatever theirs was. */
        private double sumOfSquares(List<Future<Tally>> tallies) {
            tallies.forEach(this::result);
            double sum = 0;
            for (double square : squares) {
                sum += square;
            }
            return sum;
        }
    }

    /** One call of the kernel. */
    private final class Batch {
        private final Tally tally;
        private final boolean measuring;
        private float[] x = new float[BATCH];
        private float[] y = new float[BATCH];
        private double[] expected = new double[BATCH];

        Batch(Tally tally, boolean measuring) {
            this.tally = tally;
            this.measuring = measuring;
        }

        /** Tries {@code length} inputs, and returns the sum of their squared errors. */
        double run(long start, int length) {
            if (x.length != length) {
                x = new float[length];
                y = new float[length];
                expected = new double[length];
            }
            fill(start);
            kernel.apply(x, y);
            if (!measuring) {
                tally.digest(x, y);
                return 0;
            }
            for (int i = 0; i < length; i++) {
                expected[i] = exact.apply(x[i]);
            }
            return tally.see(x, y, expected);
        }

        private void fill(long start) {
            int filled = 0;
            long skipped = 0;
            for (Range range : ranges) {
                long size = size(range);
                long next = start + filled - skipped;
                int count = (int) Math.max(0, Math.min(size - next, x.length - filled));
                fill(filled, count, range.first + next * stride);
                filled += count;
                skipped += size;
            }
        }

        private void fill(int offset, int count, long first) {
            int pattern = (int) first;
            int step = (int) stride;
            for (int i = 0; i < count; i++) {
                x[offset + i] = Float.intBitsToFloat(pattern + i * step);
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    private static long pattern(float x) {
        return Integer.toUnsignedLong(Float.floatToRawIntBits(x));
    }
}
