package io.github.lanewise.cli.bench;

import io.github.lanewise.comparison.Machine;
import io.github.lanewise.comparison.Results;
import java.util.List;
import java.util.stream.Stream;

/** What has to be said of a run beside its figures, a line each. */
final class Remarks {
    private Remarks() {}

    /** What was missing, wrong or disturbed. */
    static List<String> of(Results results) {
        Results.Settings settings = results.settings();
        Stream<String> unfinished = settings.forksDone() < settings.forks()
                ? Stream.of("Broken off: only %d of %d processes have measured."
                        .formatted(settings.forksDone(), settings.forks()))
                : Stream.empty();
        Stream<String> missing =
                results.peers().stream().filter(peer -> !peer.available()).map(peer -> "Missing: " + peer.detail());
        Stream<String> wrong = results.wrong().stream()
                .map(each -> "Wrong, so not timed: %s, %s: %s."
                        .formatted(each.contestant(), each.measured(), each.reason()));
        Stream<String> doubts = results.warnings().stream().map("Doubtful: %s."::formatted);
        return Stream.of(unfinished, missing, wrong, doubts)
                .flatMap(lines -> lines)
                .toList();
    }

    /** Where and how it was measured. */
    static List<List<String>> circumstances(Results results) {
        Results.Settings settings = results.settings();
        Machine machine = results.machine();
        return List.of(
                List.of("Started", results.started()),
                List.of("Command", "lanewise " + settings.command()),
                List.of("Library", results.version() + "; " + results.implementation()),
                List.of(
                        "Processor",
                        "%s, %d threads to use, caches %s"
                                .formatted(
                                        machine.processor(),
                                        machine.threads(),
                                        String.join(
                                                ", ",
                                                machine.caches().stream()
                                                        .map(cache -> Format.text(
                                                                "L%d %,d KiB", cache.level(), cache.bytes() / 1024))
                                                        .toList()))),
                List.of("System", machine.system()),
                List.of("Java", machine.java()),
                List.of("Flags", String.join(" ", machine.flags())),
                List.of("Load before", machine.load() < 0 ? "not known" : Format.text("%.2f", machine.load())),
                List.of(
                        "Measured",
                        Format.text(
                                "%d processes, %d samples of %d ms in each, contestants in turns; inputs uniform in"
                                        + " [%s, %s]; %s",
                                settings.forks(),
                                settings.rounds(),
                                settings.turnMillis(),
                                settings.from(),
                                settings.to(),
                                settings.pollute() ? "all kernels ran before" : "nothing ran before")),
                List.of(
                        "Peers",
                        String.join(
                                "; ",
                                results.peers().stream()
                                        .filter(Results.PeerStatus::available)
                                        .map(peer -> peer.name() + " " + peer.detail())
                                        .toList())));
    }

    /** How the figures are to be read. */
    static final List<String> LEGEND = List.of(
            "ns/element: median of all samples; range: nine tenths of them. Ratios: of samples taken side by side,"
                    + " below 1 where the kernel is faster.",
            "roofline: System.arraycopy, or x[i]·g[i] where two arrays are read; B/call: garbage on the Java heap; max"
                    + " ulp: of some 4,000 of the results, where derivatives cross zero in units of 2^-24.");
}
