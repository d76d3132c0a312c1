package io.github.lanewise;

import static io.github.lanewise.Refusals.assertNull;
import static io.github.lanewise.Refusals.assertOutOfBounds;
import static io.github.lanewise.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.accuracy.Ulp;
import io.github.lanewise.reference.LossReference;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCrossEntropyTest {
    private static final float UNTOUCHED = 77f;
    private static final int COUNT = 200_000;

    private final BinaryCrossEntropy kernel = Lanewise.binaryCrossEntropy();
    private final float[] logits = Inputs.gaussian(1, 60, 3f);
    private final float[] labels = uniform(2, 60);
    private final float[] loss = Inputs.filled(60, UNTOUCHED);
    private final float[] gradInput = Inputs.filled(60, UNTOUCHED);

    private static float[] uniform(long seed, int length) {
        Random random = new Random(seed);
        float[] result = new float[length];
        for (int i = 0; i < length; i++) {
            result[i] = random.nextFloat();
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(floats = {0.01f, 1f, 8f, 40f, 1e30f})
    void lossAndGradientAreWithinTheirBounds(float spread) {
        float[] x = Inputs.gaussian(3, COUNT, spread);
        float[] label = uniform(4, COUNT);
        for (int i = 0; i < COUNT; i += 8) {
            // Certain labels, tiny ones, and labels next to what the logit says, where the gradient cancels.
            label[i] = 0f;
            label[i + 1] = 1f;
            label[i + 2] = label[i + 2] * label[i + 2] * 1e-7f;
            label[i + 3] = Float.MIN_VALUE;
            label[i + 4] = (float) (1 / (1 + Math.exp(-x[i + 4])));
            label[i + 5] = Math.nextUp((float) (1 / (1 + Math.exp(-x[i + 5]))));
        }
        float[] actual = new float[COUNT];
        float[] gradient = new float[COUNT];
        kernel.forwardBackward(x, label, actual, gradient);
        for (int i = 0; i < COUNT; i++) {
            double exact = LossReference.binaryCrossEntropy(x[i], label[i]);
            assertThat(Ulp.error(actual[i], exact))
                    .as("loss of %s with label %s: %s instead of %s", x[i], label[i], actual[i], exact)
                    .isLessThanOrEqualTo(1);
            double slope = LossReference.binaryCrossEntropyBackward(x[i], label[i]);
            double probability = 1 / (1 + Math.exp(Math.abs((double) x[i])));
            if (Math.abs(gradient[i] - slope) > 0x1p-23 * probability) {
                assertThat(Ulp.error(gradient[i], slope))
                        .as("gradient of %s with label %s: %s instead of %s", x[i], label[i], gradient[i], slope)
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.6931472, 0.5",
        "0, 1, 0.6931472, -0.5",
        "100, 1, 3.783506e-44, -3.783506e-44",
        "-100, 0, 3.783506e-44, 3.783506e-44",
        "100, 0, 100, 1",
        "-100, 1, 100, -1",
        "3e38, 0.5, 1.5e38, 0.5",
        "-3e38, 0, 0, 0",
        "Infinity, 1, 0, 0",
        "Infinity, 0.25, Infinity, 0.75",
        "-Infinity, 0, 0, 0",
        "-Infinity, 0.25, Infinity, -0.25",
        "3e38, -1, Infinity, 2",
        "3e38, 2, -3e38, -1",
        "20, 3e38, -Infinity, -3e38",
        "-20, 3, 60, -3",
        "NaN, 0, NaN, NaN",
        "NaN, 1, NaN, NaN",
        "1, NaN, NaN, NaN",
        "-Infinity, NaN, NaN, NaN"
    })
    void tailsLimitsAndLabelsOfAnySize(float x, float label, float expectedLoss, float expectedGradient) {
        float[] y = new float[1];
        float[] slope = new float[1];
        kernel.forwardBackward(new float[] {x}, new float[] {label}, y, slope);
        assertThat(y).containsExactly(expectedLoss);
        assertThat(slope).containsExactly(expectedGradient);
    }

    @Test
    void rangesAreThoseAsked() {
        kernel.forwardBackward(logits, 3, labels, 5, loss, 7, gradInput, 2, 40);
        for (int i = 0; i < 60; i++) {
            if (i < 7 || i >= 47) {
                assertThat(loss[i]).isEqualTo(UNTOUCHED);
            }
            if (i < 2 || i >= 42) {
                assertThat(gradInput[i]).isEqualTo(UNTOUCHED);
            }
        }
        float[] y = new float[40];
        float[] slope = new float[40];
        kernel.forwardBackward(Arrays.copyOfRange(logits, 3, 43), Arrays.copyOfRange(labels, 5, 45), y, slope);
        assertThat(Arrays.copyOfRange(loss, 7, 47)).containsExactly(y);
        assertThat(Arrays.copyOfRange(gradInput, 2, 42)).containsExactly(slope);
        float[] alone = new float[60];
        kernel.forward(logits, 3, labels, 5, alone, 7, 40);
        assertThat(Arrays.copyOfRange(alone, 7, 47)).containsExactly(y);
    }

    @Test
    void inPlaceGivesTheSame() {
        kernel.forwardBackward(logits, labels, loss, gradInput);
        float[] x = logits.clone();
        float[] label = labels.clone();
        kernel.forwardBackward(x, label, label, x);
        assertThat(x).containsExactly(gradInput);
        assertThat(label).containsExactly(loss);
        x = logits.clone();
        kernel.forward(x, labels, x);
        assertThat(x).containsExactly(loss);
    }

    @Test
    void nothingToDo() {
        kernel.forward(logits, 60, labels, 60, loss, 60, 0);
        kernel.forwardBackward(new float[0], new float[0], new float[0], new float[0]);
        assertThat(loss).containsOnly(UNTOUCHED);
    }

    @Test
    void badArgumentsAreRefused() {
        float[] five = new float[5];
        assertRefused("labels has length 5", () -> kernel.forward(logits, five, loss));
        assertRefused("loss has length 5", () -> kernel.forwardBackward(logits, labels, five, gradInput));
        assertRefused("gradInput has length 5", () -> kernel.forwardBackward(logits, labels, loss, five));
        assertOutOfBounds("logits: range from 51", () -> kernel.forward(logits, 51, labels, 0, loss, 0, 10));
        assertOutOfBounds("labels: range from -1", () -> kernel.forward(logits, 0, labels, -1, loss, 0, 10));
        assertOutOfBounds("logits: range from 0 of length -1", () -> kernel.forward(logits, 0, labels, 0, loss, 0, -1));
        assertOutOfBounds(
                "gradInput: range from 51",
                () -> kernel.forwardBackward(logits, 0, labels, 0, loss, 0, gradInput, 51, 10));
        assertRefused(
                "logits (from 0) and loss (from 5) overlap", () -> kernel.forward(logits, 0, labels, 0, logits, 5, 10));
        assertRefused(
                "labels (from 0) and gradInput (from 5) overlap",
                () -> kernel.forwardBackward(logits, 0, labels, 0, loss, 0, labels, 5, 10));
        assertRefused(
                "loss (from 0, length 60) and gradInput (from 0, length 60) overlap",
                () -> kernel.forwardBackward(logits, labels, loss, loss));
        assertThat(loss).containsOnly(UNTOUCHED);
        assertThat(gradInput).containsOnly(UNTOUCHED);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNamed() {
        assertNull("logits", () -> kernel.forward(null, labels, loss));
        assertNull("labels", () -> kernel.forward(logits, null, loss));
        assertNull("loss", () -> kernel.forward(logits, labels, null));
        assertNull("gradInput", () -> kernel.forwardBackward(logits, 0, labels, 0, loss, 0, null, 0, 60));
    }
}
