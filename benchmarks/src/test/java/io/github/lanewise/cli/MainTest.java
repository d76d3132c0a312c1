package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
    @Test
    void printsHowItIsUsed() {
        Outcome outcome = Outcome.of();

        assertThat(outcome).isEqualTo(Outcome.of("--help"));
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("Usage: lanewise").contains("list", "apply", "demo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --help",
                "apply --help",
                "bench --help",
                "demo",
                "demo --help",
                "demo digits --help",
                "demo logistic --help",
                "jmh --help"
            })
    void printsHowCommandsAreUsed(String line) {
        Outcome outcome = Outcome.of((Object[]) line.split(" "));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("Usage: lanewise " + line.replace(" --help", ""));
    }

    @Test
    void printsItsVersion() {
        assertThat(Outcome.of("--version").out()).startsWith("lanewise ").contains("Java " + Runtime.version());
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(Outcome.of("aply"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "lanewise: Unmatched argument at index 0: 'aply'; did you mean 'apply' or 'plot'?; see"
                                + " 'lanewise --help'"
                                + System.lineSeparator()));
    }
}
