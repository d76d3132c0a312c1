package io.github.lanewise;

import static io.github.lanewise.Refusals.assertNull;
import static io.github.lanewise.Refusals.assertOutOfBounds;
import static io.github.lanewise.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowOptionsTest {
    private static final int ROWS = 6;
    private static final int COLUMNS = 37;
    private static final float INFINITY = Float.POSITIVE_INFINITY;
    private static final float UNTOUCHED = 77f;
    private static final int UNREAD = -1;

    private final float[] x = Inputs.gaussian(1, ROWS * COLUMNS, 4f);
    private final float[] mask = Inputs.gaussian(2, ROWS * COLUMNS, 4f);
    private final float[] gradOutput = Inputs.gaussian(3, ROWS * COLUMNS, 1f);
    private final float[] y = Inputs.filled(ROWS * COLUMNS, UNTOUCHED);

    static List<RowKernel> kernels() {
        return List.of(Lanewise.softmax(), Lanewise.logSoftmax());
    }

    /** What an element is that does not count. */
    private static float hidden(RowKernel kernel) {
        return kernel.toString().equals("softmax") ? 0f : -INFINITY;
    }

    private float[] plain(RowKernel kernel, float[] logits) {
        float[] expected = new float[logits.length];
        kernel.forward(logits, expected, logits.length / COLUMNS, COLUMNS);
        return expected;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void scaleGivesWhatScaledLogitsGive(RowKernel kernel) {
        for (float scale : new float[] {0.125f, 0.1f, -3f, 1e-38f}) {
            float[] logits = x.clone();
            for (int i = 0; i < x.length; i++) {
                logits[i] *= scale;
            }
            kernel.forward(x, y, ROWS, COLUMNS, RowOptions.NONE.withScale(scale));
            assertThat(y).containsExactly(plain(kernel, logits));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void maskGivesWhatLogitsRoundedOnceGive(RowKernel kernel) {
        float[] logits = new float[x.length];
        float[] sharedLogits = new float[x.length];
        mask[3] = -INFINITY;
        for (int i = 0; i < x.length; i++) {
            logits[i] = Math.fma(x[i], 0.3f, mask[i]);
            sharedLogits[i] = Math.fma(x[i], 0.3f, mask[i % COLUMNS]);
        }
        RowOptions scaled = RowOptions.NONE.withScale(0.3f);
        kernel.forward(x, y, ROWS, COLUMNS, scaled.withMask(mask, 0, COLUMNS));
        assertThat(y).containsExactly(plain(kernel, logits));
        assertThat(y[3]).isEqualTo(hidden(kernel));
        kernel.forward(x, y, ROWS, COLUMNS, scaled.withMask(mask, 0, 0));
        assertThat(y).containsExactly(plain(kernel, sharedLogits));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void elementsBeyondALengthAreNeitherReadNorCounted(RowKernel kernel) {
        int[] lengths = {UNREAD, 0, 1, 16, 17, COLUMNS, 5};
        for (int row = 0; row < ROWS; row++) {
            Arrays.fill(x, row * COLUMNS + lengths[row + 1], (row + 1) * COLUMNS, Float.NaN);
            Arrays.fill(gradOutput, row * COLUMNS + lengths[row + 1], (row + 1) * COLUMNS, Float.NaN);
        }
        RowOptions options = RowOptions.NONE.withLengths(lengths, 1);
        float[] gradInput = new float[x.length];
        kernel.forward(x, y, ROWS, COLUMNS, options);
        kernel.backward(y, gradOutput, gradInput, ROWS, COLUMNS, options);
        for (int row = 0; row < ROWS; row++) {
            int start = row * COLUMNS;
            int length = lengths[row + 1];
            float[] expected = Inputs.filled(COLUMNS, hidden(kernel));
            float[] expectedGradInput = new float[COLUMNS];
            kernel.forward(x, start, length, expected, 0, length, 1, length);
            kernel.backward(expected, 0, length, gradOutput, start, length, expectedGradInput, 0, length, 1, length);
            assertThat(Arrays.copyOfRange(y, start, start + COLUMNS)).containsExactly(expected);
            assertThat(Arrays.copyOfRange(gradInput, start, start + COLUMNS)).containsExactly(expectedGradInput);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void maskedRowsAreNaNOrZero(RowKernel kernel) {
        float[] logits = Inputs.filled(3 * COLUMNS, -INFINITY);
        logits[COLUMNS + 5] = Float.NaN;
        logits[2 * COLUMNS + 5] = -3e38f;
        float[] results = new float[logits.length];
        kernel.forward(logits, results, 3, COLUMNS, RowOptions.NONE.withScale(1f));
        assertThat(Arrays.copyOf(results, 2 * COLUMNS)).containsOnly(Float.NaN);
        kernel.forward(logits, results, 3, COLUMNS, RowOptions.NONE.withZeroMaskedRows());
        assertThat(Arrays.copyOf(results, COLUMNS)).containsOnly(hidden(kernel));
        assertThat(Arrays.copyOfRange(results, COLUMNS, 2 * COLUMNS)).containsOnly(Float.NaN);
        assertThat(results[2 * COLUMNS + 5]).isEqualTo(kernel.toString().equals("softmax") ? 1f : 0f);
        float[] masks = Inputs.filled(COLUMNS, -INFINITY);
        kernel.forward(x, y, ROWS, COLUMNS, RowOptions.NONE.withZeroMaskedRows().withMask(masks, 0, 0));
        assertThat(y).containsOnly(hidden(kernel));
    }

    @Test
    void gradientsAreScaled() {
        RowOptions options = RowOptions.NONE.withScale(0.25f);
        for (RowKernel kernel : kernels()) {
            kernel.forward(x, y, ROWS, COLUMNS, options);
            float[] expected = new float[x.length];
            kernel.backward(y, gradOutput, expected, ROWS, COLUMNS);
            float[] gradInput = new float[x.length];
            kernel.backward(y, gradOutput, gradInput, ROWS, COLUMNS, options);
            for (int i = 0; i < x.length; i++) {
                assertThat(gradInput[i]).isEqualTo(0.25f * expected[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void inPlaceGivesTheSame(RowKernel kernel) {
        int[] lengths = {COLUMNS, 3, 0, 20, 33, 32};
        RowOptions options =
                RowOptions.NONE.withScale(0.7f).withMask(mask, 0, COLUMNS).withLengths(lengths, 0);
        kernel.forward(x, y, ROWS, COLUMNS, options);
        kernel.forward(x, x, ROWS, COLUMNS, options);
        assertThat(x).containsExactly(y);
    }

    @Test
    void optionsAreChecked() {
        assertRefused("scale is NaN; allowed is a finite number", () -> RowOptions.NONE.withScale(Float.NaN));
        assertRefused("scale is Infinity", () -> RowOptions.NONE.withScale(INFINITY));
        assertRefused("maskStride is -1; allowed is at least 0", () -> RowOptions.NONE.withMask(mask, 0, -1));
        assertOutOfBounds("mask: range from -1", () -> RowOptions.NONE.withMask(mask, -1, 0));
        assertOutOfBounds("lengths: range from 2", () -> RowOptions.NONE.withLengths(new int[1], 2));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void optionsHaveToFit(RowKernel kernel) {
        RowOptions tooFewMasks = RowOptions.NONE.withMask(mask, 1, COLUMNS);
        assertOutOfBounds(
                "mask: 6 rows of 37 columns with stride 37 from 1; allowed is within an array of length 222",
                () -> kernel.forward(x, y, ROWS, COLUMNS, tooFewMasks));
        RowOptions tooFewLengths = RowOptions.NONE.withLengths(new int[ROWS], 1);
        assertOutOfBounds("lengths: range from 1", () -> kernel.forward(x, y, ROWS, COLUMNS, tooFewLengths));
        RowOptions tooLong = RowOptions.NONE.withLengths(new int[] {0, 0, 38, 0, 0, 0}, 0);
        assertRefused(
                "lengths[2] is 38; allowed is 0 to the number of columns, which is 37",
                () -> kernel.forward(x, y, ROWS, COLUMNS, tooLong));
        assertRefused("lengths[2] is 38", () -> kernel.backward(x, gradOutput, y, ROWS, COLUMNS, tooLong));
        RowOptions overlapping = RowOptions.NONE.withMask(y, 0, COLUMNS);
        assertRefused(
                "mask (from 0, stride 37) and y (from 0, stride 37) overlap in one array",
                () -> kernel.forward(x, y, ROWS, COLUMNS, overlapping));
        assertThat(y).containsOnly(UNTOUCHED);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNamed() {
        assertNull("mask", () -> RowOptions.NONE.withMask(null, 0, 0));
        assertNull("lengths", () -> RowOptions.NONE.withLengths(null, 0));
        assertNull("options", () -> Lanewise.softmax().forward(x, y, ROWS, COLUMNS, null));
        assertNull("options", () -> Lanewise.softmax().backward(x, gradOutput, y, ROWS, COLUMNS, null));
    }

    @Test
    void textSaysWhatIsSet() {
        assertThat(RowOptions.NONE).hasToString("scale 1.0, no mask, no lengths, masked rows are NaN");
        assertThat(RowOptions.NONE
                        .withScale(2f)
                        .withMask(mask, 0, 5)
                        .withLengths(new int[1], 0)
                        .withZeroMaskedRows())
                .hasToString("scale 2.0, a mask with stride 5, lengths, masked rows are 0");
    }
}
