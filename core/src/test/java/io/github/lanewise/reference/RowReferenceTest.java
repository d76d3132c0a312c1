package io.github.lanewise.reference;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowReferenceTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;

    @ParameterizedTest
    @MethodSource("goldenRows")
    void agreesWithGoldenRows(Map<String, List<String>> row) {
        float[] x = Golden.floats(numbers(row, "x"));
        float[] gradOutput = Golden.floats(numbers(row, "gradOutput"));
        float[] y = Golden.floats(numbers(row, "y"));
        float[] z = Golden.floats(numbers(row, "z"));
        int columns = x.length;
        assertClose(RowReference.softmax(x, 0, columns), numbers(row, "softmax"), 0);
        assertClose(RowReference.logSoftmax(x, 0, columns), numbers(row, "logSoftmax"), 0);
        assertClose(RowReference.softmaxBackward(y, 0, gradOutput, 0, columns), numbers(row, "softmaxBackward"), 0);
        assertClose(
                RowReference.logSoftmaxBackward(z, 0, gradOutput, 0, columns),
                numbers(row, "logSoftmaxBackward"),
                1e-15 * columns);
    }

    private static void assertClose(double[] actual, List<String> exact, double absolute) {
        assertThat(actual).hasSize(exact.size());
        for (int i = 0; i < actual.length; i++) {
            if (Golden.absoluteError(actual[i], exact.get(i)) > absolute) {
                assertThat(Golden.relativeError(actual[i], exact.get(i))).isLessThanOrEqualTo(1e-14);
            }
        }
    }

    @Test
    void readsTheRangeItIsGiven() {
        float[] x = {Float.NaN, 1, 2, Float.NaN};
        assertThat(RowReference.softmax(x, 1, 2)).isEqualTo(RowReference.softmax(new float[] {1, 2}, 0, 2));
        assertThat(RowReference.logSoftmax(x, 1, 2)).isEqualTo(RowReference.logSoftmax(new float[] {1, 2}, 0, 2));
        float[] y = {Float.NaN, Float.NaN, 0.25f, 0.75f};
        assertThat(RowReference.softmaxBackward(y, 2, x, 1, 2)).containsExactly(-0.1875, 0.1875);
        assertThatThrownBy(() -> RowReference.softmax(x, 3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void emptyRowIsEmpty() {
        assertThat(RowReference.softmax(new float[0], 0, 0)).isEmpty();
        assertThat(RowReference.logSoftmax(new float[0], 0, 0)).isEmpty();
        assertThat(RowReference.softmaxBackward(new float[0], 0, new float[0], 0, 0))
                .isEmpty();
        assertThat(RowReference.logSoftmaxBackward(new float[0], 0, new float[0], 0, 0))
                .isEmpty();
    }

    @Test
    void minusInfinityIsExactlyZero() {
        float[] x = {-INFINITY, 3, -INFINITY};
        assertThat(RowReference.softmax(x, 0, 3)).containsExactly(0, 1, 0);
        assertThat(RowReference.logSoftmax(x, 0, 3)).containsExactly(NEGATIVE_INFINITY, 0, NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("rowsOfNaN")
    void notANumberThroughout(float[] x) {
        assertThat(RowReference.softmax(x, 0, x.length)).containsOnly(NaN);
        assertThat(RowReference.logSoftmax(x, 0, x.length)).containsOnly(NaN);
    }

    @Test
    void widestSpanStaysFinite() {
        float[] x = {Float.MAX_VALUE, -Float.MAX_VALUE};
        assertThat(RowReference.softmax(x, 0, 2)).containsExactly(1, 0);
        assertThat(RowReference.logSoftmax(x, 0, 2)).containsExactly(0, -2.0 * Float.MAX_VALUE);
    }

    @Test
    void dominatingElementKeepsRelativeAccuracy() {
        double logSoftmax = RowReference.logSoftmax(new float[] {0, -80, -80}, 0, 3)[0];
        assertThat(logSoftmax).isEqualTo(-2 * StrictMath.exp(-80));
    }

    @Test
    void probabilitiesOfALongRowSumToOne() {
        float[] x = new float[100_000];
        Random random = new Random(1);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        TwoDouble sum = TwoDouble.ZERO;
        for (double probability : RowReference.softmax(x, 0, x.length)) {
            sum = sum.plus(probability);
        }
        assertThat(Math.abs(sum.value() - 1)).isLessThan(1e-15);
    }

    @Test
    void infiniteGradientIsLeftToIeee() {
        float[] gradOutput = {INFINITY, 1};
        float[] y = {0.5f, 0.5f};
        assertThat(RowReference.softmaxBackward(y, 0, gradOutput, 0, 2)).containsExactly(NaN, NEGATIVE_INFINITY);
        float[] z = {-1, -1};
        assertThat(RowReference.logSoftmaxBackward(z, 0, gradOutput, 0, 2)).containsExactly(NaN, NEGATIVE_INFINITY);
    }

    private static List<String> numbers(Map<String, List<String>> row, String label) {
        return row.getOrDefault(label, List.of());
    }

    private static List<float[]> rowsOfNaN() {
        return List.of(
                new float[] {Float.NaN},
                new float[] {1, Float.NaN, -INFINITY},
                new float[] {INFINITY, 0},
                new float[] {INFINITY, -INFINITY, Float.NaN},
                new float[] {-INFINITY},
                new float[] {-INFINITY, -INFINITY});
    }

    private static List<Map<String, List<String>>> goldenRows() {
        List<Map<String, List<String>>> rows = new ArrayList<>();
        for (String line : Golden.lines("rows.txt")) {
            List<String> words = List.of(line.split(" "));
            if (words.getFirst().equals("x")) {
                rows.add(new HashMap<>());
            }
            rows.getLast().put(words.getFirst(), words.subList(1, words.size()));
        }
        return rows;
    }
}
