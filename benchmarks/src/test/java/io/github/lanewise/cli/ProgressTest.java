package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final StringWriter terminal = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void showsOneLineAndTakesItAway() {
        try (Progress progress = progress()) {
            progress.update(1, 2, "file");
            nanos.addAndGet(99_000_000);
            progress.update(2, 2, "too soon to be shown");
            nanos.addAndGet(1_000_000);
            progress.update(2, 2, "f");
        }

        String half = "[" + "#".repeat(15) + ".".repeat(15) + "]  50 %  file";
        String whole = "[" + "#".repeat(30) + "] 100 %  f";
        assertThat(terminal).hasToString("\r" + half + "\r" + whole + "   " + "\r" + " ".repeat(whole.length()) + "\r");
    }

    @Test
    void saysHowLongItWillTake() {
        try (Progress progress = progress()) {
            progress.skip(20);
            nanos.addAndGet(2_000_000_000);
            progress.update(40, 100, "a");
            nanos.addAndGet(58_000_000_000L);
            progress.update(50, 100, "a");
        }

        assertThat(terminal.toString()).contains(" 40 %  a, 6 s left\r").contains(" 50 %  a, 2 min left\r");
    }

    @Test
    void leavesNoTraceOfAJobWithoutSteps() {
        progress().close();

        assertThat(terminal).hasToString("");
    }

    @Test
    void showsNothingWithoutATerminal() {
        try (Progress progress = new Progress(Optional.empty(), nanos::get)) {
            progress.update(1, 2, "file");
        }

        assertThat(terminal).hasToString("");
    }

    private Progress progress() {
        return new Progress(Optional.of(new PrintWriter(terminal)), nanos::get);
    }
}
