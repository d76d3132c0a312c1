package io.github.lanewise.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are written, and how a run ends. */
class MainTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private Workbench workbench(String member) {
        return new Workbench(folder)
                .template("First.java", "package loops;\n\nclass First {}\n")
                .template("Second.java", "package loops;\n\nclass Second {" + member + "}\n");
    }

    @Test
    void unchangedFilesStayUntouched() throws IOException {
        Workbench workbench = workbench("");
        workbench.run();
        Path first = workbench.outputFolder().resolve("loops/First.java");
        Path second = workbench.outputFolder().resolve("loops/Second.java");
        Files.setLastModifiedTime(first, LONG_AGO);
        Files.setLastModifiedTime(second, LONG_AGO);
        assertThat(workbench("int changed;").run()).isZero();
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(second)).isGreaterThan(LONG_AGO);
        assertThat(second).content().contains("int changed;");
    }

    @Test
    void filesOfTemplatesThatAreGoneAreDeleted() throws IOException {
        Workbench workbench = workbench("");
        workbench.run();
        Files.delete(folder.resolve("templates/First.java"));
        assertThat(workbench.run()).isZero();
        assertThat(workbench.outputFolder().resolve("loops/First.java")).doesNotExist();
        assertThat(workbench.outputFolder().resolve("loops/Second.java")).exists();
    }

    @Test
    void twoTemplatesMustNotGiveOneFile() {
        Workbench workbench = workbench("").template("more/First.java", "package loops;\n\nclass First {}\n");
        assertThat(workbench.run()).isOne();
        assertThat(workbench.errors())
                .contains("error: two templates give loops")
                .contains("First.java");
    }

    @Test
    void aFolderWithoutDefinitionsIsAMistake() throws IOException {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String empty = folder.toString();
        assertThat(Main.run(new PrintStream(errors), empty, empty, empty)).isOne();
        assertThat(errors.toString(UTF_8)).contains("no definitions in " + empty);
    }

    @Test
    void usage() throws IOException {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        assertThat(Main.run(new PrintStream(errors), "one")).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).startsWith("Usage: java Main.java");
    }
}
