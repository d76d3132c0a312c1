package io.github.lanewise.cli;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.chart.Axis;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.chart.Series;
import io.github.lanewise.demo.VanishingDemo;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewise demo vanishing}: what reaches the first of many layers. */
@Command(
        name = "vanishing",
        description = {
            "The gradient that reaches the first of 1 to 20 layers of 100 units, in proportion to that at the outputs,"
                    + " for sigmoid, tanh and ReLU.",
            "The same seed gives the same output on every machine."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class VanishingCommand implements Callable<Integer> {
    private static final String BOUND = "0.25^layers";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Decides inputs, weights and gradients; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private DemoOutput output = new DemoOutput();

    @Override
    public Integer call() {
        output.prepare();
        VanishingDemo demo = new VanishingDemo(seed, Lanewise.implementation());
        Map<String, List<Double>> shares = new LinkedHashMap<>();
        shares.put(BOUND, bound());
        for (Activation activation : VanishingDemo.ACTIVATIONS) {
            shares.put(activation.name(), demo.shares(activation));
        }
        PrintWriter out = spec.commandLine().getOut();
        output.table(
                "The share of a gradient that reaches the first layer, seed %d".formatted(seed),
                "vanishing",
                table(shares),
                out);
        out.println();
        out.println("0.25^layers: what σ'(x) ≤ 0.25 alone would leave at best, with weights that keep the size;");
        out.println("weights: uniform, of variance 1 / 100, for ReLU 2 / 100.");
        output.picture("vanishing", () -> picture(shares));
        out.flush();
        return 0;
    }

    private static List<Double> bound() {
        return IntStream.rangeClosed(1, VanishingDemo.MOST_LAYERS)
                .mapToObj(layers -> Math.scalb(1.0, -2 * layers))
                .toList();
    }

    private static TextTable table(Map<String, List<Double>> shares) {
        List<String> header = new ArrayList<>(List.of("layers"));
        header.addAll(shares.keySet());
        TextTable table = new TextTable(header);
        for (int i = 0; i < VanishingDemo.MOST_LAYERS; i++) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(i + 1)));
            for (List<Double> column : shares.values()) {
                cells.add(String.format(Locale.ROOT, "%.2e", column.get(i)));
            }
            table.row(cells);
        }
        return table;
    }

    private static Picture picture(Map<String, List<Double>> shares) {
        List<Double> layers = IntStream.rangeClosed(1, VanishingDemo.MOST_LAYERS)
                .mapToObj(count -> (double) count)
                .toList();
        DoubleStream heights = shares.values().stream().flatMap(List::stream).mapToDouble(Double::doubleValue);
        Panel panel = new Panel(
                "What reaches the first layer",
                Axis.linear("layers", layers.stream().mapToDouble(Double::doubleValue)),
                Axis.logarithmic("share of the gradient", heights));
        shares.forEach((name, column) -> panel.markedLine(new Series(name, layers, column)));
        return Picture.of(panel);
    }
}
