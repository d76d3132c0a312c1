package io.github.lanewise.reference;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LossReferenceTest {
    private static final double ERROR = 0x1p-45;
    private static final float INFINITY = Float.POSITIVE_INFINITY;

    private static List<Map<String, List<String>>> goldenRows() {
        return Golden.rows("losses.txt");
    }

    @ParameterizedTest
    @MethodSource("goldenRows")
    void agreesWithGoldenRows(Map<String, List<String>> row) {
        float[] x = Golden.floats(Golden.numbers(row, "x"));
        float[] labels = Golden.floats(Golden.numbers(row, "labels"));
        int target = Integer.parseInt(Golden.numbers(row, "target").getFirst());
        int columns = x.length;
        double greatest = 0;
        double mass = 0;
        for (int i = 0; i < columns; i++) {
            greatest = Math.max(greatest, Math.abs(x[i]));
            mass += labels[i];
        }
        assertClose(row, "logSumExp", greatest, LossReference.logSumExp(x, 0, columns));
        assertClose(row, "crossEntropy", 0, LossReference.crossEntropy(x, 0, columns, target));
        assertClose(row, "crossEntropyBackward", 0, LossReference.crossEntropyBackward(x, 0, columns, target));
        assertClose(row, "softCrossEntropy", 0, LossReference.crossEntropy(x, 0, labels, 0, columns));
        assertClose(
                row, "softCrossEntropyBackward", mass, LossReference.crossEntropyBackward(x, 0, labels, 0, columns));
        double[] losses = new double[columns];
        double[] gradients = new double[columns];
        for (int i = 0; i < columns; i++) {
            losses[i] = LossReference.binaryCrossEntropy(x[i], labels[i]);
            gradients[i] = LossReference.binaryCrossEntropyBackward(x[i], labels[i]);
        }
        assertClose(row, "binary", 0, losses);
        assertClose(row, "binaryBackward", 0, gradients);
    }

    /** Within 2^-45 of itself or, where terms of that size cancel, of {@code term}. */
    private static void assertClose(Map<String, List<String>> row, String label, double term, double... actual) {
        List<String> exact = Golden.numbers(row, label);
        assertThat(actual).as(label).hasSameSizeAs(exact);
        for (int i = 0; i < actual.length; i++) {
            double absolute = Math.abs(actual[i] - Double.parseDouble(exact.get(i)));
            if (absolute > ERROR * term) {
                assertThat(Golden.relativeError(actual[i], exact.get(i)))
                        .as(label)
                        .isLessThanOrEqualTo(ERROR);
            }
        }
    }

    @Test
    void dominatingClassKeepsItsDigits() {
        float[] x = {0f, -700f};
        assertThat(LossReference.crossEntropy(x, 0, 2, 0)).isEqualTo(StrictMath.exp(-700));
        assertThat(LossReference.crossEntropyBackward(x, 0, 2, 0)[0]).isEqualTo(-StrictMath.exp(-700));
        assertThat(LossReference.logSumExp(x, 0, 2)).isEqualTo(StrictMath.exp(-700));
    }

    @Test
    void logSumExpOfInfinitiesAndNaN() {
        assertThat(LossReference.logSumExp(new float[0], 0, 0)).isEqualTo(NEGATIVE_INFINITY);
        assertThat(LossReference.logSumExp(new float[] {-INFINITY, -INFINITY}, 0, 2))
                .isEqualTo(NEGATIVE_INFINITY);
        assertThat(LossReference.logSumExp(new float[] {-INFINITY, 3f}, 0, 2)).isEqualTo(3);
        assertThat(LossReference.logSumExp(new float[] {1f, INFINITY}, 0, 2)).isEqualTo(POSITIVE_INFINITY);
        assertThat(LossReference.logSumExp(new float[] {1f, Float.NaN, INFINITY}, 0, 3))
                .isNaN();
        assertThat(LossReference.logSumExp(new float[] {INFINITY, Float.NaN, 1f}, 0, 3))
                .isNaN();
    }

    @Test
    void labelOfZeroContributesNothing() {
        float[] x = {1f, -INFINITY};
        assertThat(LossReference.crossEntropy(x, 0, new float[] {1f, 0f}, 0, 2)).isZero();
        assertThat(LossReference.crossEntropy(x, 0, new float[] {0.5f, 0.5f}, 0, 2))
                .isEqualTo(POSITIVE_INFINITY);
        assertThat(LossReference.crossEntropy(new float[] {1f, Float.NaN}, 0, new float[] {0f, 0f}, 0, 2))
                .isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "Infinity, 1, 0, 0",
        "Infinity, 0.25, Infinity, 0.75",
        "-Infinity, 0, 0, 0",
        "-Infinity, 0.25, Infinity, -0.25"
    })
    void binaryLimits(float x, float label, double loss, double gradient) {
        assertThat(LossReference.binaryCrossEntropy(x, label)).isEqualTo(loss);
        assertThat(LossReference.binaryCrossEntropyBackward(x, label)).isEqualTo(gradient);
    }

    @Test
    void rowsAndClassesMustExist() {
        float[] x = new float[3];
        assertThatThrownBy(() -> LossReference.crossEntropy(x, 0, 3, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> LossReference.crossEntropyBackward(x, 0, 3, -1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> LossReference.logSumExp(x, 1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> LossReference.crossEntropy(x, 0, new float[2], 0, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
