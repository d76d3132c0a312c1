package io.github.lanewise.chart;

import java.util.List;

/** Horizontal bars with error bars, such as the times of several libraries. */
public final class BarChart {
    /** Pixels of a bar with its distance from the next, and of everything else. */
    private static final int ROW = 34;

    private static final int AROUND = 130;

    /** Right of the longest bar, for the number at its end. */
    private static final double ROOM = 1.15;

    private BarChart() {}

    /**
     * A chart of bars.
     *
     * @param title what it shows
     * @param x what the lengths of the bars mean, with the unit; they begin at 0
     * @param bars the bars from top to bottom, at least one
     * @return the chart, as high as the bars need
     */
    public static Panel of(String title, String x, List<Bar> bars) {
        double longest = bars.stream().mapToDouble(Bar::high).max().orElseThrow();
        Axis lengths = new Axis(x, Scale.LINEAR, 0, ROOM * longest);
        Axis rows = new Axis("", Scale.LINEAR, -0.5, bars.size() - 0.5);
        Panel panel = new Panel(title, lengths, rows, AROUND + ROW * bars.size());
        panel.rows(bars.reversed().stream().map(Bar::name).toList(), ROW);
        for (int i = 0; i < bars.size(); i++) {
            panel.add(Marks.bar(bars.get(i), bars.size() - 1 - i));
        }
        return panel;
    }
}
