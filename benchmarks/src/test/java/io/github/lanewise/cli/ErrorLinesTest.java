package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lanewise.chart.MissingFontsException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class ErrorLinesTest {
    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new LanewiseCommand()).setErr(new PrintWriter(err, true));

    @Test
    void missingFontsAreForTheUserToInstall() throws Exception {
        assertThat(exitCode(new MissingFontsException(new InternalError("Fontconfig"))))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("lanewise: pictures need fonts")
                .contains("install fontconfig")
                .hasLineCount(1);
    }

    @Test
    void errorsOfOursAreNotHidden() {
        Exception ours = new IllegalStateException("ours");

        assertThatThrownBy(() -> exitCode(ours)).isSameAs(ours);
        assertThat(err.toString()).isEmpty();
    }

    private int exitCode(Exception e) throws Exception {
        return ErrorLines.onExecutionError(e, command, command.parseArgs());
    }
}
