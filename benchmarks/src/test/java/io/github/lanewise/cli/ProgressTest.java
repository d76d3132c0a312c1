package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final StringWriter terminal = new StringWriter();

    @Test
    void showsOneLineAndTakesItAway() {
        try (Progress progress = Progress.on(new PrintWriter(terminal))) {
            progress.update(1, 2, "file");
            progress.update(2, 2, "too soon to be shown");
        }

        String bar = "[" + "#".repeat(15) + ".".repeat(15) + "]  50 %  file";
        assertThat(terminal).hasToString("\r" + bar + "\r" + " ".repeat(bar.length()) + "\r");
    }

    @Test
    void leavesNoTraceOfAJobWithoutSteps() {
        try (Progress progress = Progress.on(new PrintWriter(terminal))) {
            assertThat(progress).isNotNull();
        }

        assertThat(terminal).hasToString("");
    }
}
