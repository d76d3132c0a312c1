package io.github.lanewise.simd;

import io.github.lanewise.Implementation;
import io.github.lanewise.RowKernel;
import io.github.lanewise.RowOptions;
import io.github.lanewise.SoftmaxCrossEntropy;
import io.github.lanewise.probe.Inputs;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vector loops over rows give the bits of the scalar ones, for rows of any kind, length, stride and offset. */
@Tag("bits")
class RowsSameBitsTest {
    private static final int GUARD = 20;

    /** The row kernels. */
    enum Softmax {
        SOFTMAX(Implementation::softmax),
        LOG_SOFTMAX(Implementation::logSoftmax);

        private final Function<Implementation, RowKernel> kernel;

        Softmax(Function<Implementation, RowKernel> kernel) {
            this.kernel = kernel;
        }

        RowKernel in(Implementation implementation) {
            return kernel.apply(implementation);
        }
    }

    private static IntStream columns() {
        return IntStream.concat(IntStream.rangeClosed(1, 130), IntStream.of(1_000, 4_097));
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfEveryKind(Softmax softmax) {
        columns().forEach(columns -> {
            for (float[] row : Inputs.rows(columns)) {
                float[] expected = forwardAndBackward(softmax.in(Bits.scalar()), row);
                float[] actual = forwardAndBackward(softmax.in(Bits.simd()), row);
                Bits.assertSame(actual, expected, "%s of %d columns, the first being %s", softmax, columns, row[0]);
            }
        });
    }

    private static float[] forwardAndBackward(RowKernel kernel, float[] row) {
        int columns = row.length;
        float[] results = Bits.untouched(3 * columns + GUARD);
        kernel.forward(row, 0, columns, results, 0, columns, 1, columns);
        float[] gradient = Inputs.logits(columns, 1);
        kernel.backward(results, 0, columns, gradient, 0, columns, results, columns, columns, 1, columns);
        gradient = Inputs.gradients(columns);
        kernel.backward(results, 0, columns, gradient, 0, columns, results, 2 * columns, columns, 1, columns);
        return results;
    }

    @ParameterizedTest
    @EnumSource
    void manyRows(Softmax softmax) {
        columns().forEach(columns -> {
            for (int offset = 0; offset < 18; offset += columns % 3 + 1) {
                Bits.assertSame(
                        manyRows(softmax.in(Bits.simd()), columns, offset),
                        manyRows(softmax.in(Bits.scalar()), columns, offset),
                        "%s of rows with %d columns at offset %d",
                        softmax,
                        columns,
                        offset);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aMillionRowsInOneCallOrInMany(Softmax softmax) {
        int rows = 1_000_000;
        int columns = 10;
        float[] x = Inputs.logits(rows * columns, 1);
        float[] expected = new float[x.length];
        softmax.in(Bits.scalar()).forward(x, expected, rows, columns);
        RowKernel kernel = softmax.in(Bits.simd());
        float[] together = new float[x.length];
        kernel.forward(x, together, rows, columns);
        Bits.assertSame(together, expected, "%s of a million rows", softmax);
        // On all threads, one row, two rows, three rows and so on.
        float[] apart = new float[x.length];
        int calls = 1_414;
        IntStream.range(0, calls).parallel().forEach(call -> {
            int first = call * (call + 1) / 2;
            int count = Math.min(call + 1, rows - first);
            kernel.forward(x, first * columns, columns, apart, first * columns, columns, count, columns);
        });
        Bits.assertSame(apart, expected, "%s of a million rows in %d calls", softmax, calls);
    }

    @ParameterizedTest
    @EnumSource
    void aMillionColumns(Softmax softmax) {
        float[] row = Inputs.logits(1_000_000, 2);
        float[] expected = forwardAndBackward(softmax.in(Bits.scalar()), row);
        Bits.assertSame(forwardAndBackward(softmax.in(Bits.simd()), row), expected, "%s of a million columns", softmax);
    }

    @ParameterizedTest
    @EnumSource
    void rowsWithOptions(Softmax softmax) {
        columns().forEach(columns -> {
            for (int form = 0; form < 8; form++) {
                Bits.assertSame(
                        withOptions(softmax.in(Bits.simd()), columns, form),
                        withOptions(softmax.in(Bits.scalar()), columns, form),
                        "%s of rows with %d columns and options %d",
                        softmax,
                        columns,
                        form);
            }
        });
    }

    /** Scale, mask and lengths, each there or not, according to the bits of {@code form}. */
    private static float[][] withOptions(RowKernel kernel, int columns, int form) {
        float[][] kinds = Inputs.rows(columns).toArray(float[][]::new);
        int rows = kinds.length;
        float[] x = new float[rows * columns];
        int[] lengths = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(kinds[row], 0, x, row * columns, columns);
            lengths[row + 1] = columns * row / (rows - 1);
        }
        RowOptions options = RowOptions.NONE.withZeroMaskedRows();
        options = (form & 1) == 0 ? options : options.withScale(-0.3f);
        options = (form & 2) == 0 ? options : options.withMask(Inputs.masks(columns + 1), 1, 0);
        options = (form & 4) == 0 ? options : options.withLengths(lengths, 1);
        float[] y = Bits.untouched(x.length);
        float[] gradInput = Bits.untouched(x.length);
        kernel.forward(x, y, rows, columns, options);
        kernel.backward(y, Inputs.logits(x.length, columns), gradInput, rows, columns, options);
        kernel.forward(x, x, rows, columns, options);
        return new float[][] {y, gradInput, x};
    }

    /** Rows of different kinds, with gaps between them that have to stay as they are. */
    private static float[][] manyRows(RowKernel kernel, int columns, int offset) {
        float[][] kinds = Inputs.rows(columns).toArray(float[][]::new);
        int rows = kinds.length;
        int xStride = columns + offset % 4;
        int yStride = columns + 3;
        float[] x = Bits.untouched(offset + rows * xStride);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(kinds[row], 0, x, offset + row * xStride, columns);
        }
        float[] gradient = Inputs.logits(rows * columns + 1, columns);
        float[] y = Bits.untouched(rows * yStride + GUARD);
        float[] gradInput = Bits.untouched(rows * yStride + GUARD);
        kernel.forward(x, offset, xStride, y, 3, yStride, rows, columns);
        kernel.backward(y, 3, yStride, gradient, 1, columns, gradInput, offset, columns + 2, rows, columns);
        kernel.backward(y, 3, yStride, gradient, 1, columns, gradient, 1, columns, rows, columns);
        kernel.forward(x, offset, xStride, x, offset, xStride, rows, columns);
        return new float[][] {y, gradInput, gradient, x};
    }

    @Test
    void reductions() {
        columns().forEach(columns -> {
            for (float[] row : Inputs.rows(columns)) {
                Bits.assertSame(
                        reductions(Bits.simd(), row),
                        reductions(Bits.scalar(), row),
                        "log Σ e^x and argmax of %d columns, the first being %s",
                        columns,
                        row[0]);
            }
        });
    }

    /** Of the whole row, and of two halves next to one another. */
    private static float[] reductions(Implementation implementation, float[] row) {
        float[] sums = new float[4];
        int[] places = new int[4];
        int half = row.length / 2;
        implementation.rowReductions().logSumExp(row, 0, row.length, sums, 0, 1, row.length);
        implementation.rowReductions().argmax(row, 0, row.length, places, 0, 1, row.length);
        implementation.rowReductions().logSumExp(row, 0, half, sums, 1, 2, half);
        implementation.rowReductions().argmax(row, 0, half, places, 1, 2, half);
        sums[3] = places[0] + row.length * (places[1] + (float) half * places[2]);
        return sums;
    }

    @Test
    void crossEntropy() {
        columns().forEach(columns -> {
            for (float smoothing : new float[] {0f, 0.1f}) {
                Bits.assertSame(
                        crossEntropy(Bits.simd(), columns, smoothing),
                        crossEntropy(Bits.scalar(), columns, smoothing),
                        "cross-entropy of rows with %d columns, label smoothing %s",
                        columns,
                        smoothing);
            }
        });
    }

    private static float[][] crossEntropy(Implementation implementation, int columns, float smoothing) {
        float[][] kinds = Inputs.rows(columns).toArray(float[][]::new);
        int rows = kinds.length;
        float[] x = new float[rows * columns];
        int[] targets = new int[rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(kinds[row], 0, x, row * columns, columns);
            targets[row] = row * 7 % columns;
        }
        float[] labels = Inputs.logits(x.length, columns);
        labels[columns / 2] = 0f;
        float[][] results = {new float[rows], new float[x.length], new float[rows], new float[x.length]};
        SoftmaxCrossEntropy kernel = implementation.softmaxCrossEntropy().withLabelSmoothing(smoothing);
        kernel.forwardBackward(x, targets, results[0], results[1], rows, columns);
        kernel.forwardBackward(x, labels, results[2], results[3], rows, columns);
        return results;
    }
}
