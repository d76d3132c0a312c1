package io.github.lanewise.cli;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.cli.apply.ElementwiseFunction;
import io.github.lanewise.cli.apply.Function;
import io.github.lanewise.cli.plot.ErrorPlot;
import io.github.lanewise.cli.plot.FunctionPlot;
import io.github.lanewise.cli.plot.PictureFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lanewise plot}: draws functions. */
@Command(
        name = "plot",
        description = {
            "Draws functions, one beside the other, with what they approach far out and where they saturate.",
            "With --error, draws the error of the library's own results instead."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PlotCommand implements Callable<Integer> {
    /** More charts than this are three in a row. */
    private static final int TWO_IN_A_ROW = 4;

    @Parameters(
            arity = "1..*",
            paramLabel = "FUNCTION",
            description = "As 'lanewise list' shows them, for example silu, leaky_relu:slope=0.2.")
    private List<String> functions = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Receives the picture: .svg or .png.")
    private Path out = Path.of("");

    @Option(names = "--derivative", description = "Draws f'(x), too.")
    private boolean derivative;

    @Option(
            names = "--range",
            paramLabel = "A,B",
            defaultValue = "-5,5",
            description = "Draws them from A to B; default: ${DEFAULT-VALUE}.")
    private String range = "";

    @Option(names = "--error", description = "Draws the greatest errors, in ulp, with what is promised.")
    private boolean error;

    @Mixin
    private ImplementationOptions implementation = new ImplementationOptions();

    @Override
    public Integer call() {
        List<Activation> activations =
                functions.stream().map(PlotCommand::activation).toList();
        Range arguments = Range.parse("--range", range);
        PictureFile file = new PictureFile("--out", out);
        List<Panel> panels = error ? errors(activations, arguments) : curves(activations, arguments);
        file.write(Picture.sheet(columns(panels.size()), panels));
        return 0;
    }

    private static Activation activation(String text) {
        return switch (Function.parse(text)) {
            case ElementwiseFunction elementwise -> elementwise.activation();
            default ->
                throw new UserError("%s works on rows and so has no curve; allowed are the functions of one number"
                        .formatted(text));
        };
    }

    private List<Panel> curves(List<Activation> activations, Range arguments) {
        return activations.stream()
                .map(activation -> new FunctionPlot(activation, arguments).panel(derivative))
                .toList();
    }

    private List<Panel> errors(List<Activation> activations, Range arguments) {
        Implementation chosen = implementation.start();
        List<Panel> panels = new ArrayList<>();
        try (Progress progress = Progress.onTerminal()) {
            for (Activation activation : activations) {
                int before = panels.size();
                panels.add(new ErrorPlot(activation, chosen, arguments)
                        .panel(
                                derivative,
                                (done, total) -> progress.update(
                                        before * total + done, total * activations.size(), activation.toString())));
            }
        }
        return panels;
    }

    private static int columns(int panels) {
        return panels <= TWO_IN_A_ROW ? 2 : 3;
    }
}
