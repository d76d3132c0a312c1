package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Lanewise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutputDemoTest {
    private final OutputDemo demo = new OutputDemo(1, Lanewise.implementation());

    @ParameterizedTest
    @CsvSource({"BINARY, SIGMOID", "CLASSES, SOFTMAX", "REGRESSION, IDENTITY"})
    void theRightOutputDoesTheTask(OutputTask task, OutputLayer layer) {
        OutputDemo.Result result = demo.run(task, layer);

        assertThat(result.score()).isBetween(0.95, 1.0);
        assertThat(result.epochsToGood()).isBetween(1, 20);
    }

    /** Their results are at most 1. */
    @ParameterizedTest
    @CsvSource({"SIGMOID", "SOFTMAX"})
    void probabilitiesAreNoNumbers(OutputLayer layer) {
        OutputDemo.Result result = demo.run(OutputTask.REGRESSION, layer);

        assertThat(result.score() > 0).isFalse();
        assertThat(result.epochsToGood()).isZero();
    }

    @Test
    void answersAreThoseOfTheDigits() {
        float[] pixels = new float[2 * LabelledImages.PIXELS];
        pixels[0] = 1;
        pixels[LabelledImages.PIXELS + 63] = 1;
        LabelledImages images = new LabelledImages(pixels, new int[] {4, 7});

        assertThat(OutputTask.BINARY.answer(images, 0)).isZero();
        assertThat(OutputTask.BINARY.answer(images, 1)).isEqualTo(1);
        assertThat(OutputTask.CLASSES.answer(images, 1)).isEqualTo(7);
        assertThat(OutputTask.REGRESSION.answer(images, 0)).isZero();
        assertThat(OutputTask.REGRESSION.answer(images, 1)).isEqualTo(7);
    }
}
