package io.github.lanewise;

import static io.github.lanewise.Refusals.assertNull;
import static io.github.lanewise.Refusals.assertOutOfBounds;
import static io.github.lanewise.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowKernelTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;
    private static final float UNTOUCHED = 77f;

    private final RowKernel softmax = Lanewise.softmax();
    private final RowKernel logSoftmax = Lanewise.logSoftmax();
    private final float[] x = Inputs.gaussian(1, 60, 4f);
    private final float[] gradOutput = Inputs.gaussian(2, 60, 1f);
    private final float[] output = Inputs.filled(60, UNTOUCHED);

    static List<RowKernel> kernels() {
        return List.of(Lanewise.softmax(), Lanewise.logSoftmax());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void stridesLeadFromRowToRow(RowKernel kernel) {
        kernel.forward(x, 1, 7, output, 2, 9, 4, 5);
        float[] gradInput = Inputs.filled(60, UNTOUCHED);
        kernel.backward(output, 2, 9, gradOutput, 3, 6, gradInput, 4, 8, 4, 5);
        float[] expected = Inputs.filled(60, UNTOUCHED);
        float[] expectedGradInput = Inputs.filled(60, UNTOUCHED);
        for (int row = 0; row < 4; row++) {
            kernel.forward(x, 1 + 7 * row, 5, expected, 2 + 9 * row, 5, 1, 5);
            kernel.backward(
                    expected, 2 + 9 * row, 5, gradOutput, 3 + 6 * row, 5, expectedGradInput, 4 + 8 * row, 5, 1, 5);
        }
        assertThat(output).containsExactly(expected);
        assertThat(gradInput).containsExactly(expectedGradInput);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void wholeArraysAreDenseMatrices(RowKernel kernel) {
        float[] expected = new float[60];
        kernel.forward(x, 0, 10, expected, 0, 10, 6, 10);
        kernel.forward(x, output, 6, 10);
        assertThat(output).containsExactly(expected);
        float[] expectedGradInput = new float[60];
        kernel.backward(output, 0, 10, gradOutput, 0, 10, expectedGradInput, 0, 10, 6, 10);
        float[] gradInput = new float[60];
        kernel.backward(output, gradOutput, gradInput, 6, 10);
        assertThat(gradInput).containsExactly(expectedGradInput);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void inPlaceGivesTheSame(RowKernel kernel) {
        float[] expected = x.clone();
        kernel.forward(x, 2, 9, expected, 2, 9, 5, 7);
        float[] array = x.clone();
        kernel.forward(array, 2, 9, array, 2, 9, 5, 7);
        assertThat(array).containsExactly(expected);

        float[] overY = expected.clone();
        float[] overGradOutput = gradOutput.clone();
        kernel.backward(expected, 2, 9, gradOutput, 2, 9, output, 2, 9, 5, 7);
        kernel.backward(overY, 2, 9, gradOutput, 2, 9, overY, 2, 9, 5, 7);
        kernel.backward(expected, 2, 9, overGradOutput, 2, 9, overGradOutput, 2, 9, 5, 7);
        for (int row = 0; row < 5; row++) {
            for (int i = 2 + 9 * row; i < 9 + 9 * row; i++) {
                assertThat(overY[i]).isEqualTo(output[i]);
                assertThat(overGradOutput[i]).isEqualTo(output[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void matricesMayInterleave(RowKernel kernel) {
        float[] expected = new float[15];
        kernel.forward(x, 0, 10, expected, 0, 5, 3, 5);
        kernel.forward(x, 0, 10, x, 5, 10, 3, 5);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 5; column++) {
                assertThat(x[10 * row + 5 + column]).isEqualTo(expected[5 * row + column]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void otherOverlapIsRefused(RowKernel kernel) {
        float[] before = x.clone();
        assertRefused("overlap in one array", () -> kernel.forward(x, 0, 10, x, 4, 10, 3, 5));
        assertRefused("overlap in one array", () -> kernel.forward(x, 6, 10, x, 0, 10, 3, 5));
        assertRefused("overlap in one array", () -> kernel.forward(x, 0, 5, x, 0, 6, 3, 5));
        assertRefused("overlap in one array", () -> kernel.forward(x, 0, 10, x, 5, 11, 3, 5));
        assertRefused("y (from 1", () -> kernel.backward(x, 1, 5, gradOutput, 0, 5, x, 0, 5, 3, 5));
        assertRefused("gradOutput (from 1", () -> kernel.backward(output, 0, 5, x, 1, 5, x, 0, 5, 3, 5));
        assertThat(x).containsExactly(before);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void oneRowNeedsNoEqualStrides(RowKernel kernel) {
        float[] expected = new float[5];
        kernel.forward(x, 3, 5, expected, 0, 5, 1, 5);
        kernel.forward(x, 3, 5, x, 3, 50, 1, 5);
        assertThat(List.of(x[3], x[4], x[5], x[6], x[7]))
                .containsExactly(expected[0], expected[1], expected[2], expected[3], expected[4]);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void matrixMustLieInItsArray(RowKernel kernel) {
        assertOutOfBounds(
                "x: 6 rows of 10 columns with stride 10 from 1; allowed is within an array of length 60",
                () -> kernel.forward(x, 1, 10, output, 0, 10, 6, 10));
        assertOutOfBounds("x:", () -> kernel.forward(x, -1, 10, output, 0, 10, 1, 10));
        assertOutOfBounds("y:", () -> kernel.forward(x, 0, 10, output, 0, 11, 6, 10));
        assertOutOfBounds("x:", () -> kernel.forward(x, 0, 1 << 30, output, 0, 1 << 30, 5, 1));
        assertOutOfBounds("gradOutput:", () -> kernel.backward(x, 0, 6, gradOutput, 55, 6, output, 0, 6, 1, 6));
        assertOutOfBounds("gradInput:", () -> kernel.backward(x, 0, 6, gradOutput, 0, 6, output, 0, 60, 2, 6));
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void countsAndStridesAreChecked(RowKernel kernel) {
        assertRefused("rows is -1 and columns is 2", () -> kernel.forward(x, 0, 5, output, 0, 5, -1, 2));
        assertRefused("rows is 2 and columns is -1", () -> kernel.backward(x, gradOutput, output, 2, -1));
        assertRefused(
                "xStride is 4; allowed is at least the number of columns, which is 5",
                () -> kernel.forward(x, 0, 4, output, 0, 5, 1, 5));
        assertRefused("yStride is 4", () -> kernel.forward(x, 0, 5, output, 0, 4, 1, 5));
        assertRefused("gradInputStride is 0", () -> kernel.backward(x, 0, 5, gradOutput, 0, 5, output, 0, 0, 1, 5));
        assertRefused(
                "x has length 60; allowed is rows · columns, which is 55", () -> kernel.forward(x, output, 11, 5));
        assertRefused("y has length 9", () -> kernel.forward(x, new float[9], 6, 10));
        assertRefused("gradOutput has length 9", () -> kernel.backward(x, new float[9], output, 6, 10));
        assertRefused("gradInput has length 9", () -> kernel.backward(x, gradOutput, new float[9], 6, 10));
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNamed() {
        assertNull("x", () -> softmax.forward(null, output, 6, 10));
        assertNull("y", () -> softmax.forward(x, 0, 10, null, 0, 10, 6, 10));
        assertNull("y", () -> softmax.backward(null, gradOutput, output, 6, 10));
        assertNull("gradOutput", () -> softmax.backward(x, 0, 5, null, 0, 5, output, 0, 5, 1, 5));
        assertNull("gradInput", () -> softmax.backward(x, gradOutput, null, 6, 10));
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void noRowsOrColumnsDoNothing(RowKernel kernel) {
        kernel.forward(x, 60, 10, output, 60, 10, 0, 10);
        kernel.forward(x, 60, 0, output, 60, 0, 5, 0);
        kernel.forward(x, 0, 0, output, 0, 0, Integer.MAX_VALUE, 0);
        kernel.forward(new float[0], new float[0], 3, 0);
        kernel.backward(x, 60, 10, gradOutput, 0, 10, output, 0, 10, 0, 10);
        kernel.backward(x, 0, 0, gradOutput, 0, 0, output, 0, 0, Integer.MAX_VALUE, 0);
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @ParameterizedTest
    @ValueSource(floats = {0f, -0f, 3f, 0.5f, -7.3f, 100.7f, 700.1f, -Float.MAX_VALUE, Float.MIN_VALUE})
    void oneColumnIsCertain(float logit) {
        assertThat(row(softmax, logit)).containsExactly(1f);
        assertThat(row(logSoftmax, logit)).containsExactly(0f);
        assertThat(row(softmax, -INFINITY, logit)).containsExactly(0f, 1f);
        assertThat(row(softmax, logit, logit)).containsExactly(0.5f, 0.5f);
    }

    @Test
    void minusInfinityIsExactlyZero() {
        assertThat(row(softmax, -INFINITY, 2f, -INFINITY)).containsExactly(0f, 1f, 0f);
        assertThat(row(logSoftmax, -INFINITY, 2f, -INFINITY)).containsExactly(-INFINITY, 0f, -INFINITY);
        assertThat(row(softmax, 1f, -INFINITY, 1f)).containsExactly(0.5f, 0f, 0.5f);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void rowsOfNaN(RowKernel kernel) {
        float[][] logits = {
            {-INFINITY},
            {-INFINITY, -INFINITY, -INFINITY},
            {INFINITY},
            {1f, INFINITY, 2f},
            {-INFINITY, INFINITY},
            {INFINITY, INFINITY},
            {1f, Float.NaN, 2f},
            {Float.NaN, INFINITY, -INFINITY}
        };
        for (float[] row : logits) {
            assertThat(row(kernel, row)).containsOnly(Float.NaN);
        }
        float[] longRow = Inputs.gaussian(3, 100, 1f);
        longRow[77] = Float.NaN;
        assertThat(row(kernel, longRow)).containsOnly(Float.NaN);
    }

    @Test
    void widestSpanStaysFinite() {
        assertThat(row(softmax, 3e38f, -3e38f)).containsExactly(1f, 0f);
        assertThat(row(softmax, -3e38f, -3e38f)).containsExactly(0.5f, 0.5f);
        float[] y = row(logSoftmax, 1e38f, -1e38f);
        assertThat(y).containsExactly(0f, -2e38f);
    }

    @Test
    void specialRowDoesNotTouchItsNeighbours() {
        float[] y = new float[9];
        softmax.forward(new float[] {1, 1, 1, Float.NaN, 1, INFINITY, 1, 1, 1}, y, 3, 3);
        assertThat(List.of(y[0], y[8])).containsOnly(1 / 3f);
    }

    private static float[] row(RowKernel kernel, float... logits) {
        float[] y = new float[logits.length];
        kernel.forward(logits, y, 1, logits.length);
        return y;
    }
}
