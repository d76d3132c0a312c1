package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import org.junit.jupiter.api.Test;

final class SoftmaxDemoTest {
    private final SoftmaxDemo demo = new SoftmaxDemo(Lanewise.implementation());

    @Test
    void probabilitiesSumToOneAndKeepTheOrder() {
        float[] scores = demo.scores();
        float[] probabilities = demo.softmax(scores);

        assertThat(sum(probabilities, 0, 1, probabilities.length)).isCloseTo(1, within(1e-6));
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                assertThat(Float.compare(probabilities[i], probabilities[j]))
                        .isEqualTo(Float.compare(scores[i], scores[j]));
            }
        }
        assertThat(probabilities[9]).isCloseTo(0.739219f, within(1e-6f));
    }

    @Test
    void eitherAxisSumsToOne() {
        float[] columns = demo.alongColumns();
        float[] rows = demo.alongRows();

        for (int column = 0; column < SoftmaxDemo.COLUMNS; column++) {
            assertThat(sum(columns, column, SoftmaxDemo.COLUMNS, SoftmaxDemo.ROWS))
                    .isCloseTo(1, within(1e-6));
        }
        for (int row = 0; row < SoftmaxDemo.ROWS; row++) {
            assertThat(sum(rows, row * SoftmaxDemo.COLUMNS, 1, SoftmaxDemo.COLUMNS))
                    .isCloseTo(1, within(1e-6));
        }
        assertThat(columns[0]).isCloseTo((float) (1 / (1 + Math.exp(-1))), within(1e-6f));
        assertThat(columns[2]).isEqualTo(0.5f);
        assertThat(rows[3]).isCloseTo((float) (1 / (1 + Math.exp(-5) + Math.exp(-2) + Math.exp(-7))), within(1e-6f));
    }

    private static double sum(float[] numbers, int start, int step, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += numbers[start + i * step];
        }
        return sum;
    }

    @Test
    void subtractingTheMaximumChangesNothingButOverflow() {
        assertThat(demo.naive(1000, 1001, 1002)).containsOnly(Float.NaN);
        assertThat(demo.softmax(1000, 1001, 1002)).containsExactly(demo.softmax(0, 1, 2), within(1e-7f));
        assertThat(demo.naive(0, 1, 2)).containsExactly(demo.softmax(0, 1, 2), within(1e-7f));
    }

    @Test
    void sigmoidCannotTellGreatNumbersApart() {
        assertThat(demo.of(Activation.SIGMOID, 100, 10_000)).containsExactly(1f, 1f);
        assertThat(demo.of(Activation.LOG_SIGMOID, -100, -10_000)).containsExactly(-100f, -10_000f);
    }
}
