package io.github.lanewise.comparison;

import io.github.lanewise.Activation;
import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.Promise;
import io.github.lanewise.accuracy.Ulp;
import io.github.lanewise.peer.Mode;
import io.github.lanewise.peer.Task;
import io.github.lanewise.peer.Workload;
import io.github.lanewise.reference.Reference;
import io.github.lanewise.reference.RowReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The exact results of a workload, of so many elements that a wrong contestant is found out. */
final class Expected {
    /** Enough to meet each case of a function; the exact results take about a microsecond each. */
    private static final int SAMPLES = 4096;

    /** What no rounding explains: another function, another parameter, elements left out. */
    private static final double RELATIVE_TOLERANCE = 1e-3;

    private static final double ABSOLUTE_TOLERANCE = 1e-5;

    /** Where the gradient of a row cancels, an ulp counts as at least this part of the greatest gradient. */
    private static final double OF_GREATEST = 0x1p-24;

    private final List<Element> elements;

    /**
     * An element of the result.
     *
     * @param position where it is
     * @param exact what it should be
     * @param least what an ulp counts as at least: more than 0 where the exact value crosses zero
     */
    private record Element(int position, double exact, double least) {
        boolean isClose(float actual) {
            return Ulp.error(actual, exact) == 0
                    || Math.abs(actual - exact) <= RELATIVE_TOLERANCE * Math.abs(exact) + ABSOLUTE_TOLERANCE;
        }
    }

    private Expected(List<Element> elements) {
        this.elements = elements;
    }

    static Expected of(Case measured, Workload workload) {
        float[] input = workload.input();
        float[] gradOutput = workload.gradOutput();
        return new Expected(
                measured.overRows()
                        ? ofRows(workload.task(), input, gradOutput)
                        : ofElements(Activation.parse(measured.function()), measured.mode(), input, gradOutput));
    }

    private static List<Element> ofElements(Activation activation, Mode mode, float[] input, float[] gradOutput) {
        Reference reference = Reference.of(activation);
        Bound promised = mode == Mode.FORWARD
                ? Promise.of(activation).value()
                : Promise.of(activation).derivative();
        return spread(input.length, SAMPLES)
                .mapToObj(i -> {
                    float x = input[i];
                    double factor = mode.readsGradient() ? gradOutput[i] : 1;
                    boolean nearZero = !mode.fromOutput() && promised.from() < x && x < promised.to();
                    return new Element(
                            i,
                            factor * exact(reference, mode, x),
                            nearZero ? Math.abs(factor) * promised.absolute() : 0);
                })
                .toList();
    }

    private static double exact(Reference reference, Mode mode, float x) {
        return switch (mode) {
            case FORWARD -> reference.value(x);
            case DERIVATIVE, BACKWARD -> reference.derivative(x);
            case DERIVATIVE_FROM_OUTPUT, BACKWARD_FROM_OUTPUT -> reference.derivativeFromOutput(x);
        };
    }

    private static List<Element> ofRows(Task task, float[] input, float[] gradOutput) {
        int columns = task.columns();
        List<Element> elements = new ArrayList<>();
        spread(task.rows(), Math.max(2, SAMPLES / columns)).forEach(row -> {
            double[] exact = row(task, input, gradOutput, row * columns);
            double least = task.mode() == Mode.FORWARD
                    ? 0
                    : OF_GREATEST * DoubleStream.of(exact).map(Math::abs).max().orElse(0);
            for (int i = 0; i < columns; i++) {
                elements.add(new Element(row * columns + i, exact[i], least));
            }
        });
        return elements;
    }

    private static double[] row(Task task, float[] input, float[] gradOutput, int offset) {
        boolean logarithm = task.function().equals("log_softmax");
        if (task.mode() == Mode.FORWARD) {
            return logarithm
                    ? RowReference.logSoftmax(input, offset, task.columns())
                    : RowReference.softmax(input, offset, task.columns());
        }
        return logarithm
                ? RowReference.logSoftmaxBackward(input, offset, gradOutput, offset, task.columns())
                : RowReference.softmaxBackward(input, offset, gradOutput, offset, task.columns());
    }

    /** Some of the first n integers, the first and the last among them. */
    private static IntStream spread(int n, int most) {
        return n <= most
                ? IntStream.range(0, n)
                : IntStream.range(0, most).map(i -> (int) ((long) i * (n - 1) / (most - 1)));
    }

    /** What is wrong with a result, if anything is. */
    Optional<String> objection(float[] result) {
        return elements.stream()
                .filter(element -> !element.isClose(result[element.position]))
                .findFirst()
                .map(element -> "element %,d is %s, exact is %s"
                        .formatted(element.position, result[element.position], element.exact));
    }

    /** The greatest error of a result in ulp. */
    double maxUlp(float[] result) {
        return elements.stream()
                .mapToDouble(element -> Ulp.error(result[element.position], element.exact, element.least))
                .max()
                .orElse(0);
    }
}
