package io.github.lanewise.simd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Lanewise;
import io.github.lanewise.probe.Inputs;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A JVM of its own: the java of this one, with other options. */
record Fork(List<String> out, List<String> err) {
    static final Path CORE = location(Lanewise.class);
    static final Path SIMD = location(SimdProvider.class);
    static final Path TESTS = location(Inputs.class);

    static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";

    /** One line for each message, with its level and logger. */
    private static final List<String> LOGGING =
            List.of("-Djava.util.logging.SimpleFormatter.format=%4$s %3$s: %5$s%n", "-Duser.language=en");

    /** Runs java on the class path of core, simd and these tests. */
    static Fork onClassPath(Collection<String> options, String... mainClassAndArguments) {
        return run(options, "-cp", path(CORE, SIMD, TESTS), mainClassAndArguments);
    }

    static Fork run(Collection<String> options, String pathOption, String path, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LOGGING);
        command.addAll(options);
        command.add(pathOption);
        command.add(path);
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).start();
            CompletableFuture<List<String>> err = CompletableFuture.supplyAsync(
                    () -> process.errorReader().lines().toList());
            List<String> out = process.inputReader().lines().toList();
            int exit = process.waitFor();
            Fork fork = new Fork(out, err.get());
            assertThat(exit).as("exit code of %s with %s", command, fork).isZero();
            return fork;
        } catch (IOException | InterruptedException | ExecutionException e) {
            throw new AssertionError("could not run " + command, e);
        }
    }

    static String path(Path... entries) {
        return String.join(
                File.pathSeparator,
                List.of(entries).stream().map(Path::toString).toList());
    }

    /** What the library has logged. */
    List<String> log() {
        return err.stream().filter(line -> line.contains("io.github.lanewise")).toList();
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
