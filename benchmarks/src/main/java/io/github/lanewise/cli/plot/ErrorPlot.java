package io.github.lanewise.cli.plot;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.Exact;
import io.github.lanewise.accuracy.FloatKernel;
import io.github.lanewise.accuracy.Promise;
import io.github.lanewise.accuracy.Ulp;
import io.github.lanewise.chart.Axis;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Scale;
import io.github.lanewise.chart.Series;
import io.github.lanewise.cli.Range;
import io.github.lanewise.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The error of the library's own kernel over its arguments. */
public final class ErrorPlot {
    /** The plot shows the greatest error in each of so many parts of the range. */
    static final int PARTS = 320;

    /** Floats that are tried in each part. */
    private static final int FLOATS = 512;

    private final Activation activation;
    private final Kernel kernel;
    private final Range range;

    /** Hears how far the plot is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A part of the range is done.
         *
         * @param done so many are done…
         * @param total …of so many
         */
        void parts(long done, long total);
    }

    /** A result of the kernel with what it is compared with. */
    private record Operation(String name, FloatKernel kernel, Exact exact, Bound bound) {
        /** What an ulp counts as at least where the promise is an absolute error: so that both are one line. */
        double least() {
            return bound.absolute() / bound.ulps();
        }

        /** In ulp. */
        double error(float x, float actual) {
            boolean nearZero = bound.from() < x && x < bound.to();
            return Ulp.error(actual, exact.apply(x), nearZero ? least() : 0);
        }
    }

    /**
     * A plot.
     *
     * @param activation the activation
     * @param implementation computes it
     * @param range the arguments
     */
    public ErrorPlot(Activation activation, Implementation implementation, Range range) {
        this.activation = activation;
        this.kernel = implementation.kernel(activation);
        this.range = range;
    }

    /**
     * Measures the errors and draws them.
     *
     * @param derivative whether with those of f'(x)
     * @param listener hears how far it is
     * @return the chart
     */
    public Panel panel(boolean derivative, Listener listener) {
        List<Operation> operations = operations(derivative);
        List<Series> errors = new ArrayList<>();
        for (Operation operation : operations) {
            long before = (long) errors.size() * PARTS;
            errors.add(measure(operation, (done, total) -> listener.parts(before + done, total * operations.size())));
        }
        Axis x = new Axis("x", Scale.LINEAR, range.from(), range.to());
        Panel panel = new Panel(
                activation + ", error of the kernel", x, new Axis("ulp", Scale.LINEAR, 0, height(operations, errors)));
        errors.forEach(panel::line);
        operations.forEach(operation -> promise(panel, operation));
        return panel;
    }

    private List<Operation> operations(boolean derivative) {
        Reference reference = Reference.of(activation);
        Promise promise = Promise.of(activation);
        Operation forward = new Operation("f(x)", kernel::forward, reference::value, promise.value());
        Operation slope = new Operation("f′(x)", kernel::derivative, reference::derivative, promise.derivative());
        return derivative ? List.of(forward, slope) : List.of(forward);
    }

    private void promise(Panel panel, Operation operation) {
        double ulps = operation.bound().ulps();
        String text = "promised for %s: %s".formatted(operation.name(), ulps == 0 ? "exact" : Asymptote.number(ulps));
        panel.guide(text, range.from(), ulps, range.to(), ulps);
        double from = Math.max(range.from(), operation.bound().from());
        double to = Math.min(range.to(), operation.bound().to());
        if (from < to) {
            panel.shade(
                    "%s: 1 ulp = 2^%d here".formatted(operation.name(), Math.getExponent(operation.least())), from, to);
        }
    }

    /** With room for the labels above the lines. */
    private static double height(List<Operation> operations, List<Series> errors) {
        double greatest = Stream.concat(
                        operations.stream().map(operation -> operation.bound().ulps()),
                        errors.stream().flatMap(series -> series.y().stream()))
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return Math.max(0.5, 1.15 * greatest);
    }

    private Series measure(Operation operation, Listener listener) {
        List<Double> places = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            double from = range.from() + range.length() * part / PARTS;
            double to = range.from() + range.length() * (part + 1) / PARTS;
            places.add((from + to) / 2);
            errors.add(greatest(operation, from, to));
            listener.parts(part + 1, PARTS);
        }
        return new Series("greatest error of " + operation.name(), places, errors);
    }

    private static double greatest(Operation operation, double from, double to) {
        float[] x = new float[FLOATS];
        float[] actual = new float[FLOATS];
        for (int i = 0; i < FLOATS; i++) {
            x[i] = (float) (from + (to - from) * (i + 0.5) / FLOATS);
        }
        operation.kernel().apply(x, actual);
        double greatest = 0;
        for (int i = 0; i < FLOATS; i++) {
            greatest = Math.max(greatest, operation.error(x[i], actual[i]));
        }
        return greatest;
    }
}
