package io.github.lanewise.accuracy;

import io.github.lanewise.reference.RowReference;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures a softmax, a log-softmax or the gradient of one against exact rows, over many rows of a {@link RowKind}, of
 * {@link #LENGTHS} from 1 to 2^20, or over rows of one's own.
 *
 * <pre>{@code
 * RowSweep sweep = RowSweep.softmax((x, y) -> mySoftmax(x, y, x.length));
 * for (RowKind kind : RowKind.values()) {
 *     sweep.run(kind).assertHolds().assertSameSpecials();
 * }
 * }</pre>
 *
 * <p>A report's inputs are elements, and the x of one of its samples is the element's logit. The bound is what this library
 * promises, unless another one is set: 3 ulp for softmax, 2 for log-softmax, 4 for gradients. Of a gradient, which is a
 * difference, an ulp counts as at least 2^-24 of what cancels: the row's greatest |gradOutput · y| for softmax, and the greater of
 * |gradOutput| and |e^y · Σ gradOutput| for log-softmax.
 *
 * <p>A sweep is immutable; each setting gives another one. It tries the same rows each time, and runs in the thread that
 * calls it.
 */
public final class RowSweep {
    /** The lengths of the rows of a kind. */
    public static final List<Integer> LENGTHS =
            List.of(1, 2, 3, 7, 8, 15, 16, 17, 31, 33, 64, 100, 1_000, 4_097, 32_768, 1 << 20);

    private static final int ELEMENTS = 1 << 20;

    /** What of a difference counts as an ulp at least. */
    private static final double OF_TERM = 0x1p-24;

    /** Computes a row of softmax or log-softmax. */
    @FunctionalInterface
    public interface Forward {
        /**
         * Computes the row.
         *
         * @param x the logits
         * @param y receives the result
         */
        void apply(float[] x, float[] y);
    }

    /** Computes the gradient with respect to a row of logits from the outputs. */
    @FunctionalInterface
    public interface Backward {
        /**
         * Computes the gradient.
         *
         * @param y the outputs of the forward pass
         * @param gradOutput the gradient with respect to them
         * @param gradInput receives the gradient with respect to the logits
         */
        void apply(float[] y, float[] gradOutput, float[] gradInput);
    }

    /** Tries a kernel on a row. */
    private interface Trial {
        Row of(float[] x, Random random);
    }

    /** What came of a row, and, if anybody wants to know, what should have, and what an ulp counts at least. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Row(float[] x, float[] actual, Supplier<double[]> exact, Supplier<double[]> least) {}

    private final Trial trial;
    private final Bound bound;
    private final int elements;
    private final int longest;

    private RowSweep(Trial trial, Bound bound, int elements, int longest) {
        this.trial = trial;
        this.bound = Objects.requireNonNull(bound, "bound");
        this.elements = elements;
        this.longest = longest;
    }

    private static RowSweep of(Trial trial, double ulps) {
        return new RowSweep(trial, Bound.ulps(ulps), ELEMENTS, LENGTHS.getLast());
    }

    /**
     * A sweep over rows of softmax.
     *
     * @param kernel the kernel
     * @return the sweep
     */
    public static RowSweep softmax(Forward kernel) {
        return forward(kernel, x -> RowReference.softmax(x, 0, x.length), 3);
    }

    /**
     * A sweep over rows of log-softmax.
     *
     * @param kernel the kernel
     * @return the sweep
     */
    public static RowSweep logSoftmax(Forward kernel) {
        return forward(kernel, x -> RowReference.logSoftmax(x, 0, x.length), 2);
    }

    private static RowSweep forward(Forward kernel, Function<float[], double[]> exact, double ulps) {
        Objects.requireNonNull(kernel, "kernel");
        Trial trial = (x, random) -> {
            float[] y = new float[x.length];
            kernel.apply(x.clone(), y);
            return new Row(x, y, () -> exact.apply(x), () -> new double[x.length]);
        };
        return of(trial, ulps);
    }

    /**
     * A sweep over gradients of softmax, from outputs that are the exact ones rounded, and normally distributed gradients.
     *
     * @param kernel the kernel
     * @return the sweep
     */
    public static RowSweep softmaxBackward(Backward kernel) {
        return backward(
                kernel,
                x -> RowReference.softmax(x, 0, x.length),
                (y, gradOutput) -> RowReference.softmaxBackward(y, 0, gradOutput, 0, y.length),
                RowSweep::leastOfSoftmax);
    }

    /**
     * A sweep over gradients of log-softmax, from outputs that are the exact ones rounded, and normally distributed gradients.
     *
     * @param kernel the kernel
     * @return the sweep
     */
    public static RowSweep logSoftmaxBackward(Backward kernel) {
        return backward(
                kernel,
                x -> RowReference.logSoftmax(x, 0, x.length),
                (y, gradOutput) -> RowReference.logSoftmaxBackward(y, 0, gradOutput, 0, y.length),
                RowSweep::leastOfLogSoftmax);
    }

    private static RowSweep backward(
            Backward kernel,
            Function<float[], double[]> outputs,
            BiFunction<float[], float[], double[]> exact,
            BiFunction<float[], float[], double[]> least) {
        Objects.requireNonNull(kernel, "kernel");
        Trial trial = (x, random) -> {
            float[] y = rounded(outputs.apply(x));
            float[] gradOutput = RowKind.NORMAL.row(x.length, random);
            float[] gradInput = new float[x.length];
            kernel.apply(y.clone(), gradOutput.clone(), gradInput);
            return new Row(x, gradInput, () -> exact.apply(y, gradOutput), () -> least.apply(y, gradOutput));
        };
        return of(trial, 4);
    }

    private static float[] rounded(double[] exact) {
        float[] rounded = new float[exact.length];
        for (int i = 0; i < exact.length; i++) {
            rounded[i] = (float) exact[i];
        }
        return rounded;
    }

    private static double[] leastOfSoftmax(float[] y, float[] gradOutput) {
        double greatest = 0;
        for (int i = 0; i < y.length; i++) {
            greatest = Math.max(greatest, Math.abs((double) y[i] * gradOutput[i]));
        }
        double[] least = new double[y.length];
        Arrays.fill(least, OF_TERM * greatest);
        return least;
    }

    private static double[] leastOfLogSoftmax(float[] y, float[] gradOutput) {
        double sum = 0;
        for (float gradient : gradOutput) {
            sum += gradient;
        }
        double[] least = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            least[i] = OF_TERM * Math.max(Math.abs(gradOutput[i]), Math.abs(Math.exp(y[i]) * sum));
        }
        return least;
    }

    /**
     * Sets what is demanded of the kernel.
     *
     * @param demanded the bound; rows have no neighbourhood of a zero, so that only its ulp count
     * @return the sweep
     */
    public RowSweep bound(Bound demanded) {
        return new RowSweep(trial, demanded, elements, longest);
    }

    /**
     * Sets how many elements are tried of each kind and length. At least one row is.
     *
     * @param number the number of elements, 2^20 if none is set
     * @return the sweep
     * @throws IllegalArgumentException if it is less than 1
     */
    public RowSweep elements(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of elements is " + number + "; allowed is at least 1");
        }
        return new RowSweep(trial, bound, number, longest);
    }

    /**
     * Leaves out rows that are longer, which take most of the time where few elements are tried.
     *
     * @param columns the greatest length of a row
     * @return the sweep
     * @throws IllegalArgumentException if it is less than 1
     */
    public RowSweep longest(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("The greatest length is " + columns + "; allowed is at least 1");
        }
        return new RowSweep(trial, bound, elements, columns);
    }

    /**
     * Tries rows of a kind, of all lengths.
     *
     * @param kind what the rows are like
     * @return what has been found
     */
    public AccuracyReport run(RowKind kind) {
        return report(rows(kind));
    }

    /**
     * Tries a row.
     *
     * @param x its logits
     * @return what has been found
     */
    public AccuracyReport run(float[] x) {
        return report(Stream.of(trial.of(x, new Random(x.length))));
    }

    /**
     * Computes the digest of a kind alone, which takes less time.
     *
     * @param kind what the rows are like
     * @return the same digest as that of the report
     */
    public long digest(RowKind kind) {
        return rows(kind).mapToLong(row -> Digest.of(row.x, row.actual)).sum();
    }

    private AccuracyReport report(Stream<Row> rows) {
        Tally tally = new Tally(bound);
        double squares = rows.mapToDouble(row -> tally.see(row.x, row.actual, row.exact.get(), row.least.get()))
                .sum();
        return tally.report(squares, true);
    }

    private Stream<Row> rows(RowKind kind) {
        return LENGTHS.stream().takeWhile(columns -> columns <= longest).flatMap(columns -> {
            Random random = new Random(columns);
            int rows = Math.max(1, elements / columns);
            return IntStream.range(0, rows).mapToObj(row -> trial.of(kind.row(columns, random), random));
        });
    }
}
