package io.github.lanewise.cli;

import io.github.lanewise.Lanewise;
import io.github.lanewise.json.JsonText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewise list}: the functions and the implementation that computes them. */
@Command(
        name = "list",
        description = "Lists the functions, their parameters, and the implementation that serves here.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        LibraryLog.from(Level.WARNING);
        FunctionCatalog catalog = FunctionCatalog.of(Lanewise.implementation());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(catalog));
        } else {
            print(catalog, out);
        }
        out.flush();
        return 0;
    }

    private static void print(FunctionCatalog catalog, PrintWriter out) {
        TextTable table = new TextTable("function", "from output", "formula", "parameters (default; allowed)");
        for (FunctionCatalog.Function function : catalog.functions()) {
            table.row(
                    function.name(),
                    function.fromOutput() ? "yes" : "no",
                    function.formula(),
                    function.parameters().stream()
                            .map(p -> "%s (%s; %s)".formatted(p.name(), p.defaultValue(), p.allowed()))
                            .collect(Collectors.joining(", ")));
        }
        table.print(out);
        FunctionCatalog.ChosenImplementation chosen = catalog.implementation();
        out.printf("%nimplementation: %s, %d bit: %s%n", chosen.name(), chosen.width(), chosen.reason());
    }
}
