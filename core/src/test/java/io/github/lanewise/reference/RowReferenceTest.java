package io.github.lanewise.reference;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowReferenceTest {
    private static final double ERROR = 0x1p-45;
    private static final float INFINITY = Float.POSITIVE_INFINITY;

    @ParameterizedTest
    @MethodSource("goldenRows")
    void agreesWithGoldenRows(Map<String, List<String>> row) {
        float[] x = Golden.floats(Golden.numbers(row, "x"));
        float[] gradOutput = Golden.floats(Golden.numbers(row, "gradOutput"));
        float[] y = Golden.floats(Golden.numbers(row, "y"));
        float[] z = Golden.floats(Golden.numbers(row, "z"));
        int columns = x.length;
        assertClose(RowReference.softmax(x, 0, columns), Golden.numbers(row, "softmax"));
        assertClose(RowReference.logSoftmax(x, 0, columns), Golden.numbers(row, "logSoftmax"));
        assertClose(RowReference.softmaxBackward(y, 0, gradOutput, 0, columns), Golden.numbers(row, "softmaxBackward"));
        assertClose(
                RowReference.logSoftmaxBackward(z, 0, gradOutput, 0, columns),
                Golden.numbers(row, "logSoftmaxBackward"));
    }

    private static void assertClose(double[] actual, List<String> exact) {
        assertThat(actual).hasSize(exact.size());
        for (int i = 0; i < actual.length; i++) {
            assertThat(Golden.relativeError(actual[i], exact.get(i))).isLessThanOrEqualTo(ERROR);
        }
    }

    @Test
    void softmaxGradientSurvivesEveryCancellation() {
        Random random = new Random(1);
        for (int row = 0; row < 200; row++) {
            float[] y = new float[random.nextInt(1, 20)];
            float[] gradOutput = new float[y.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.scalb(random.nextFloat(), -random.nextInt(120));
                gradOutput[i] = Math.scalb(random.nextFloat() - 0.5f, random.nextInt(-120, 120));
            }
            y[random.nextInt(y.length)] = 1;
            BigDecimal mean = BigDecimal.ZERO;
            for (int i = 0; i < y.length; i++) {
                mean = mean.add(new BigDecimal(y[i]).multiply(new BigDecimal(gradOutput[i])));
            }
            List<String> exact = new ArrayList<>();
            for (int i = 0; i < y.length; i++) {
                exact.add(new BigDecimal(gradOutput[i])
                        .subtract(mean)
                        .multiply(new BigDecimal(y[i]))
                        .toString());
            }
            assertClose(RowReference.softmaxBackward(y, 0, gradOutput, 0, y.length), exact);
        }
    }

    /** What mpmath makes of dy - e^y·Σ for floats dy nearest to e^y·Σ, so that 26 to 46 bits cancel. */
    @ParameterizedTest
    @CsvSource({
        "-0x1.abd604p2, 0x1.3c8468p-3, 0x1.ee19e0p6, 1.893228157618161256481378e-15",
        "-0x1.5c2084p-5, 0x1.50020ap-3, 0x1.d2c67cp-8, 1.085164960700502889411743e-14",
        "-0x1.de2fe6p-1, 0x1.465de4p8, 0x1.f81820p8, -2.455258392799582975404769e-11",
        "-0x1.a4a80ep2, 0x1.503a96p-19, 0x1.d51ac6p-10, 2.111727414645309202933923e-19",
        "-0x1.9d82ecp2, 0x1.acd29ap-6, 0x1.0b8040p4, 4.436963612332560150365217e-15",
        "-0x1.79069ap3, 0x1.36adfap-13, 0x1.363a6ep4, 9.663221289576664824729775e-15",
        "-0x1.016d76p3, 0x1.f97158p-5, 0x1.808190p7, -4.033633892618037448267652e-12",
        "-0x1.180424p3, 0x1.564c90p-23, 0x1.07c7e4p-10, 1.042320273249949805544329e-17",
        "-0x1.08efdap2, 0x1.ddbe50p-4, 0x1.cd2c4ap2, 1.003884165371936808194128e-9",
        "-0x1.18c5f8p-1, 0x1.e64f50p10, 0x1.633a70p10, 0.00001674258083119552011543232",
    })
    void logSoftmaxGradientSurvivesCancellation(float y, float dy, float other, String exact) {
        float[] outputs = {y, -1};
        float[] gradOutput = {dy, other};
        double actual = RowReference.logSoftmaxBackward(outputs, 0, gradOutput, 0, 2)[0];
        assertThat(Golden.relativeError(actual, exact)).isLessThanOrEqualTo(ERROR);
    }

    /** An output of 0 or next to it leaves dy - Σ, from which dy cancels altogether. */
    @Test
    void logSoftmaxGradientOfADominatingElement() {
        float[] gradOutput = {1, 0x1p-40f, -0x1p-120f};
        double[] gradInput = RowReference.logSoftmaxBackward(new float[] {0, -100, -100}, 0, gradOutput, 0, 3);
        assertThat(gradInput[0]).isEqualTo(-(0x1p-40 - 0x1p-120));
        float tiny = -1e-38f;
        assertThat(RowReference.logSoftmaxBackward(new float[] {tiny}, 0, new float[] {3}, 0, 1))
                .containsExactly(-3.0 * tiny);
        assertThat(RowReference.logSoftmaxBackward(new float[] {0}, 0, new float[] {3}, 0, 1))
                .containsExactly(0);
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
        return Golden.rows("rows.txt");
    }
}
