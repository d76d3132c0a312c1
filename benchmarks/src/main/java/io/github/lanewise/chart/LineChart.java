package io.github.lanewise.chart;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Lines with markers on logarithmic axes, such as the time of an element over the length of an array. */
public final class LineChart {
    private LineChart() {}

    /**
     * A chart of lines.
     *
     * @param title what it shows
     * @param x what is laid along the horizontal axis, a count
     * @param y what is laid along the vertical axis
     * @param lines the lines
     * @param limits what is marked along the horizontal axis; those beyond its ends are left out
     * @return the chart
     */
    public static Panel of(String title, String x, String y, List<Series> lines, List<Limit> limits) {
        Axis counts = Axis.counts(x, all(lines, Series::x));
        Panel panel = new Panel(title, counts, Axis.logarithmic(y, all(lines, Series::y)));
        limits.forEach(panel::limit);
        lines.forEach(panel::markedLine);
        return panel;
    }

    private static DoubleStream all(List<Series> lines, Function<Series, List<Double>> numbers) {
        return lines.stream().flatMap(line -> numbers.apply(line).stream()).mapToDouble(Double::doubleValue);
    }
}
