package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.comparison.AlternatingTimer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DigitsDemoTest {
    private static final int HIDDEN = 40;
    private static final TrainingPlan PLAN = new TrainingPlan(List.of(HIDDEN), 3, 0.1f, 7);

    private final DigitsDemo demo = demo(PLAN);

    @Test
    void dataIsComplete() {
        Digits digits = demo.digits();

        assertThat(digits.training().count()).isEqualTo(1438);
        assertThat(digits.test().count()).isEqualTo(359);
        assertThat(IntStream.of(digits.training().labels()).distinct().sorted())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(digits.training().pixels()).hasSize(1438 * 64);
        for (float pixel : digits.training().pixels()) {
            assertThat(pixel).isBetween(0f, 1f);
        }
    }

    static Stream<Activation> activations() {
        return DigitsDemo.ACTIVATIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void networksLearnTheSameOnEveryImplementation(Activation activation) {
        DigitsResult result = demo.run(activation);

        assertThat(result.accuracy()).isBetween(0.85, 1.0);
        assertThat(result.deadUnits()).isBetween(0.0, 0.3);
        assertThat(result.gradient()).isBetween(1e-4, 1e-1);
        assertThat(result.greatestError()).isLessThan(1.5);
        assertThat(result.sameWeights()).isTrue();
        assertThat(result.plainNanosPerElement()).isPositive();
        assertThat(result.nanosPerElement())
                .hasSameSizeAs(Lanewise.implementations())
                .allMatch(nanos -> nanos > 0);
    }

    @Test
    void sameSeedGivesTheSame() {
        demo.run(Activation.PRELU);
        DigitsDemo again = demo(PLAN);
        again.run(Activation.PRELU);
        DigitsDemo otherSeed = demo(new TrainingPlan(List.of(HIDDEN), 3, 0.1f, 8));
        otherSeed.run(Activation.PRELU);

        assertThat(again.checksum()).isEqualTo(demo.checksum());
        assertThat(otherSeed.checksum()).isNotEqualTo(demo.checksum());
    }

    /** What the Quick start prints, with its default options. */
    @Test
    void theReadmeShowsTheCheckSum() throws IOException {
        DigitsDemo whole = new DigitsDemo(
                new TrainingPlan(List.of(128), 30, 0.1f, 1),
                List.of(Lanewise.implementation()),
                new AlternatingTimer(1, 1, 1, 1));
        DigitsDemo.ACTIVATIONS.forEach(whole::run);

        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains("CRC-32 of all weights: %08x.".formatted(whole.checksum()));
    }

    @Test
    void slopesAreLearned() {
        Implementation implementation = Lanewise.implementation();
        Classifier network = PLAN.train(
                        Activation.PRELU, implementation, demo.digits().training())
                .network();

        assertThat(network.activation().weights().getFirst().values())
                .hasSize(HIDDEN)
                .doesNotContain(Activation.PRELU.value("slope"));
    }

    @Test
    void unitsThatAreNeverPositiveAreDead() {
        Classifier network = new Classifier(List.of(HIDDEN), Activation.RELU, 1, Lanewise.implementation());
        float[] biases = network.weights().get(1).values();
        for (int unit = 0; unit < HIDDEN / 4; unit++) {
            biases[unit] = -1000f;
        }

        assertThat(network.deadUnits(demo.digits().training())).isEqualTo(0.25);
    }

    private static DigitsDemo demo(TrainingPlan plan) {
        return new DigitsDemo(plan, List.copyOf(Lanewise.implementations()), new AlternatingTimer(1, 1, 1, 1));
    }
}
