package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.Lanewise;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogisticDemoTest {
    private static final int EPOCHS = 30;

    /** Of the weights after 30 steps, on every machine. */
    private static final long CHECKSUM = 0xa7ad74e8L;

    private final LogisticDemo demo = new LogisticDemo(EPOCHS, 1f);

    @Test
    void dataIsCompleteAndStandardised() {
        Samples training = demo.tumours().training();
        Samples test = demo.tumours().test();

        assertThat(training.count()).isEqualTo(456);
        assertThat(test.count()).isEqualTo(113);
        assertThat(malignant(training) + malignant(test)).isEqualTo(212);
        for (int feature = 0; feature < Tumours.FEATURES; feature++) {
            double sum = 0;
            double squares = 0;
            for (int i = feature; i < training.features().length; i += Tumours.FEATURES) {
                sum += training.features()[i];
                squares += training.features()[i] * training.features()[i];
            }
            assertThat(sum / training.count()).isCloseTo(0, within(1e-6));
            assertThat(squares / training.count()).isCloseTo(1, within(1e-6));
        }
    }

    private static int malignant(Samples samples) {
        int malignant = 0;
        for (float label : samples.labels()) {
            assertThat(label).isIn(0f, 1f);
            malignant += (int) label;
        }
        return malignant;
    }

    @Test
    void learnsTheSameOnEveryImplementation() {
        LogisticResult result = demo.run(Lanewise.implementations());

        assertThat(result.epochs()).hasSize(EPOCHS);
        assertThat(result.epochs().getFirst().loss()).isCloseTo(Math.log(2), within(1e-7));
        for (int i = 1; i < EPOCHS; i++) {
            assertThat(result.epochs().get(i).loss())
                    .isLessThan(result.epochs().get(i - 1).loss());
        }
        assertThat(result.epochs().getLast().accuracy()).isGreaterThan(0.97);
        assertThat(result.testAccuracy()).isGreaterThan(0.95);
        assertThat(result.sameWeights()).isTrue();
        assertThat(result.checksum()).isEqualTo(CHECKSUM);
    }

    @Test
    void shortGradientIsTheProductOfTheDerivatives() {
        LogisticResult steep = new LogisticDemo(EPOCHS, 100f).run(List.of(Lanewise.implementation()));

        assertThat(steep.greatestDifference()).isGreaterThan(0).isLessThanOrEqualTo(LogisticEpoch.ALLOWED);
    }

    /** The loss after a step differs from that before by step · |gradient|², all but what curvature takes. */
    @Test
    void stepGoesDownTheGradientOfTheLoss() {
        LogisticRegression regression = new LogisticRegression(demo.tumours().training(), Lanewise.implementation());
        float rate = 1e-3f;
        double before = regression.step(rate).loss();
        double squares = 0;
        for (ByteBuffer bits = regression.weightBits(); bits.hasRemaining(); ) {
            double gradient = Float.intBitsToFloat(bits.getInt()) / rate;
            squares += gradient * gradient;
        }
        double after = regression.step(rate).loss();

        assertThat((before - after) / (rate * squares)).isCloseTo(1, within(0.01));
    }
}
