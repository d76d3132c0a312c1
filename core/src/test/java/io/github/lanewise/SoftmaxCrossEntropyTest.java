package io.github.lanewise;

import static io.github.lanewise.Refusals.assertNull;
import static io.github.lanewise.Refusals.assertOutOfBounds;
import static io.github.lanewise.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.accuracy.Ulp;
import io.github.lanewise.reference.LossReference;
import io.github.lanewise.reference.RowReference;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxCrossEntropyTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;
    private static final float UNTOUCHED = 77f;

    private final SoftmaxCrossEntropy kernel = Lanewise.softmaxCrossEntropy();
    private final float[] logits = Inputs.gaussian(1, 60, 3f);
    private final int[] targets = {4, 0, 9, 3, 3, 7};
    private final float[] labels = probabilities(2, 60);
    private final float[] loss = Inputs.filled(6, UNTOUCHED);
    private final float[] gradInput = Inputs.filled(60, UNTOUCHED);
    private final float[] lossOfOne = new float[1];
    private final float[] gradOfTwo = new float[2];

    /** Rows of ten that sum to one, about. */
    private static float[] probabilities(long seed, int length) {
        float[] y = Inputs.gaussian(seed, length, 1f);
        Lanewise.softmax().forward(y, y, length / 10, 10);
        return y;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 17, 1_000, 5_000})
    void lossAndGradientOfClasses(int columns) {
        for (float[] shape : new float[][] {{1, 0, 0}, {30, 0, 0}, {1, 30, 0}, {1, 0, 1e4f}, {2, 12, -600}}) {
            Random random = new Random(columns);
            for (int i = 0; i < 20; i++) {
                float[] x = Inputs.gaussian(i, columns, shape[0]);
                int target = random.nextInt(columns);
                x[random.nextBoolean() ? target : 0] += shape[1];
                for (int j = 0; j < columns; j++) {
                    x[j] += shape[2];
                }
                assertExact(x, target, 0f);
                assertExact(x, target, 0.1f);
            }
        }
    }

    private void assertExact(float[] x, int target, float smoothing) {
        int columns = x.length;
        float[] ones = Inputs.filled(columns, 1f);
        double share = (double) smoothing / columns;
        double exact = (1 - smoothing) * LossReference.crossEntropy(x, 0, columns, target)
                + share * LossReference.crossEntropy(x, 0, ones, 0, columns);
        float[] result = new float[1];
        float[] gradient = new float[columns];
        SoftmaxCrossEntropy smooth = kernel.withLabelSmoothing(smoothing);
        smooth.forwardBackward(x, new int[] {target}, result, gradient, 1, columns);
        assertThat(Ulp.error(result[0], exact))
                .as("%s instead of %s", result[0], exact)
                .isLessThanOrEqualTo(3);
        float[] alone = new float[1];
        smooth.forward(x, new int[] {target}, alone, 1, columns);
        assertThat(alone).containsExactly(result);
        double[] probabilities = RowReference.softmax(x, 0, columns);
        double[] slopes = LossReference.crossEntropyBackward(x, 0, columns, target);
        for (int i = 0; i < columns; i++) {
            double slope = slopes[i] + (i == target ? smoothing : 0) - share;
            assertGradient(gradient[i], slope, smoothing == 0 ? 0 : Math.max(probabilities[i], share));
        }
    }

    private static void assertGradient(float actual, double exact, double greatest) {
        boolean near = Ulp.error(actual, exact) <= 4 || Math.abs(actual - exact) <= 0x1p-22 * greatest;
        if (!near) {
            assertThat(actual).as("greatest term %s", greatest).isEqualTo((float) exact);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.2, 1", "0, 30", "1, 1"})
    void lossAndGradientOfLabels(float smoothing, float scale) {
        int columns = 10;
        for (int i = 0; i < 200; i++) {
            float[] x = Inputs.gaussian(i, columns, scale);
            float[] row = probabilities(i + 1000, columns);
            row[i % columns] = 0f;
            double[] logs = RowReference.logSoftmax(x, 0, columns);
            double exact = 0;
            double total = 0;
            for (int j = 0; j < columns; j++) {
                double label = (1 - smoothing) * (double) row[j] + (double) smoothing / columns;
                exact -= label * logs[j];
                total += label;
            }
            float[] result = new float[1];
            float[] gradient = new float[columns];
            SoftmaxCrossEntropy smooth = kernel.withLabelSmoothing(smoothing);
            smooth.forwardBackward(x, row, result, gradient, 1, columns);
            assertThat(Ulp.error(result[0], exact)).isLessThanOrEqualTo(3);
            float[] alone = new float[1];
            smooth.forward(x, row, alone, 1, columns);
            assertThat(alone).containsExactly(result);
            for (int j = 0; j < columns; j++) {
                double label = (1 - smoothing) * (double) row[j] + (double) smoothing / columns;
                double probability = total * Math.exp(logs[j]);
                assertGradient(gradient[j], probability - label, Math.max(probability, label));
            }
        }
    }

    @Test
    void dominatingClassKeepsItsDigits() {
        kernel.forwardBackward(new float[] {40f, 0f}, new int[] {0}, lossOfOne, gradOfTwo, 1, 2);
        float tail = (float) Math.exp(-40);
        assertThat(lossOfOne[0]).isEqualTo(tail);
        assertThat(gradOfTwo).containsExactly(-tail, tail);
    }

    @Test
    void ignoredRowsAreZero() {
        targets[1] = -100;
        targets[4] = -100;
        kernel.forwardBackward(logits, targets, loss, gradInput, 6, 10);
        assertThat(loss[1]).isZero();
        assertThat(loss[0]).isPositive();
        assertThat(Arrays.copyOfRange(gradInput, 40, 50)).containsOnly(0f);
        SoftmaxCrossEntropy other = kernel.withIgnoreIndex(3);
        targets[1] = 5;
        targets[4] = 5;
        other.forward(logits, targets, loss, 6, 10);
        assertThat(loss[3]).isZero();
        assertThat(loss[4]).isPositive();
    }

    @Test
    void impossibleClassCostsInfinitely() {
        float[] x = {1f, -INFINITY};
        kernel.forwardBackward(x, new int[] {1}, lossOfOne, gradOfTwo, 1, 2);
        assertThat(lossOfOne).containsExactly(INFINITY);
        assertThat(gradOfTwo).containsExactly(1f, -1f);
        kernel.forwardBackward(x, new int[] {0}, lossOfOne, gradOfTwo, 1, 2);
        assertThat(lossOfOne).containsExactly(0f);
        assertThat(gradOfTwo).containsExactly(0f, 0f);
        kernel.forwardBackward(x, new float[] {1f, 0f}, lossOfOne, gradOfTwo, 1, 2);
        assertThat(lossOfOne).containsExactly(0f);
        kernel.forwardBackward(x, new float[] {0.5f, 0.5f}, lossOfOne, gradOfTwo, 1, 2);
        assertThat(lossOfOne).containsExactly(INFINITY);
        assertThat(gradOfTwo).containsExactly(0.5f, -0.5f);
        kernel.withLabelSmoothing(0.1f).forward(x, new int[] {0}, lossOfOne, 1, 2);
        assertThat(lossOfOne).containsExactly(INFINITY);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void badLogitSpoilsItsRow(float bad) {
        logits[13] = bad;
        kernel.forwardBackward(logits, targets, loss, gradInput, 6, 10);
        assertThat(loss[1]).isNaN();
        assertThat(Arrays.copyOfRange(gradInput, 10, 20)).containsOnly(Float.NaN);
        assertThat(loss[0]).isFinite();
        kernel.forwardBackward(logits, labels, loss, gradInput, 6, 10);
        assertThat(loss[1]).isNaN();
        assertThat(Arrays.copyOfRange(gradInput, 10, 20)).containsOnly(Float.NaN);
    }

    @Test
    void stridesLeadFromRowToRow() {
        SoftmaxCrossEntropy smooth = kernel.withLabelSmoothing(0.1f);
        smooth.forwardBackward(logits, 1, 12, targets, 1, loss, 2, gradInput, 3, 11, 4, 10);
        float[] softLoss = new float[6];
        float[] softGradInput = new float[60];
        smooth.forwardBackward(logits, 1, 12, labels, 2, 13, softLoss, 2, softGradInput, 3, 11, 4, 10);
        for (int row = 0; row < 4; row++) {
            float[] x = Arrays.copyOfRange(logits, 1 + 12 * row, 11 + 12 * row);
            float[] expected = new float[10];
            smooth.forwardBackward(x, new int[] {targets[row + 1]}, lossOfOne, expected, 1, 10);
            assertThat(loss[row + 2]).isEqualTo(lossOfOne[0]);
            assertThat(Arrays.copyOfRange(gradInput, 3 + 11 * row, 13 + 11 * row))
                    .containsExactly(expected);
            float[] label = Arrays.copyOfRange(labels, 2 + 13 * row, 12 + 13 * row);
            smooth.forwardBackward(x, label, lossOfOne, expected, 1, 10);
            assertThat(softLoss[row + 2]).isEqualTo(lossOfOne[0]);
            assertThat(Arrays.copyOfRange(softGradInput, 3 + 11 * row, 13 + 11 * row))
                    .containsExactly(expected);
        }
        assertThat(loss[1]).isEqualTo(UNTOUCHED);
        assertThat(gradInput[13]).isEqualTo(UNTOUCHED);
    }

    @Test
    void inPlaceGivesTheSame() {
        kernel.forwardBackward(logits, targets, loss, gradInput, 6, 10);
        float[] array = logits.clone();
        kernel.forwardBackward(array, targets, new float[6], array, 6, 10);
        assertThat(array).containsExactly(gradInput);
        kernel.forwardBackward(logits, labels, loss, gradInput, 6, 10);
        kernel.forwardBackward(logits, labels, loss, logits, 6, 10);
        assertThat(logits).containsExactly(gradInput);
    }

    @Test
    void nothingToDo() {
        kernel.forward(logits, 60, 10, targets, 6, loss, 6, 0, 10);
        kernel.forwardBackward(new float[0], new float[0], loss, new float[0], 6, 0);
        assertThat(loss).containsOnly(0f);
        assertThat(gradInput).containsOnly(UNTOUCHED);
    }

    @Test
    void badArgumentsAreRefused() {
        targets[3] = 10;
        assertRefused(
                "targets[3] is 10; allowed is one of 10 columns, or -100 to ignore the row",
                () -> kernel.forwardBackward(logits, targets, loss, gradInput, 6, 10));
        targets[3] = -1;
        assertRefused("targets[3] is -1", () -> kernel.forward(logits, targets, loss, 6, 10));
        assertRefused("labelSmoothing is 1.5; allowed is 0 to 1", () -> kernel.withLabelSmoothing(1.5f));
        assertRefused("labelSmoothing is NaN", () -> kernel.withLabelSmoothing(Float.NaN));
        assertRefused("rows is -1", () -> kernel.forward(logits, labels, loss, -1, 10));
        assertRefused("labelsStride is 9", () -> kernel.forward(logits, 0, 10, labels, 0, 9, loss, 0, 6, 10));
        assertRefused("targets has length 6", () -> kernel.forward(logits, targets, loss, 5, 12));
        assertRefused("loss has length 6", () -> kernel.forward(logits, labels, loss, 5, 12));
        assertRefused("gradInput has length 6", () -> kernel.forwardBackward(logits, labels, loss, loss, 6, 10));
        assertRefused("labels has length 6", () -> kernel.forward(logits, loss, loss, 6, 10));
        assertOutOfBounds("loss: range from 1", () -> kernel.forward(logits, 0, 10, labels, 0, 10, loss, 1, 6, 10));
        assertOutOfBounds("targets: range from 1", () -> kernel.forward(logits, 0, 10, targets, 1, loss, 0, 6, 10));
        assertRefused(
                "labels (from 0, length 60) and gradInput (from 0, length 60) overlap",
                () -> kernel.forwardBackward(logits, labels, loss, labels, 6, 10));
        assertRefused(
                "logits (from 0, length 60) and loss (from 5, length 6) overlap",
                () -> kernel.forward(logits, 0, 10, targets, 0, logits, 5, 6, 10));
        assertRefused(
                "gradInput (from 0, length 60) and loss (from 5, length 6) overlap",
                () -> kernel.forwardBackward(logits, 0, 10, labels, 0, 10, gradInput, 5, gradInput, 0, 10, 6, 10));
        assertRefused(
                "overlap in one array",
                () -> kernel.forwardBackward(logits, 0, 10, labels, 0, 10, loss, 0, logits, 5, 10, 5, 10));
        assertThat(loss).containsOnly(UNTOUCHED);
        assertThat(gradInput).containsOnly(UNTOUCHED);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNamed() {
        assertNull("logits", () -> kernel.forward(null, targets, loss, 6, 10));
        assertNull("targets", () -> kernel.forward(logits, (int[]) null, loss, 6, 10));
        assertNull("labels", () -> kernel.forward(logits, (float[]) null, loss, 6, 10));
        assertNull("loss", () -> kernel.forward(logits, targets, null, 6, 10));
        assertNull("gradInput", () -> kernel.forwardBackward(logits, targets, loss, null, 6, 10));
    }
}
