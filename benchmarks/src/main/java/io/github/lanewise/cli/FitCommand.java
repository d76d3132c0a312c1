package io.github.lanewise.cli;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.chart.Axis;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.chart.Scale;
import io.github.lanewise.chart.Series;
import io.github.lanewise.demo.FitDemo;
import io.github.lanewise.demo.FitDemo.Fit;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewise demo fit}: a network as a fitter of functions. */
@Command(
        name = "fit",
        description = {
            "Trains a network with two hidden layers of 32 units to follow sin 3x + x/3 from 200 noisy samples, once"
                    + " for each of nine activations.",
            "The same seed gives the same output on every machine."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class FitCommand implements Callable<Integer> {
    private static final int COLUMNS = 3;
    private static final double HIGHEST = 2.5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Decides the samples and the first weights; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--epochs",
            defaultValue = "2000",
            description = "How often each sample is seen; default: ${DEFAULT-VALUE}.")
    private int epochs;

    @Option(names = "--learning-rate", defaultValue = "0.01", description = "Default: ${DEFAULT-VALUE}.")
    private float learningRate;

    @Mixin
    private DemoOutput output = new DemoOutput();

    @Override
    public Integer call() {
        Training.check(epochs, learningRate, 1);
        output.prepare();
        FitDemo demo = new FitDemo(epochs, learningRate, seed, Lanewise.implementation());
        Map<Activation, Fit> fits = Progress.each(FitDemo.ACTIVATIONS, demo::run);
        PrintWriter out = spec.commandLine().getOut();
        String title = String.format(
                Locale.ROOT,
                "sin 3x + x/3 in [-3, 3] from 200 samples with noise of 0.2; network 1-32-32-1, %,d epochs, learning"
                        + " rate %s, seed %d",
                epochs,
                learningRate,
                seed);
        output.table(title, "fit", table(fits), out);
        out.println();
        out.println("error: root of the mean square of what the network is off the function, without the noise.");
        output.picture("fit", () -> picture(demo, fits));
        out.flush();
        return 0;
    }

    private static TextTable table(Map<Activation, Fit> fits) {
        TextTable table = new TextTable("activation", "error");
        fits.forEach(
                (activation, fit) -> table.row(activation.toString(), String.format(Locale.ROOT, "%.3f", fit.error())));
        return table;
    }

    private static Picture picture(FitDemo demo, Map<Activation, Fit> fits) {
        List<Panel> panels = new ArrayList<>();
        fits.forEach((activation, fit) -> panels.add(panel(demo, activation, fit)));
        return Picture.sheet(COLUMNS, panels);
    }

    private static Panel panel(FitDemo demo, Activation activation, Fit fit) {
        List<Double> places = list(demo.places());
        return new Panel(
                        activation.toString(),
                        new Axis("x", Scale.LINEAR, -FitDemo.FARTHEST, FitDemo.FARTHEST),
                        new Axis("", Scale.LINEAR, -HIGHEST, HIGHEST))
                .line(new Series("network", places, list(fit.outputs())))
                .line(new Series(
                        "function",
                        places,
                        places.stream().map(FitDemo::function).toList()))
                .dots(new Series("samples", list(demo.x()), list(demo.y())));
    }

    private static List<Double> list(float[] numbers) {
        List<Double> list = new ArrayList<>();
        for (float number : numbers) {
            list.add((double) number);
        }
        return list;
    }
}
