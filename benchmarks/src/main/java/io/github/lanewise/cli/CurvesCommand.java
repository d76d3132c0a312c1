package io.github.lanewise.cli;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.cli.plot.FunctionPlot;
import io.github.lanewise.demo.CurvesDemo;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lanewise demo curves}: six activations and their derivatives. */
@Command(
        name = "curves",
        description = {
            "Sigmoid, tanh, ReLU, leaky ReLU, ELU and SELU: what a neuron y = f(W · x + b) gives with W = b = 1, and"
                    + " what their derivatives are like. With --out, draws them over [-5, 5] and [-10, 10].",
            "The output is the same on every machine."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CurvesCommand implements Callable<Integer> {
    private static final int COLUMNS = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DemoOutput output = new DemoOutput();

    @Override
    public Integer call() {
        output.prepare();
        CurvesDemo demo = new CurvesDemo(Lanewise.implementation());
        PrintWriter out = spec.commandLine().getOut();
        output.table("f(W · x + b) with W = b = 1:", "curves", outputs(demo), out);
        out.println();
        output.table("f'(x) for x from -10 to 10:", "curves-derivatives", derivatives(demo), out);
        out.println();
        out.println(
                "at x: next to 0; saturated: f'(x) < 0.01 from the left up to there, and from there on to the right;");
        out.println("from y: how much f'(x), computed from y = f(x) instead, differs at most.");
        output.picture("curves-5", () -> picture(new Range(-5, 5)));
        output.picture("curves-10", () -> picture(new Range(-10, 10)));
        out.flush();
        return 0;
    }

    private static TextTable outputs(CurvesDemo demo) {
        List<String> header = new ArrayList<>(List.of("x", "W·x + b"));
        List<float[]> columns = new ArrayList<>();
        for (Activation activation : CurvesDemo.ACTIVATIONS) {
            header.add(activation.toString());
            columns.add(demo.outputs(activation));
        }
        TextTable table = new TextTable(header);
        float[] inputs = demo.inputs();
        float[] sums = demo.sums();
        for (int i = 0; i < inputs.length; i++) {
            List<String> cells = new ArrayList<>(List.of(text("%.0f", inputs[i]), text("%.0f", sums[i])));
            for (float[] column : columns) {
                cells.add(text("%.6f", column[i]));
            }
            table.row(cells);
        }
        return table;
    }

    private static TextTable derivatives(CurvesDemo demo) {
        TextTable table = new TextTable(
                "activation", "greatest", "at x", "f'(-10)", "f'(10)", "saturated left", "right", "from y");
        for (Activation activation : CurvesDemo.ACTIVATIONS) {
            CurvesDemo.Derivative derivative = demo.derivative(activation);
            table.row(
                    activation.toString(),
                    text("%.6f", derivative.greatest()),
                    text("%.2f", derivative.place()),
                    text("%.2e", derivative.atLeft()),
                    text("%.2e", derivative.atRight()),
                    place(derivative.saturatedLeft()),
                    place(derivative.saturatedRight()),
                    text("%.1e", derivative.fromOutput()));
        }
        return table;
    }

    private static String place(float x) {
        return Float.isNaN(x) ? "-" : text("%.2f", x);
    }

    private static String text(String format, float number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static Picture picture(Range range) {
        return Picture.sheet(
                COLUMNS,
                CurvesDemo.ACTIVATIONS.stream()
                        .map(activation -> new FunctionPlot(activation, range).panel(true))
                        .toList());
    }
}
