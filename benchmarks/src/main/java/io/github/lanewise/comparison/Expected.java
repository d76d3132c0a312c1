package io.github.lanewise.comparison;

import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.Promise;
import io.github.lanewise.accuracy.Ulp;
import io.github.lanewise.peer.ExactResult;
import io.github.lanewise.peer.Mode;
import io.github.lanewise.peer.Task;
import io.github.lanewise.peer.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
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
        return new Expected(measured.overRows() ? ofRows(workload) : ofElements(workload));
    }

    private static List<Element> ofElements(Workload workload) {
        IntToDoubleFunction exact = new ExactResult(workload).elements();
        IntToDoubleFunction least = least(workload);
        return spread(workload.task().size(), SAMPLES)
                .mapToObj(i -> new Element(i, exact.applyAsDouble(i), least.applyAsDouble(i)))
                .toList();
    }

    /** What is promised as an absolute error, next to zeros, is taken for an ulp. */
    private static IntToDoubleFunction least(Workload workload) {
        Mode mode = workload.task().mode();
        if (mode.fromOutput()) {
            return _ -> 0;
        }
        Promise promise = Promise.of(workload.task().activation());
        Bound promised = mode == Mode.FORWARD ? promise.value() : promise.derivative();
        float[] x = workload.input();
        float[] gradOutput = workload.gradOutput();
        return i -> {
            boolean nearZero = promised.from() < x[i] && x[i] < promised.to();
            double factor = mode.readsGradient() ? Math.abs(gradOutput[i]) : 1;
            return nearZero ? factor * promised.absolute() : 0;
        };
    }

    private static List<Element> ofRows(Workload workload) {
        Task task = workload.task();
        ExactResult result = new ExactResult(workload);
        int columns = task.columns();
        List<Element> elements = new ArrayList<>();
        spread(task.rows(), Math.max(2, SAMPLES / columns)).forEach(row -> {
            double[] exact = result.row(row);
            double least = task.mode() == Mode.FORWARD
                    ? 0
                    : OF_GREATEST * DoubleStream.of(exact).map(Math::abs).max().orElse(0);
            for (int i = 0; i < columns; i++) {
                elements.add(new Element(row * columns + i, exact[i], least));
            }
        });
        return elements;
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
                .map(element -> String.format(
                        Locale.ROOT,
                        "element %,d is %s, exact is %s",
                        element.position,
                        result[element.position],
                        element.exact));
    }

    /** The greatest error of a result in ulp. */
    double maxUlp(float[] result) {
        return elements.stream()
                .mapToDouble(element -> Ulp.error(result[element.position], element.exact, element.least))
                .max()
                .orElse(0);
    }
}
