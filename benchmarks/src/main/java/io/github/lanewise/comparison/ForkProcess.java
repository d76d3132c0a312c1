package io.github.lanewise.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lanewise.peer.Peers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts a process that measures, and listens to it. */
final class ForkProcess {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    /**
     * Compiled code is waited for. Otherwise a compiler that is behind, on a loaded machine, would have uncompiled code
     * timed, however long the warm-up.
     */
    private static final List<String> OPTIONS =
            List.of("-XX:-BackgroundCompilation", "--enable-native-access=ALL-UNNAMED");

    private ForkProcess() {}

    /**
     * Runs a plan in a process of its own.
     *
     * @param plan the plan
     * @param cache where peers unpack their native code
     * @param messages receives what the process tells
     * @throws IOException if the process can't be started or ends before all is done
     */
    static void run(Plan plan, Path cache, Consumer<Message> messages) throws IOException {
        Path errors = Files.createTempFile("lanewise", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command(cache)).redirectError(errors.toFile());
            // Peers get one thread, as the kernels do.
            builder.environment().put("OMP_NUM_THREADS", "1");
            builder.environment().put("MKL_NUM_THREADS", "1");
            int exitCode = listen(builder.start(), plan, messages);
            if (exitCode != 0) {
                throw new IOException(
                        "the measuring process ended with exit code %d: %s".formatted(exitCode, lastLine(errors)));
            }
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private static List<String> command(Path cache) {
        List<String> command = java("lanewise.implementation", "lanewise.width");
        command.addAll(OPTIONS);
        command.add("-D%s=%s".formatted(Peers.CACHE, cache));
        command.add("-cp");
        command.add(Peers.classPath());
        command.add(Fork.class.getName());
        return command;
    }

    /** The beginning of a command: the java of this process with its options and some of its system properties. */
    static List<String> java(String... properties) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent()) {
            command.add("--add-modules=" + VECTOR_MODULE);
        }
        for (String property : properties) {
            String value = System.getProperty(property);
            if (value != null) {
                command.add("-D%s=%s".formatted(property, value));
            }
        }
        return command;
    }

    private static int listen(Process process, Plan plan, Consumer<Message> messages) throws IOException {
        Thread atEnd = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atEnd);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            try (OutputStream input = process.getOutputStream()) {
                input.write(JSON.writeValueAsBytes(plan));
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Fork.MARK)) {
                    messages.accept(parse(line.substring(Fork.MARK.length())));
                }
            }
            return process.onExit().join().exitValue();
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(atEnd);
        }
    }

    private static Message parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, Message.class);
    }

    private static String lastLine(Path errors) throws IOException {
        try (Stream<String> lines = Files.lines(errors, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank())
                    .reduce((_, last) -> last)
                    .orElse("it said nothing");
        }
    }
}
