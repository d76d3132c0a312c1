package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogisticCommandTest {
    @Test
    void printsEachEpochAndWhatCameOfIt() {
        Outcome outcome = Outcome.of("demo", "logistic", "--epochs", "3");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .startsWith("456 tumours for training, 113 for testing; 30 features, 3 epochs, learning rate 1.0")
                .containsPattern("epoch +loss +accuracy +difference")
                .containsPattern("1 +0\\.693147 +")
                .containsPattern("3 +0\\.1[0-9]+ +9[0-9]\\.[0-9] % +[0-9.]+e-07")
                .doesNotContainPattern("(?m)^ *4 ")
                .containsPattern("Accuracy on the tumours for testing: 9[0-9]\\.[0-9] %\\.")
                .contains("they agree", "CRC-32 of all weights: ");
    }

    @ParameterizedTest
    @CsvSource({
        "--epochs=0, '--epochs is 0; allowed is at least 1'",
        "--learning-rate=0, '--learning-rate is 0.0; allowed is more than 0 and at most 100'",
        "--learning-rate=NaN, '--learning-rate is NaN; allowed is more than 0 and at most 100'"
    })
    void badOptionIsRefusedInOneLine(String option, String line) {
        assertThat(Outcome.of("demo", "logistic", option))
                .isEqualTo(new Outcome(2, "", "lanewise: " + line + System.lineSeparator()));
    }
}
