package io.github.lanewise.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.lanewise.cli.apply.Function;
import io.github.lanewise.cli.bench.ChangesReport;
import io.github.lanewise.cli.bench.HtmlReport;
import io.github.lanewise.cli.bench.MarkdownReport;
import io.github.lanewise.cli.bench.OverviewCharts;
import io.github.lanewise.cli.bench.TextReport;
import io.github.lanewise.cli.file.FileErrors;
import io.github.lanewise.cli.file.Folder;
import io.github.lanewise.cli.file.TextFile;
import io.github.lanewise.comparison.Case;
import io.github.lanewise.comparison.Changes;
import io.github.lanewise.comparison.Comparison;
import io.github.lanewise.comparison.Comparison.Effort;
import io.github.lanewise.comparison.Results;
import io.github.lanewise.peer.Mode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lanewise bench}: the kernels against everything that could take their place, on this machine. */
@Command(
        name = "bench",
        description = {
            "Times the kernels against plain Java loops, and with --peers against native libraries: in turns, in"
                    + " several processes, one thread each.",
            "Prints a table and writes results.json, results.md and report.html."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BenchCommand implements Callable<Integer> {
    private static final String JSON = "results.json";
    private static final String MARKDOWN = "results.md";
    private static final String HTML = "report.html";
    private static final int MOST_ELEMENTS = 1 << 24;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FUNCTION",
            description =
                    "As 'lanewise list' shows them, for example silu, leaky_relu:slope=0.2, softmax; default: all.")
    private List<String> functions = List.of();

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "Numbers of elements, 1 to 16777216, for example 64,16384; 1 shows the cost of a call.")
    private @Nullable List<Integer> sizes;

    @Option(
            names = "--columns",
            paramLabel = "N",
            description = "The number of elements of a row of softmax and log_softmax; default: 1024, or one row where"
                    + " that does not divide the number of elements.")
    private @Nullable Integer columns;

    @Option(
            names = "--modes",
            paramLabel = "MODE",
            split = ",",
            description = "${COMPLETION-CANDIDATES}; default: forward and the two of backward; with --quick forward,"
                    + " with --full all.")
    private @Nullable List<ModeName> modes;

    @Option(
            names = "--range",
            paramLabel = "A,B",
            defaultValue = "-8,8",
            description = "Inputs are uniform in it; default: ${DEFAULT-VALUE}.")
    private String range = "";

    @Option(
            names = "--peers",
            description = "Compares with all other libraries that are there, not only with plain Java.")
    private boolean peers;

    @Option(
            names = "--no-pollute",
            description = "Leaves out what else comes first: all kernels, as in a program that uses many.")
    private boolean alone;

    @Option(
            names = "--first-calls",
            description = "Measures the first 1,024 calls of relu, sigmoid, gelu and softmax, too, in processes that"
                    + " do nothing else.")
    private boolean firstCalls;

    @ArgGroup
    private Length length = new Length();

    @Option(
            names = "--forks",
            paramLabel = "N",
            description = "The number of processes, one after the other; default: 3 or 5.")
    private @Nullable Integer forks;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "lanewise-bench",
            description = "The folder of the results; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("");

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "FILE",
            description = "Measures nothing; shows what changed beyond noise between two results.json, old and new.")
    private List<Path> compared = List.of();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Measures nothing; writes the reports of an earlier run anew, from its results.json.")
    private @Nullable Path reported;

    @Mixin
    private ImplementationOptions implementation = new ImplementationOptions();

    /** How long to measure. */
    private static final class Length {
        @Option(names = "--quick", description = "Some minutes: f(x), few sizes.")
        private boolean quick;

        @Option(names = "--full", description = "An hour or more: everything, at many sizes.")
        private boolean full;

        Effort effort() {
            return quick
                    ? new Effort(3, 5, 20, 80, 3)
                    : full ? new Effort(5, 7, 30, 150, 4) : new Effort(5, 7, 50, 300, 5);
        }

        List<Integer> sizes() {
            return quick
                    ? List.of(1, 1_024, 16_384, 262_144)
                    : full
                            ? List.of(1, 16, 128, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304)
                            : List.of(1, 64, 1_024, 16_384, 262_144, 1_048_576);
        }

        List<Mode> modes() {
            return quick
                    ? List.of(Mode.FORWARD)
                    : full ? List.of(Mode.values()) : List.of(Mode.FORWARD, Mode.BACKWARD, Mode.BACKWARD_FROM_OUTPUT);
        }
    }

    /** The modes as they are written on a command line. */
    enum ModeName {
        forward(Mode.FORWARD),
        derivative(Mode.DERIVATIVE),
        derivative_from_output(Mode.DERIVATIVE_FROM_OUTPUT),
        backward(Mode.BACKWARD),
        backward_from_output(Mode.BACKWARD_FROM_OUTPUT);

        private final Mode mode;

        ModeName(Mode mode) {
            this.mode = mode;
        }
    }

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        if (!compared.isEmpty()) {
            checkAlone("--compare", "its two files");
            ChangesReport.print(
                    Changes.between(read("--compare", compared.getFirst()), read("--compare", compared.getLast())),
                    terminal);
        } else if (reported != null) {
            checkAlone("--report", "its file and --out", "--out");
            Results results = read("--report", reported);
            createOut();
            write(results);
            print(results, terminal);
        } else {
            measure(terminal);
        }
        terminal.flush();
        return 0;
    }

    private void measure(PrintWriter terminal) {
        Comparison.Options options = options();
        createOut();
        implementation.start();
        List<Results> latest = new ArrayList<>();
        try (Progress progress = Progress.onTerminal()) {
            new Comparison(options).run(progress::update, results -> {
                write(results);
                latest.add(results);
            });
        } catch (IOException e) {
            throw new UserError("bench broke off: " + e.getMessage(), e);
        }
        print(latest.getLast(), terminal);
    }

    private void print(Results results, PrintWriter terminal) {
        TextReport.print(results, terminal);
        terminal.printf("%nWritten: %s, %s, %s and charts in %s.%n", JSON, MARKDOWN, HTML, out);
    }

    private Comparison.Options options() {
        List<Integer> counts = sizes == null ? length.sizes() : sizes;
        for (int count : counts) {
            UserError.check("--sizes", count, count >= 1 && count <= MOST_ELEMENTS, "1 to " + MOST_ELEMENTS);
        }
        Range inputs = Range.parse("--range", range);
        List<String> names = functions.isEmpty()
                ? Function.names()
                : functions.stream().distinct().toList();
        names.forEach(Function::parse);
        checkColumns(names, counts);
        List<Mode> chosen = modes == null
                ? length.modes()
                : modes.stream().distinct().map(name -> name.mode).toList();
        if (names.stream().noneMatch(name -> chosen.stream().anyMatch(mode -> Case.exists(name, mode)))) {
            throw new UserError(
                    "none of the functions has any of the --modes; 'lanewise list' shows which have one from"
                            + " output, and softmax has forward and backward_from_output");
        }
        return new Comparison.Options(
                String.join(" ", spec.commandLine().getParseResult().originalArgs()),
                new Version().getVersion()[0],
                names,
                chosen,
                counts.stream().distinct().toList(),
                columns == null ? 0 : columns,
                inputs.from(),
                inputs.to(),
                peers,
                !alone,
                firstCalls,
                effort());
    }

    private void checkColumns(List<String> names, List<Integer> counts) {
        if (columns == null) {
            return;
        }
        UserError.check("--columns", columns, columns >= 1 && columns <= MOST_ELEMENTS, "1 to " + MOST_ELEMENTS);
        if (names.stream().noneMatch(Case::overRows)) {
            throw new UserError("--columns is the length of rows; only softmax and log_softmax have rows");
        }
        for (int count : counts) {
            UserError.check("--columns", columns, count % columns == 0, "a divisor of each of --sizes, " + counts);
        }
    }

    private Effort effort() {
        Effort usual = length.effort();
        if (forks == null) {
            return usual;
        }
        UserError.check("--forks", forks, forks >= 1, "1 or more");
        return new Effort(forks, usual.rounds(), usual.warmUpMillis(), usual.firstWarmUpMillis(), usual.turnMillis());
    }

    /** Refuses functions and options beside one that measures nothing. */
    private void checkAlone(String option, String allowed, String... companions) {
        List<String> superfluous = new ArrayList<>(functions);
        spec.commandLine().getParseResult().matchedOptions().forEach(matched -> superfluous.add(matched.longestName()));
        superfluous.remove(option);
        superfluous.removeAll(List.of(companions));
        if (!superfluous.isEmpty()) {
            throw new UserError("%s measures nothing; leave out everything but %s, that is %s"
                    .formatted(option, allowed, String.join(", ", superfluous)));
        }
    }

    /** Before an hour of work, not after. */
    private void createOut() {
        Folder.create("--out", out);
        TextFile.check("--out", out.resolve(JSON));
    }

    private void write(Results results) {
        TextFile.write("--out", out.resolve(JSON), results.json());
        TextFile.write("--out", out.resolve(MARKDOWN), MarkdownReport.of(results));
        TextFile.write("--out", out.resolve(HTML), HtmlReport.of(results));
        OverviewCharts.files(results).forEach((name, svg) -> TextFile.write("--out", out.resolve(name), svg));
    }

    private static Results read(String option, Path file) {
        try {
            return Results.parse(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new UserError("%s %s is no results.json of 'lanewise bench'".formatted(option, file), e);
        } catch (IOException e) {
            throw new UserError("%s %s can't be read: %s".formatted(option, file, FileErrors.reason(e)), e);
        }
    }
}
