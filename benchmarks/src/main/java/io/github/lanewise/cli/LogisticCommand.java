package io.github.lanewise.cli;

import io.github.lanewise.chart.Axis;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.chart.Series;
import io.github.lanewise.demo.LogisticDemo;
import io.github.lanewise.demo.LogisticEpoch;
import io.github.lanewise.demo.LogisticResult;
import io.github.lanewise.demo.Tumours;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewise demo logistic}: trains logistic regression, the chain rule written out. */
@Command(
        name = "logistic",
        description = {
            "Trains logistic regression to tell malignant tumours from benign ones, once for each implementation, and"
                    + " checks the short form of the gradient, a - y, against the product of the separate derivatives.",
            "The output is the same on every machine."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LogisticCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--epochs",
            defaultValue = "30",
            description = "Steps of gradient descent, each over all tumours; default: ${DEFAULT-VALUE}.")
    private int epochs;

    @Option(names = "--learning-rate", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private float learningRate;

    @Mixin
    private DemoOutput output = new DemoOutput();

    @Override
    public Integer call() {
        Training.check(epochs, learningRate, 100);
        output.prepare();
        Contenders contenders = Contenders.start();
        LogisticDemo demo = new LogisticDemo(epochs, learningRate);
        LogisticResult result = demo.run(contenders.implementations());
        return print(demo.tumours(), result, contenders);
    }

    private int print(Tumours tumours, LogisticResult result, Contenders contenders) {
        PrintWriter out = spec.commandLine().getOut();
        String title = String.format(
                Locale.ROOT,
                "%d tumours for training, %d for testing; %d features, %d epochs, learning rate %s",
                tumours.training().count(),
                tumours.test().count(),
                Tumours.FEATURES,
                epochs,
                learningRate);
        output.table(title, "logistic", table(result.epochs()), out);
        output.picture("logistic", () -> picture(result.epochs()));
        out.println();
        out.println("loss: mean of -y·log a - (1 - y)·log(1 - a); accuracy: of the tumours for training;");
        out.println("difference: the greatest, relative, between dz = a - y and da · σ'(z).");
        out.println();
        out.printf(Locale.ROOT, "Accuracy on the tumours for testing: %.1f %%.%n", 100 * result.testAccuracy());
        boolean agrees = result.greatestDifference() <= LogisticEpoch.ALLOWED;
        out.printf(
                Locale.ROOT,
                "dz = a - y and da · σ'(z) differ by %.2e at most; allowed is %.2e: %s.%n",
                result.greatestDifference(),
                LogisticEpoch.ALLOWED,
                agrees ? "they agree" : "THEY DISAGREE");
        out.println(contenders.verdict(result.sameWeights(), result.checksum()));
        out.flush();
        return agrees && result.sameWeights() ? 0 : 1;
    }

    private static Picture picture(List<LogisticEpoch> epochs) {
        List<Double> places = IntStream.rangeClosed(1, epochs.size())
                .mapToObj(i -> (double) i)
                .toList();
        List<Double> losses = epochs.stream().map(LogisticEpoch::loss).toList();
        return Picture.of(new Panel(
                        "Logistic regression",
                        Axis.linear("epoch", places.stream().mapToDouble(Double::doubleValue)),
                        Axis.linear("loss", losses.stream().mapToDouble(Double::doubleValue)))
                .markedLine(new Series("mean loss", places, losses)));
    }

    private static TextTable table(List<LogisticEpoch> epochs) {
        TextTable table = new TextTable("epoch", "loss", "accuracy", "difference");
        for (int i = 0; i < epochs.size(); i++) {
            LogisticEpoch epoch = epochs.get(i);
            table.row(
                    String.valueOf(i + 1),
                    String.format(Locale.ROOT, "%.6f", epoch.loss()),
                    String.format(Locale.ROOT, "%.1f %%", 100 * epoch.accuracy()),
                    String.format(Locale.ROOT, "%.2e", epoch.difference()));
        }
        return table;
    }
}
