package io.github.lanewise.cli;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.chart.Axis;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.chart.Scale;
import io.github.lanewise.chart.Series;
import io.github.lanewise.demo.DeadReluDemo;
import io.github.lanewise.demo.TrainingPlan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewise demo dead-relu}: units that die of too great steps. */
@Command(
        name = "dead-relu",
        description = {
            "Trains a network on handwritten digits with a learning rate that is too high, with ReLU and four of its"
                    + " relatives: the share of hidden units that are dead after each epoch, and what is recognised.",
            "The same seed gives the same output on every machine."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DeadReluCommand implements Callable<Integer> {
    private static final List<Integer> HIDDEN = List.of(64, 64);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Decides the first weights, the order of the images and the slopes of RReLU; default:"
                    + " ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--epochs",
            defaultValue = "20",
            description = "How often each image is seen; default: ${DEFAULT-VALUE}.")
    private int epochs;

    @Option(
            names = "--learning-rate",
            defaultValue = "0.2",
            description = "Default: ${DEFAULT-VALUE}; 0.02 would be a good one.")
    private float learningRate;

    @Mixin
    private DemoOutput output = new DemoOutput();

    @Override
    public Integer call() {
        Training.check(epochs, learningRate, 10);
        output.prepare();
        DeadReluDemo demo =
                new DeadReluDemo(new TrainingPlan(HIDDEN, epochs, learningRate, seed), Lanewise.implementation());
        Map<Activation, List<DeadReluDemo.Epoch>> runs = Progress.each(DeadReluDemo.ACTIVATIONS, demo::run);
        PrintWriter out = spec.commandLine().getOut();
        String title = String.format(
                Locale.ROOT, "Dead units of two hidden layers of 64, learning rate %s, seed %d", learningRate, seed);
        output.table(title, "dead-relu", table(runs), out);
        out.println();
        out.println("dead: no gradient passes for any of the 1,438 images to learn from.");
        output.picture("dead-relu", () -> picture(runs));
        out.flush();
        return 0;
    }

    private TextTable table(Map<Activation, List<DeadReluDemo.Epoch>> runs) {
        List<String> header = new ArrayList<>(List.of("after epoch"));
        runs.keySet().forEach(activation -> header.add(activation.name()));
        TextTable table = new TextTable(header);
        for (int epoch = 0; epoch <= epochs; epoch++) {
            int row = epoch;
            table.row(row(
                    String.valueOf(epoch),
                    runs.values().stream().map(run -> run.get(row).dead()).toList()));
        }
        table.row(row(
                "accuracy at the end",
                runs.values().stream().map(run -> run.getLast().accuracy()).toList()));
        return table;
    }

    private static List<String> row(String name, List<Double> shares) {
        List<String> cells = new ArrayList<>(List.of(name));
        shares.forEach(share -> cells.add(String.format(Locale.ROOT, "%.1f %%", 100 * share)));
        return cells;
    }

    private Picture picture(Map<Activation, List<DeadReluDemo.Epoch>> runs) {
        List<Double> places = IntStream.rangeClosed(0, epochs)
                .mapToObj(epoch -> (double) epoch)
                .toList();
        Panel panel = new Panel(
                "Units that died at a learning rate of " + learningRate,
                Axis.linear("epoch", places.stream().mapToDouble(Double::doubleValue)),
                new Axis("dead units, %", Scale.LINEAR, -5, 105));
        runs.forEach((activation, run) -> panel.markedLine(new Series(
                activation.name(),
                places,
                run.stream().map(epoch -> 100 * epoch.dead()).toList())));
        return Picture.of(panel);
    }
}
