package io.github.lanewise.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.RowOptions;
import io.github.lanewise.math.LogSoftmaxGradient;
import io.github.lanewise.math.LogSoftmaxTerm;
import io.github.lanewise.math.RowExp;
import io.github.lanewise.math.SoftmaxGradient;
import io.github.lanewise.math.SoftmaxTerm;
import io.github.lanewise.spi.RowLoops;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarRowLoopsTest {

    private static final float INFINITY = Float.POSITIVE_INFINITY;

    private final RowLoops loops = new ScalarRowLoops();

    static IntStream lengths() {
        return IntStream.concat(IntStream.rangeClosed(1, 70), IntStream.of(4_096, 4_097, 9_000));
    }

    private static float[] random(int length, long seed) {
        Random random = new Random(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (8 * random.nextGaussian());
        }
        return values;
    }

    private static float max(float[] x) {
        float max = Float.NEGATIVE_INFINITY;
        for (float value : x) {
            max = Math.max(max, value);
        }
        return max;
    }

    private float[] softmax(float... x) {
        float[] y = new float[x.length];
        loops.softmax(x, 0, x.length, y, 0, x.length, 1, x.length, RowOptions.NONE);
        return y;
    }

    private float[] logSoftmax(float... x) {
        float[] y = new float[x.length];
        loops.logSoftmax(x, 0, x.length, y, 0, x.length, 1, x.length, RowOptions.NONE);
        return y;
    }

    /** The exponential of an element, or its low part. */
    private static float exponential(float x, float max) {
        return RowExp.of(x, RowExp.shift(max), RowExp.lowest(max), RowExp.round(max));
    }

    private static float low(float max) {
        return RowExp.low(max, RowExp.shift(max), RowExp.lowest(max), RowExp.round(max));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void softmaxSumsInBlocksOfSixteenParts(int length) {
        float[] x = random(length, length);
        float[] expected = new float[length];
        SixteenExactParts parts = new SixteenExactParts(RowExp.START);
        for (int i = 0; i < length; i++) {
            expected[i] = exponential(x[i], max(x));
            parts.add(i, expected[i], 0f);
        }
        double sum = parts.sum();
        double factor = 1 / (sum == (float) sum ? sum : sum + low(max(x)));
        float high = (float) factor;
        float low = (float) (factor - high);
        for (int i = 0; i < length; i++) {
            expected[i] = SoftmaxTerm.of(expected[i], high, low);
        }
        assertThat(softmax(x)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void logSoftmaxSumsAllButTheMaximum(int length) {
        float[] x = random(length, length);
        x[length / 2] = max(x);
        int ties = -1;
        SixteenExactParts parts = new SixteenExactParts(0f);
        for (int i = 0; i < length; i++) {
            boolean isMax = x[i] == max(x);
            ties += isMax ? 1 : 0;
            parts.add(i, isMax ? 0f : exponential(x[i], max(x)), 0f);
        }
        double atMax = exponential(max(x), max(x));
        double log = StrictMath.log1p((parts.sum() + ties * atMax) / (atMax + low(max(x))));
        float high = (float) log;
        float low = (float) (log - high);
        float[] expected = new float[length];
        for (int i = 0; i < length; i++) {
            expected[i] = LogSoftmaxTerm.of(x[i], max(x), high, low);
        }
        assertThat(logSoftmax(x)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void gradientsSumInBlocksOfSixteenParts(int length) {
        float[] y = random(length, length);
        float[] gradOutput = random(length, -length);
        SixteenExactParts dot = new SixteenExactParts(0f);
        SixteenExactParts sum = new SixteenExactParts(0f);
        for (int i = 0; i < length; i++) {
            float product = y[i] * gradOutput[i];
            dot.add(i, product, Math.fma(y[i], gradOutput[i], -product));
            sum.add(i, gradOutput[i], 0f);
        }
        float dotHigh = (float) dot.sum();
        float dotLow = (float) (dot.sum() - dotHigh);
        float[] softmax = new float[length];
        float[] logSoftmax = new float[length];
        RowOptions half = RowOptions.NONE.withScale(0.5f);
        loops.softmaxBackward(y, 0, length, gradOutput, 0, length, softmax, 0, length, 1, length, half);
        loops.logSoftmaxBackward(y, 0, length, gradOutput, 0, length, logSoftmax, 0, length, 1, length, half);
        for (int i = 0; i < length; i++) {
            assertThat(softmax[i]).isEqualTo(SoftmaxGradient.of(y[i], gradOutput[i], dotHigh, dotLow, 0.5f));
            assertThat(logSoftmax[i]).isEqualTo(LogSoftmaxGradient.of(y[i], gradOutput[i], (float) sum.sum(), 0.5f));
        }
    }

    @Test
    void aRowOfNegativeInfinitiesIsNan() {
        assertThat(softmax(-INFINITY, -INFINITY)).containsOnly(Float.NaN);
        assertThat(logSoftmax(-INFINITY, -INFINITY)).containsOnly(Float.NaN);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.POSITIVE_INFINITY, Float.NaN})
    void oneBadElementSpoilsItsRow(float bad) {
        for (int i = 0; i < 20; i++) {
            float[] x = random(20, i);
            x[(i + 1) % 20] = -INFINITY;
            x[i] = bad;
            assertThat(softmax(x)).containsOnly(Float.NaN);
            assertThat(logSoftmax(x)).containsOnly(Float.NaN);
        }
    }

    @Test
    void negativeInfinityHasNoProbability() {
        assertThat(softmax(-INFINITY, 2f, 2f)).containsExactly(0f, 0.5f, 0.5f);
        assertThat(logSoftmax(-INFINITY, 2f)).containsExactly(-INFINITY, 0f);
    }

    @Test
    void hugeSpansStayFinite() {
        assertThat(softmax(-3e38f, 3e38f)).containsExactly(0f, 1f);
        assertThat(logSoftmax(0f, 3e38f)).containsExactly(-3e38f, 0f);
    }

    @Test
    void oneColumnIsCertain() {
        for (float x : new float[] {0f, -0f, -7f, Float.MIN_VALUE}) {
            assertThat(softmax(x)).containsExactly(1f);
            assertThat(logSoftmax(x)).containsExactly(0f);
        }
    }

    @Test
    void theDominatingElementKeepsItsDigits() {
        double exact = -StrictMath.log1p(StrictMath.exp(-30.0));
        assertThat((double) logSoftmax(20f, -10f)[0]).isCloseTo(exact, within(-exact * 0x1p-22));
    }

    @Test
    void rowsHaveOffsetsAndStrides() {
        float[] x = random(100, 1);
        float[] y = new float[100];
        loops.softmax(x, 3, 20, y, 5, 25, 3, 17, RowOptions.NONE);
        float[] expected = new float[100];
        for (int row = 0; row < 3; row++) {
            float[] one = softmax(Arrays.copyOfRange(x, 3 + 20 * row, 20 + 20 * row));
            System.arraycopy(one, 0, expected, 5 + 25 * row, 17);
        }
        assertThat(y).isEqualTo(expected);
    }

    @Test
    void worksInPlace() {
        float[] x = random(40, 2);
        float[] softmax = x.clone();
        loops.softmax(softmax, 0, 40, softmax, 0, 40, 1, 40, RowOptions.NONE);
        assertThat(softmax).isEqualTo(softmax(x));
        float[] logSoftmax = x.clone();
        loops.logSoftmax(logSoftmax, 0, 40, logSoftmax, 0, 40, 1, 40, RowOptions.NONE);
        assertThat(logSoftmax).isEqualTo(logSoftmax(x));
    }

    @Test
    void noColumnsDoNothing() {
        float[] none = {};
        loops.softmax(none, 0, 0, none, 0, 0, 3, 0, RowOptions.NONE);
        loops.logSoftmax(none, 0, 0, none, 0, 0, 3, 0, RowOptions.NONE);
        loops.softmaxBackward(none, 0, 0, none, 0, 0, none, 0, 0, 3, 0, RowOptions.NONE);
        loops.logSoftmaxBackward(none, 0, 0, none, 0, 0, none, 0, 0, 3, 0, RowOptions.NONE);
    }
}
