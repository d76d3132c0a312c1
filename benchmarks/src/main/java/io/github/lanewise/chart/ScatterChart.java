package io.github.lanewise.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Points with names on logarithmic axes, such as the error of several libraries over their time. */
public final class ScatterChart {
    private ScatterChart() {}

    /**
     * A chart of points.
     *
     * @param title what it shows
     * @param x what is laid along the horizontal axis
     * @param y what is laid along the vertical axis
     * @param points the points; their numbers must be above 0
     * @return the chart
     */
    public static Panel of(String title, String x, String y, List<NamedPoint> points) {
        DoubleStream horizontal = points.stream().mapToDouble(NamedPoint::x);
        DoubleStream vertical = points.stream().mapToDouble(NamedPoint::y);
        Panel panel = new Panel(title, Axis.logarithmic(x, horizontal), Axis.logarithmic(y, vertical));
        for (int i = 0; i < points.size(); i++) {
            panel.add(Marks.named(points.get(i), Style.marker(i), Style.colour(i)));
        }
        return panel;
    }
}
