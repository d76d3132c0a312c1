package io.github.lanewise;

import static io.github.lanewise.Refusals.assertNull;
import static io.github.lanewise.Refusals.assertOutOfBounds;
import static io.github.lanewise.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreluTest {
    private static final float UNTOUCHED = 77f;

    private final Prelu prelu = Lanewise.prelu();
    private final float[] x = Inputs.gaussian(1, 30, 2f);
    private final float[] slopes = {0.1f, -0.5f, 2f};
    private final float[] gradOutput = Inputs.gaussian(2, 30, 1f);
    private final float[] output = Inputs.filled(30, UNTOUCHED);
    private final float[] gradSlopes = Inputs.filled(3, UNTOUCHED);

    /** All layouts, against a loop over all elements; offsets that differ. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "4, 3, 1",
        "1, 5, 1",
        "3, 1, 1",
        "1, 1, 40",
        "2, 3, 7",
        "5, 2, 33",
        "3, 20, 2",
        "0, 3, 4",
        "2, 0, 4",
        "2, 3, 0"
    })
    void everyElementHasTheSlopeOfItsChannel(int outer, int channels, int inner) {
        int length = outer * channels * inner;
        float[] x = Inputs.gaussian(3, length + 1, 2f);
        float[] slopes = Inputs.gaussian(4, channels + 2, 1f);
        float[] gradOutput = Inputs.gaussian(5, length + 3, 1f);
        float[] y = Inputs.filled(length + 4, UNTOUCHED);
        float[] derivative = y.clone();
        float[] gradInput = y.clone();
        float[] gradSlopes = Inputs.filled(channels + 1, UNTOUCHED);
        float[] expected = y.clone();
        float[] expectedDerivative = y.clone();
        float[] expectedGradInput = y.clone();
        double[] expectedGradSlopes = new double[channels];
        for (int i = 0; i < length; i++) {
            int channel = i / inner % channels;
            boolean positive = x[1 + i] > 0f;
            float slope = positive ? 1f : slopes[2 + channel];
            expected[2 + i] = x[1 + i] * slope;
            expectedDerivative[2 + i] = slope;
            expectedGradInput[2 + i] = gradOutput[3 + i] * slope;
            expectedGradSlopes[channel] += positive ? 0 : (double) gradOutput[3 + i] * x[1 + i];
        }

        prelu.forward(x, 1, slopes, 2, y, 2, outer, channels, inner);
        prelu.derivative(x, 1, slopes, 2, derivative, 2, outer, channels, inner);
        prelu.backward(x, 1, slopes, 2, gradOutput, 3, gradInput, 2, gradSlopes, 1, outer, channels, inner);

        assertThat(y).containsExactly(expected);
        assertThat(derivative).containsExactly(expectedDerivative);
        assertThat(gradInput).containsExactly(expectedGradInput);
        assertThat(gradSlopes[0]).isEqualTo(UNTOUCHED);
        for (int channel = 0; channel < channels; channel++) {
            assertThat((double) gradSlopes[1 + channel]).isCloseTo(expectedGradSlopes[channel], within(1e-4));
        }
    }

    @Test
    void inPlaceGivesTheSame() {
        float[] expected = new float[30];
        prelu.forward(x, 0, slopes, 0, expected, 0, 2, 3, 5);
        float[] array = x.clone();
        prelu.forward(array, 0, slopes, 0, array, 0, 2, 3, 5);
        assertThat(array).containsExactly(expected);

        float[] expectedGradSlopes = new float[3];
        prelu.backward(x, 0, slopes, 0, gradOutput, 0, expected, 0, expectedGradSlopes, 0, 10, 3, 1);
        float[] overX = x.clone();
        prelu.backward(overX, 0, slopes, 0, gradOutput, 0, overX, 0, gradSlopes, 0, 10, 3, 1);
        assertThat(overX).containsExactly(expected);
        assertThat(gradSlopes).containsExactly(expectedGradSlopes);
        float[] overGradOutput = gradOutput.clone();
        prelu.backward(x, 0, slopes, 0, overGradOutput, 0, overGradOutput, 0, gradSlopes, 0, 10, 3, 1);
        assertThat(overGradOutput).containsExactly(expected);
        assertThat(gradSlopes).containsExactly(expectedGradSlopes);
    }

    @Test
    void sameArrayAtAnotherPlaceIsAllowed() {
        float[] expected = new float[15];
        prelu.forward(x, 0, slopes, 0, expected, 0, 1, 3, 5);
        prelu.forward(x, 0, slopes, 0, x, 15, 1, 3, 5);
        assertThat(x).endsWith(expected);
    }

    @Test
    void otherOverlapIsRefused() {
        float[] before = x.clone();
        assertRefused("x (from 0) and y (from 1)", () -> prelu.forward(x, 0, slopes, 0, x, 1, 1, 3, 5));
        assertRefused("slopes (from 14, length 3)", () -> prelu.forward(x, 0, x, 14, x, 0, 1, 3, 5));
        assertRefused("slopes", () -> prelu.derivative(x, 0, x, 0, x, 0, 1, 3, 5));
        assertRefused("gradOutput", () -> prelu.backward(output, 0, slopes, 0, x, 1, x, 0, gradSlopes, 0, 1, 3, 5));
        assertRefused("x (from", () -> prelu.backward(x, 0, slopes, 0, gradOutput, 0, output, 0, x, 14, 1, 3, 5));
        assertRefused(
                "slopes (from", () -> prelu.backward(x, 0, slopes, 0, gradOutput, 0, output, 0, slopes, 0, 1, 3, 5));
        assertRefused(
                "gradOutput (from",
                () -> prelu.backward(x, 0, slopes, 0, gradOutput, 0, output, 0, gradOutput, 0, 1, 3, 5));
        assertRefused(
                "gradInput (from", () -> prelu.backward(x, 0, slopes, 0, gradOutput, 0, output, 0, output, 3, 1, 3, 5));
        assertThat(x).containsExactly(before);
        assertThat(slopes).containsExactly(0.1f, -0.5f, 2f);
        assertThat(output).containsOnly(UNTOUCHED);
        assertThat(gradSlopes).containsOnly(UNTOUCHED);
    }

    @Test
    void rangesAndCountsAreCheckedFirst() {
        assertOutOfBounds("x:", () -> prelu.forward(x, 1, slopes, 0, output, 0, 2, 3, 5));
        assertOutOfBounds("slopes:", () -> prelu.forward(x, 0, slopes, 1, output, 0, 2, 3, 5));
        assertOutOfBounds("y:", () -> prelu.derivative(x, 0, slopes, 0, output, 1, 2, 3, 5));
        assertOutOfBounds(
                "gradOutput:", () -> prelu.backward(x, 0, slopes, 0, gradOutput, 1, output, 0, gradSlopes, 0, 2, 3, 5));
        assertOutOfBounds(
                "gradSlopes:", () -> prelu.backward(x, 0, slopes, 0, gradOutput, 0, output, 0, gradSlopes, 1, 2, 3, 5));
        assertOutOfBounds(
                "65536 × 65536 × 1 elements", () -> prelu.forward(x, 0, slopes, 0, output, 0, 65536, 65536, 1));
        assertRefused(
                "outer is -1, channels is 3 and inner is 5", () -> prelu.forward(x, 0, slopes, 0, output, 0, -1, 3, 5));
        assertThat(output).containsOnly(UNTOUCHED);
        assertThat(gradSlopes).containsOnly(UNTOUCHED);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNamed() {
        assertNull("x", () -> prelu.forward(null, 0, slopes, 0, output, 0, 1, 3, 1));
        assertNull("slopes", () -> prelu.derivative(x, 0, null, 0, output, 0, 1, 3, 1));
        assertNull("y", () -> prelu.forward(x, 0, slopes, 0, null, 0, 1, 3, 1));
        assertNull("gradOutput", () -> prelu.backward(x, 0, slopes, 0, null, 0, output, 0, gradSlopes, 0, 1, 3, 1));
        assertNull("gradInput", () -> prelu.backward(x, 0, slopes, 0, gradOutput, 0, null, 0, gradSlopes, 0, 1, 3, 1));
        assertNull("gradSlopes", () -> prelu.backward(x, 0, slopes, 0, gradOutput, 0, output, 0, null, 0, 1, 3, 1));
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 5", "5, 3, 1"})
    void notANumberStaysInItsChannel(int outer, int channels, int inner) {
        float[] x = Inputs.filled(15, -1f);
        x[0] = Float.NaN;
        float[] y = new float[15];
        prelu.forward(x, 0, slopes, 0, y, 0, outer, channels, inner);
        assertThat(y[0]).isNaN();
        prelu.derivative(x, 0, slopes, 0, y, 0, outer, channels, inner);
        assertThat(y[0]).isNaN();
        prelu.backward(x, 0, slopes, 0, gradOutput, 0, y, 0, gradSlopes, 0, outer, channels, inner);
        assertThat(y[0]).isNaN();
        assertThat(gradSlopes[0]).isNaN();
        assertThat(y[14]).isEqualTo(gradOutput[14] * 2f);
        assertThat(Float.isFinite(gradSlopes[1]) && Float.isFinite(gradSlopes[2]))
                .isTrue();
    }

    @Test
    void slopeAtZeroIsTheLeftOne() {
        float[] y = new float[2];
        prelu.derivative(new float[] {0f, -0f}, 0, new float[] {0.1f, 0.2f}, 0, y, 0, 1, 2, 1);
        assertThat(y).containsExactly(0.1f, 0.2f);
    }
}
