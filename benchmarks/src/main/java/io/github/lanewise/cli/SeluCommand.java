package io.github.lanewise.cli;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.chart.Axis;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.chart.Series;
import io.github.lanewise.demo.LayerSpread;
import io.github.lanewise.demo.SeluDemo;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewise demo selu}: normal numbers through a hundred layers. */
@Command(
        name = "selu",
        description = {
            "Sends 500 samples of 100 normal numbers through 100 layers of normal weights, with SELU after each: mean"
                    + " and standard deviation of each sample stay what they were. With other activations they drift.",
            "The same seed gives the same output on every machine; the inputs and weights are those of NumPy's"
                    + " RandomState."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SeluCommand implements Callable<Integer> {
    private static final int EVERY = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "Decides inputs and weights; default: ${DEFAULT-VALUE}.")
    private int seed;

    @Mixin
    private DemoOutput output = new DemoOutput();

    @Override
    public Integer call() {
        output.prepare();
        SeluDemo demo = new SeluDemo(seed, Lanewise.implementation());
        SequencedMap<Activation, List<LayerSpread>> spreads = Progress.each(SeluDemo.ACTIVATIONS, demo::run);
        PrintWriter out = spec.commandLine().getOut();
        output.table(
                "SELU, seed %d: least and greatest of 500 samples".formatted(seed),
                "selu",
                selu(spreads.sequencedValues().getFirst()),
                out);
        out.println();
        output.table(
                "Standard deviations after other activations, with the same inputs and weights:",
                "selu-others",
                others(spreads),
                out);
        output.picture("selu", () -> picture(spreads));
        out.flush();
        return 0;
    }

    private static TextTable selu(List<LayerSpread> layers) {
        TextTable table = new TextTable("layer", "mean from", "to", "standard deviation from", "to");
        for (int layer = 0; layer < layers.size(); layer += EVERY) {
            LayerSpread spread = layers.get(layer);
            table.row(
                    String.valueOf(layer),
                    cents(spread.leastMean()),
                    cents(spread.greatestMean()),
                    cents(spread.leastDeviation()),
                    cents(spread.greatestDeviation()));
        }
        return table;
    }

    private static String cents(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static TextTable others(Map<Activation, List<LayerSpread>> spreads) {
        List<String> header = new ArrayList<>(List.of("layer"));
        spreads.keySet().forEach(activation -> header.add(activation.name()));
        TextTable table = new TextTable(header);
        for (int layer = 0; layer < SeluDemo.LAYERS; layer += EVERY) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(layer)));
            for (List<LayerSpread> layers : spreads.values()) {
                LayerSpread spread = layers.get(layer);
                cells.add(digits(spread.leastDeviation()) + "–" + digits(spread.greatestDeviation()));
            }
            table.row(cells);
        }
        return table;
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, number >= 0.01 || number == 0 ? "%.2f" : "%.0e", number);
    }

    private static Picture picture(Map<Activation, List<LayerSpread>> spreads) {
        List<Series> lines = new ArrayList<>();
        spreads.forEach((activation, layers) -> lines.add(line(activation.name(), layers)));
        DoubleStream heights = lines.stream().flatMap(line -> line.y().stream()).mapToDouble(Double::doubleValue);
        Panel panel = new Panel(
                "Normal numbers through many layers",
                Axis.linear("layer", DoubleStream.of(0, SeluDemo.LAYERS - 1)),
                Axis.logarithmic("greatest standard deviation of a sample", heights));
        lines.forEach(panel::line);
        return Picture.of(panel);
    }

    private static Series line(String name, List<LayerSpread> layers) {
        List<Double> places = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            places.add((double) layer);
            deviations.add(layers.get(layer).greatestDeviation());
        }
        return new Series(name, places, deviations);
    }
}
