package io.github.lanewise.comparison;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lanewise.peer.Mode;
import io.github.lanewise.peer.Peers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Measures first calls in a process of its own, which does nothing else. */
final class FirstCallsFork {
    private static final JsonMapper JSON = new JsonMapper();

    private FirstCallsFork() {}

    /**
     * Measures.
     *
     * @param args function, number of elements, contestant
     */
    public static void main(String[] args) {
        Case measured = new Case(args[0], Mode.FORWARD, Integer.parseInt(args[1]));
        List<Double> millis = FirstCalls.measure(measured, args[2].equals(FirstCalls.PLAIN));
        System.out.println(Fork.MARK + JSON.valueToTree(millis));
    }

    /** Starts the process, and gives what it found. */
    static FirstCalls run(Case measured, String contestant) throws IOException {
        List<String> command = ForkProcess.java("lanewise.width");
        if (!contestant.equals(FirstCalls.PLAIN)) {
            command.add("-Dlanewise.implementation=" + contestant);
        }
        command.addAll(List.of("-cp", Peers.classPath(), FirstCallsFork.class.getName()));
        command.addAll(List.of(measured.function(), String.valueOf(measured.size()), contestant));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String found = lines.lines()
                    .filter(line -> line.startsWith(Fork.MARK))
                    .findFirst()
                    .orElseThrow(() -> new IOException(
                            "the process that calls %s first, %s, found nothing".formatted(measured, contestant)));
            Double[] millis = JSON.readValue(found.substring(Fork.MARK.length()), Double[].class);
            return new FirstCalls(measured, contestant, List.of(Arrays.asList(millis)));
        } finally {
            process.destroyForcibly();
        }
    }
}
