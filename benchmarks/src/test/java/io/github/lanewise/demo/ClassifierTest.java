package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.RowKernel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the gradients with differences of the loss. */
final class ClassifierTest {
    private static final int HIDDEN = 9;
    private static final int BATCH = 5;
    private static final float STEP = 1e-3f;

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "gelu", "prelu", "softplus", "identity"})
    void gradientsAreThoseOfTheLoss(String activation) {
        Classifier network =
                new Classifier(List.of(HIDDEN, HIDDEN), Activation.parse(activation), 3, Lanewise.implementation());
        LabelledImages batch = batch();
        network.computeGradients(batch);

        for (Weights weights : network.weights()) {
            float[] values = weights.values();
            for (int i = 0; i < values.length; i += Math.max(1, values.length / 20)) {
                float before = values[i];
                values[i] = before + STEP;
                double above = loss(network, batch);
                values[i] = before - STEP;
                double below = loss(network, batch);
                values[i] = before;

                assertThat((double) weights.gradients()[i]).isCloseTo((above - below) / (2 * STEP), within(2e-3));
            }
        }
    }

    /** Slopes that are drawn are those of the gradient, too; without training, all are their mean. */
    @Test
    void drawnSlopesAreThoseOfTheGradient() {
        HiddenActivation rrelu = HiddenActivation.of(Activation.RRELU, 4, new Random(1), Lanewise.implementation());
        float[] z = {-1, -2, -3, 4, -5, -6, 7, -8};
        float[] h = new float[z.length];
        float[] gradient = new float[z.length];

        rrelu.trainingForward(z, h, 2);
        rrelu.backward(z, new float[] {1, 1, 1, 1, 1, 1, 1, 1}, gradient, 2);

        for (int i = 0; i < z.length; i++) {
            assertThat(gradient[i] * z[i]).isCloseTo(h[i], within(1e-6f));
        }
        assertThat(gradient[0]).isNotEqualTo(gradient[1]).isBetween(0.125f, 0.34f);
        rrelu.forward(z, 0, h, 2);
        assertThat(h[0] / z[0]).isCloseTo(h[7] / z[7], within(1e-6f));
    }

    private static LabelledImages batch() {
        Random random = new Random(5);
        float[] pixels = new float[BATCH * LabelledImages.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        return new LabelledImages(pixels, new int[] {3, 1, 4, 1, 5});
    }

    private static double loss(Classifier network, LabelledImages batch) {
        RowKernel logSoftmax = Lanewise.logSoftmax();
        float[] y = network.logits(batch);
        logSoftmax.forward(y, y, BATCH, LabelledImages.CLASSES);
        double loss = 0;
        for (int i = 0; i < BATCH; i++) {
            loss -= y[i * LabelledImages.CLASSES + batch.labels()[i]];
        }
        return loss / BATCH;
    }
}
