package io.github.lanewise.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.spi.SlopeLoops;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalarSlopeLoopsTest {

    private static final float[] X = {1.5f, -2f, 0f, Float.NaN, -8f};
    private static final float[] SLOPES = {0.5f, 0.25f, 3f, 1f, -1f};
    private static final float[] GRAD_OUTPUT = {2f, 3f, 5f, 7f, 11f};

    private final SlopeLoops loops = new ScalarSlopeLoops();

    @Test
    void eachElementHasItsOwnSlope() {
        float[] y = new float[5];
        loops.forward(X, 0, SLOPES, 0, y, 0, 5);
        assertThat(y).containsExactly(1.5f, -0.5f, 0f, Float.NaN, 8f);
        loops.derivative(X, 0, SLOPES, 0, y, 0, 3);
        assertThat(y).containsExactly(1f, 0.25f, 3f, Float.NaN, 8f);
        loops.backward(X, 0, SLOPES, 0, GRAD_OUTPUT, 0, y, 0, 3);
        assertThat(y).containsExactly(2f, 0.75f, 15f, Float.NaN, 8f);
    }

    @Test
    void slopeGradientsAreAdded() {
        float[] gradSlopes = {1f, 1f, 1f, 1f, 1f};
        loops.addSlopeGradient(X, 0, GRAD_OUTPUT, 0, gradSlopes, 0, 5);
        assertThat(gradSlopes).containsExactly(1f, -5f, 1f, Float.NaN, -87f);
    }

    @Test
    void slopeGradientsSumInSixteenParts() {
        Random random = new Random(1);
        for (int length = 0; length < 70; length++) {
            float[] x = new float[length + 2];
            float[] gradOutput = new float[length + 1];
            SixteenParts parts = new SixteenParts();
            for (int i = 0; i < length; i++) {
                x[i + 2] = (float) random.nextGaussian();
                gradOutput[i + 1] = (float) random.nextGaussian();
                parts.add(i, x[i + 2] > 0f ? 0f : gradOutput[i + 1] * x[i + 2]);
            }
            assertThat(loops.sumSlopeGradient(x, 2, gradOutput, 1, length)).isEqualTo(parts.sum());
        }
    }
}
