package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the command line as a user does, in a process of its own. */
final class LauncherTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path folder;

    @Test
    void addsTheVectorApi() throws Exception {
        Outcome outcome = run(List.of(JAVA.toString()), "list");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("implementation: ").doesNotContain("--add-modules");
    }

    @Test
    void keepsOptionsOfTheVirtualMachineAndExitCodes() throws Exception {
        Outcome outcome = run(List.of(JAVA.toString(), "-Dlanewise.implementation=scalar"), "list");
        Outcome failed = run(List.of(JAVA.toString()), "apply", "relu", "none", "y");

        assertThat(outcome.out()).contains("implementation: scalar, 32 bit: lanewise.implementation is scalar");
        assertThat(failed)
                .isEqualTo(new Outcome(2, "", "lanewise: none: there is no such file" + System.lineSeparator()));
    }

    @Test
    void leavesTheChoiceOfACollectorToTheUser() throws Exception {
        Files.write(folder.resolve("x"), new byte[8]);

        for (String collector : List.of("-XX:+UseSerialGC", "-XX:+UseParallelGC")) {
            Outcome outcome = run(List.of(JAVA.toString(), collector, "-Xmx100m"), "apply", "relu", "x", "y");

            assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        }
    }

    @Test
    void refusesSimdWithoutTheVectorApi() throws Exception {
        Files.write(folder.resolve("x"), new byte[8]);

        Outcome outcome =
                run(List.of(JAVA.toString()), Main.class, "apply", "relu", "x", "y", "--implementation", "simd");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("lanewise: --implementation simd can't be had here: ")
                .hasLineCount(1);
        assertThat(folder.resolve("y")).doesNotExist();
    }

    @Test
    void refusesAWidthThatCannotBeHad() throws Exception {
        Files.write(folder.resolve("x"), new byte[8]);

        Outcome outcome = run(List.of(JAVA.toString(), "-Xint"), "apply", "relu", "x", "y", "--width", "256");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("lanewise: --width 256 can't be had here: ")
                .hasLineCount(1);
        assertThat(folder.resolve("y")).doesNotExist();
    }

    @Test
    void logsInOneLine() throws Exception {
        Files.write(folder.resolve("x"), new byte[8]);

        Outcome outcome = run(List.of(JAVA.toString(), "-Xint"), "apply", "relu", "x", "y");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err())
                .startsWith("lanewise: Lanewise uses its scalar implementation: ")
                .hasLineCount(1);
    }

    @Test
    void leavesTheOutputAloneWhenTheDiskIsFull() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        Files.write(folder.resolve("x"), new byte[1 << 20]);
        Files.writeString(folder.resolve("y"), "before");

        String limited = "ulimit -f 100; exec " + JAVA + " \"$@\"";
        Outcome outcome = run(List.of("/bin/bash", "-c", limited, "bash"), "apply", "relu", "x", "y");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("lanewise: ").contains("y: ").hasLineCount(1);
        assertThat(folder.resolve("y")).hasContent("before");
        assertThat(files()).hasSize(2);
    }

    @Test
    void findsARecentJavaFromAnOldOne() throws Exception {
        Path old = oldJava();

        Outcome outcome = run(List.of(old.toString()), "--version");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("Java " + Runtime.version());
    }

    private static Path oldJava() {
        Path java = Path.of("/usr/lib/jvm/java-17-openjdk-amd64/bin/java");
        assumeTrue(Files.isExecutable(java));
        return java;
    }

    private Outcome run(List<String> java, String... args) throws Exception {
        return run(java, Launcher.class, args);
    }

    private Outcome run(List<String> java, Class<?> main, String... args) throws Exception {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Outcome outcome = new Outcome(process.exitValue(), text(out), text(err));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
