package io.github.lanewise.cli;

import io.github.lanewise.Lanewise;
import io.github.lanewise.demo.DigitsDemo;
import io.github.lanewise.demo.DigitsResult;
import io.github.lanewise.demo.LabelledImages;
import io.github.lanewise.demo.OutputDemo;
import io.github.lanewise.demo.OutputLayer;
import io.github.lanewise.demo.OutputTask;
import io.github.lanewise.demo.TrainingPlan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewise demo digits}: trains a network on handwritten digits with each of ten activations. */
@Command(
        name = "digits",
        description = {
            "Trains a network on 1,797 handwritten digits, once for each of ten activations and each implementation,"
                    + " and compares what came out.",
            "The same seed gives the same output on every machine, except for the times."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DigitsCommand implements Callable<Integer> {
    private static final int MOST_HIDDEN = 4096;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seed", defaultValue = "1", description = "Decides the first weights; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--epochs",
            defaultValue = "30",
            description = "How often each image is seen; default: ${DEFAULT-VALUE}.")
    private int epochs;

    @Option(names = "--hidden", defaultValue = "128", description = "Hidden units; default: ${DEFAULT-VALUE}.")
    private int hidden;

    @Option(names = "--learning-rate", defaultValue = "0.1", description = "Default: ${DEFAULT-VALUE}.")
    private float learningRate;

    @Mixin
    private DemoOutput output = new DemoOutput();

    @Override
    public Integer call() {
        Training.check(epochs, learningRate, 1);
        UserError.check("--hidden", hidden, hidden >= 1 && hidden <= MOST_HIDDEN, "1 to " + MOST_HIDDEN);
        output.prepare();
        Contenders contenders = Contenders.start();
        TrainingPlan plan = new TrainingPlan(List.of(hidden), epochs, learningRate, seed);
        DigitsDemo demo = new DigitsDemo(plan, contenders.implementations());
        List<DigitsResult> results =
                List.copyOf(Progress.each(DigitsDemo.ACTIVATIONS, demo::run).values());
        return print(demo, results, contenders);
    }

    private int print(DigitsDemo demo, List<DigitsResult> results, Contenders contenders) {
        PrintWriter out = spec.commandLine().getOut();
        int training = demo.digits().training().count();
        String title = String.format(
                Locale.ROOT,
                "%,d images for training, %d for testing; network %d-%d-%d, %d epochs, learning rate %s, seed %d",
                training,
                demo.digits().test().count(),
                LabelledImages.PIXELS,
                hidden,
                LabelledImages.CLASSES,
                epochs,
                learningRate,
                seed);
        output.table(title, "digits", table(results), out);
        out.println();
        out.println(
                "accuracy: of the test images; to 95 %: epochs until it was that; ms/epoch: the fastest, with SIMD");
        out.println("where there is one; dead: units that pass no gradient for any training image;");
        out.println("gradient: mean magnitude reaching the first layer's weights in the first epoch;");
        out.printf(
                Locale.ROOT,
                "ns and error: for each of the %,d values that the activation gets in the trained network;%n",
                training * hidden);
        out.println("plain Java: the loop that one writes without a library; vs plain Java: how much faster SIMD is.");
        out.println();
        output.table(
                "Which activation for the output, in networks with a hidden layer of 64 ReLUs, after 20 epochs:",
                "digits-outputs",
                outputs(),
                out);
        out.println();
        out.println(
                "share of right answers, of numbers the share of the variance that is explained; in brackets: epochs");
        out.println("until that was 95 %. Fails: worse than always the same answer.");
        out.println();
        boolean same = results.stream().allMatch(DigitsResult::sameWeights);
        out.println(contenders.verdict(same, demo.checksum()));
        out.flush();
        return same ? 0 : 1;
    }

    private static TextTable table(List<DigitsResult> results) {
        TextTable table = new TextTable(
                "activation",
                "accuracy",
                "to 95 %",
                "ms/epoch",
                "dead",
                "gradient",
                "plain Java ns",
                "scalar ns",
                "SIMD ns",
                "vs plain Java",
                "greatest error");
        for (DigitsResult result : results) {
            double plain = result.plainNanosPerElement();
            Optional<Double> simd = result.nanosPerElement().stream().skip(1).findFirst();
            table.row(
                    result.activation().toString(),
                    text("%.1f %%", 100 * result.accuracy()),
                    epochs(result.epochsToGood()),
                    text("%.1f", result.epochMillis()),
                    text("%.1f %%", 100 * result.deadUnits()),
                    text("%.2e", result.gradient()),
                    text("%.3f", plain),
                    text("%.3f", result.nanosPerElement().getFirst()),
                    simd.map(nanos -> text("%.3f", nanos)).orElse("n/a"),
                    simd.map(nanos -> text("%.1f×", plain / nanos)).orElse("n/a"),
                    text("%.3f ulp", result.greatestError()));
        }
        return table;
    }

    private TextTable outputs() {
        OutputDemo demo = new OutputDemo(seed, Lanewise.implementation());
        TextTable table = new TextTable("task", "sigmoid", "softmax", "identity");
        for (OutputTask task : OutputTask.values()) {
            List<String> cells = new ArrayList<>(List.of(task.toString()));
            for (OutputLayer layer : OutputLayer.values()) {
                OutputDemo.Result result = demo.run(task, layer);
                cells.add(
                        result.score() > 0
                                ? text("%.1f %%", 100 * result.score()) + " (" + epochs(result.epochsToGood()) + ")"
                                : "fails");
            }
            table.row(cells);
        }
        return table;
    }

    private static String epochs(int epochs) {
        return epochs == 0 ? "never" : String.valueOf(epochs);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
