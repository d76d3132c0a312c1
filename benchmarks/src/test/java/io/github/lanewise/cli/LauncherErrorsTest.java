package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LauncherErrorsTest {
    private static final String WARNING =
            "WARNING: Using incubator modules: jdk.incubator.vector" + System.lineSeparator();

    @Test
    void dropsTheFirstWarningOnly() throws IOException {
        assertThat(copied(WARNING)).isEmpty();
        assertThat(copied(WARNING + "error\n")).isEqualTo("error\n");
        assertThat(copied("Picked up options\n" + WARNING + "error")).isEqualTo("Picked up options\nerror");
        assertThat(copied(WARNING + WARNING)).isEqualTo(WARNING);
    }

    @Test
    void keepsEverythingElse() throws IOException {
        for (String errors : new String[] {
            "",
            "\n",
            "W",
            "WARNING: ",
            "WARNING: other\n",
            "WARNING: Using incubator modules: jdk.incubator.vector, other\n",
            "no WARNING: Using incubator modules: jdk.incubator.vector\n",
            "WARNING: \nWARNING: Using\n",
            "progress\rprogress\r"
        }) {
            assertThat(copied(errors)).isEqualTo(errors);
        }
    }

    private static String copied(String errors) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LauncherErrors.copy(new ByteArrayInputStream(errors.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
