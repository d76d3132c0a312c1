package io.github.lanewise.accuracy;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Measures a kernel against exact values over a range of floats, or over all 4,294,967,296 of them.
 *
 * <pre>{@code
 * Reference exact = Reference.of(Activation.SILU);
 * AccuracyReport report = Sweep.of(FloatKernel.of(x -> x / (1 + (float) Math.exp(-x))), exact::value)
 *         .stride(1_009)
 *         .run();
 * System.out.println(report);
 * report.assertWithin(2);
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

    private final FloatKernel kernel;
    private final Exact exact;
    private final Patterns inputs;
    private final Bound bound;
    private final int threads;
    private final Progress progress;
    private final BooleanSupplier cancelled;

    private Sweep(
            FloatKernel kernel,
            Exact exact,
            Patterns inputs,
            Bound bound,
            int threads,
            Progress progress,
            BooleanSupplier cancelled) {
        this.kernel = Objects.requireNonNull(kernel, "kernel");
        this.exact = Objects.requireNonNull(exact, "exact");
        this.inputs = inputs;
        this.bound = Objects.requireNonNull(bound, "bound");
        this.threads = threads;
        this.progress = Objects.requireNonNull(progress, "progress");
        this.cancelled = Objects.requireNonNull(cancelled, "cancelled");
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
                kernel,
                exact,
                Patterns.all(),
                Bound.ulps(Double.POSITIVE_INFINITY),
                Runtime.getRuntime().availableProcessors(),
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
        return over(inputs.from(first, end));
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
        return over(inputs.between(least, greatest));
    }

    private Sweep over(Patterns others) {
        return new Sweep(kernel, exact, others, bound, threads, progress, cancelled);
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
        return over(inputs.withStride(step));
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
        return over(inputs.part(index, parts));
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
        return new Sweep(kernel, exact, inputs, bound, number, progress, cancelled);
    }

    /**
     * Sets what is demanded of the kernel: {@link AccuracyReport#holds} tells whether it complied, and errors that the bound
     * excuses next to a zero do not count as errors in ulp.
     *
     * @param demanded the bound
     * @return the sweep
     */
    public Sweep bound(Bound demanded) {
        return new Sweep(kernel, exact, inputs, demanded, threads, progress, cancelled);
    }

    /**
     * Sets who is told how far the sweep is.
     *
     * @param listener is told
     * @return the sweep
     */
    public Sweep onProgress(Progress listener) {
        return new Sweep(kernel, exact, inputs, bound, threads, listener, cancelled);
    }

    /**
     * Sets what can end the sweep early, as interrupting the thread that runs it does too.
     *
     * @param condition asked often, by several threads
     * @return the sweep
     */
    public Sweep cancelledWhen(BooleanSupplier condition) {
        return new Sweep(kernel, exact, inputs, bound, threads, progress, condition);
    }

    /**
     * The number of inputs.
     *
     * @return the number
     */
    public long inputs() {
        return inputs.size();
    }

    /**
     * Runs the sweep.
     *
     * @return what has been found; {@link AccuracyReport#complete} is false if the sweep was cancelled
     */
    public AccuracyReport run() {
        return new SweepRun(kernel, exact, inputs, bound, progress, cancelled).report(threads);
    }

    /**
     * Computes the digest alone, which takes no exact values and much less time.
     *
     * @return the same digest as that of the report
     * @throws CancellationException if the sweep was cancelled
     */
    public long digest() {
        AccuracyReport report = new SweepRun(kernel, null, inputs, bound, progress, cancelled).report(threads);
        if (!report.complete()) {
            throw new CancellationException();
        }
        return report.digest();
    }
}
