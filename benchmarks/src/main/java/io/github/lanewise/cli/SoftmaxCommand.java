package io.github.lanewise.cli;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.demo.SoftmaxDemo;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lanewise demo softmax}: softmax along axes, with great logits, and what sigmoid can't tell apart. */
@Command(
        name = "softmax",
        description = {
            "Softmax of ten scores and of a matrix along either axis, what becomes of the formula as it is written when"
                    + " logits are great, and what sigmoid can't tell apart.",
            "The output is the same on every machine."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SoftmaxCommand implements Callable<Integer> {
    private static final float[] SMALL = {0, 1, 2};
    private static final float[] GREAT = {1000, 1001, 1002};
    private static final float[] FAR = {10, 100, 10_000};

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DemoOutput output = new DemoOutput();

    @Override
    public Integer call() {
        output.prepare();
        SoftmaxDemo demo = new SoftmaxDemo(Lanewise.implementation());
        PrintWriter out = spec.commandLine().getOut();
        output.table("Softmax of ten scores:", "softmax-scores", scores(demo), out);
        out.println();
        output.table(
                "Softmax of a matrix, along axis 0, where columns sum to 1, and along axis 1, where rows do:",
                "softmax-matrix",
                matrix(demo),
                out);
        out.println();
        output.table(
                "The formula as it is written, e^x / Σ e^x, and softmax, which subtracts the maximum first:",
                "softmax-great",
                great(demo),
                out);
        out.println();
        output.table("Logits that sigmoid can't tell apart, but log_sigmoid can:", "softmax-far", far(demo), out);
        out.flush();
        return 0;
    }

    private static TextTable scores(SoftmaxDemo demo) {
        TextTable table = new TextTable("score", "probability");
        float[] scores = demo.scores();
        float[] probabilities = demo.softmax(scores);
        for (int i = 0; i < scores.length; i++) {
            table.row(String.valueOf(scores[i]), probability(probabilities[i]));
        }
        table.row("Σ", probability(sum(probabilities, 0, 1, probabilities.length)));
        return table;
    }

    private static TextTable matrix(SoftmaxDemo demo) {
        TextTable table = new TextTable("", "column 1", "column 2", "column 3", "column 4", "Σ");
        addRows(table, "logits", demo.matrix(), "%.0f", false);
        float[] columns = demo.alongColumns();
        addRows(table, "axis 0", columns, "%.6f", false);
        List<String> sums = new ArrayList<>(List.of("axis 0, Σ"));
        for (int column = 0; column < SoftmaxDemo.COLUMNS; column++) {
            sums.add(probability(sum(columns, column, SoftmaxDemo.COLUMNS, SoftmaxDemo.ROWS)));
        }
        sums.add("");
        table.row(sums);
        addRows(table, "axis 1", demo.alongRows(), "%.6f", true);
        return table;
    }

    private static void addRows(TextTable table, String name, float[] matrix, String format, boolean withSum) {
        for (int row = 0; row < SoftmaxDemo.ROWS; row++) {
            List<String> cells = new ArrayList<>(List.of("%s, row %d".formatted(name, row + 1)));
            int start = row * SoftmaxDemo.COLUMNS;
            for (int column = 0; column < SoftmaxDemo.COLUMNS; column++) {
                cells.add(String.format(Locale.ROOT, format, matrix[start + column]));
            }
            cells.add(withSum ? probability(sum(matrix, start, 1, SoftmaxDemo.COLUMNS)) : "");
            table.row(cells);
        }
    }

    private static TextTable great(SoftmaxDemo demo) {
        TextTable table = new TextTable("logits", "as it is written", "softmax");
        for (float[] logits : new float[][] {SMALL, GREAT}) {
            table.row(list(logits, "%.0f"), list(demo.naive(logits), "%.6f"), list(demo.softmax(logits), "%.6f"));
        }
        return table;
    }

    private static TextTable far(SoftmaxDemo demo) {
        TextTable table = new TextTable("x", "sigmoid(x)", "1 - sigmoid(x), as sigmoid(-x)", "log sigmoid(-x)");
        float[] negative = new float[FAR.length];
        for (int i = 0; i < FAR.length; i++) {
            negative[i] = -FAR[i];
        }
        float[] near = demo.of(Activation.SIGMOID, FAR);
        float[] rest = demo.of(Activation.SIGMOID, negative);
        float[] logarithms = demo.of(Activation.LOG_SIGMOID, negative);
        for (int i = 0; i < FAR.length; i++) {
            table.row(
                    String.format(Locale.ROOT, "%,.0f", FAR[i]),
                    String.valueOf(near[i]),
                    String.valueOf(rest[i]),
                    String.valueOf(logarithms[i]));
        }
        return table;
    }

    private static String list(float[] numbers, String format) {
        StringBuilder list = new StringBuilder();
        for (float number : numbers) {
            list.append(list.isEmpty() ? "" : "  ").append(String.format(Locale.ROOT, format, number));
        }
        return list.toString();
    }

    private static String probability(double probability) {
        return String.format(Locale.ROOT, "%.6f", probability);
    }

    private static double sum(float[] numbers, int start, int step, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += numbers[start + i * step];
        }
        return sum;
    }
}
