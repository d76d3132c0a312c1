package io.github.lanewise.chart;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * An axis.
 *
 * @param title what is laid along it, with its unit
 * @param scale how
 * @param from its first number
 * @param to its last number
 */
public record Axis(String title, Scale scale, double from, double to) {
    /** Fewer powers of ten leave an axis with hardly a number on it. */
    private static final double FEW_DECADES = 2.5;

    /** XChart counts with ten digits after the point, and never ends if a step is less than that. */
    private static final double SHORTEST = 1e-6;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if they are not finite on the scale, not in order or closer than 1e-6
     */
    public Axis {
        double length = scale.position(to) - scale.position(from);
        if (!(length >= SHORTEST) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("Axis from %s to %s".formatted(from, to));
        }
    }

    /**
     * An axis on which equal differences are equal lengths, with a margin around the numbers.
     *
     * @param title what is laid along it
     * @param values what it has to show
     * @return the axis
     */
    public static Axis linear(String title, DoubleStream values) {
        DoubleSummaryStatistics range = finite(values);
        double margin = range.getMax() - range.getMin() > SHORTEST ? (range.getMax() - range.getMin()) / 20 : 1;
        return new Axis(title, Scale.LINEAR, range.getMin() - margin, range.getMax() + margin);
    }

    /**
     * A logarithmic axis of counts, from a power of two to a power of two.
     *
     * @param title what is laid along it
     * @param values what it has to show, above 0
     * @return the axis
     */
    public static Axis counts(String title, DoubleStream values) {
        return logarithmic(title, Scale.COUNTS, finite(values));
    }

    /**
     * A logarithmic axis, of powers of two if they are few, else of ten.
     *
     * @param title what is laid along it
     * @param values what it has to show; those that are not above 0 are passed over
     * @return the axis
     */
    public static Axis logarithmic(String title, DoubleStream values) {
        DoubleSummaryStatistics range = finite(values.filter(value -> value > 0));
        boolean few = Math.log10(range.getMax() / range.getMin()) < FEW_DECADES;
        return logarithmic(title, few ? Scale.DOUBLING : Scale.DECADES, range);
    }

    private static Axis logarithmic(String title, Scale scale, DoubleSummaryStatistics range) {
        double base = scale == Scale.DECADES ? 10 : 2;
        double first = Math.floor(scale.position(range.getMin()));
        double last = Math.ceil(scale.position(range.getMax()));
        return new Axis(title, scale, Math.pow(base, first), Math.pow(base, Math.max(last, first + 1)));
    }

    private static DoubleSummaryStatistics finite(DoubleStream values) {
        DoubleSummaryStatistics range = values.filter(Double::isFinite).summaryStatistics();
        if (range.getCount() == 0) {
            range.accept(1);
        }
        return range;
    }

    /** The position of its first number. */
    double first() {
        return scale.position(from);
    }

    /** The position of its last number. */
    double last() {
        return scale.position(to);
    }
}
