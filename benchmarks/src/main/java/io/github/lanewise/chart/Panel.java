package io.github.lanewise.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A chart. XChart lays it out and draws the axes, the grid, the title and the legend; what is inside the axes is drawn
 * here, since XChart draws a line as many short ones, which no dashes survive.
 */
public final class Panel {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;

    /** About what title, legend and numbers take of the width and the height. */
    private static final int AROUND = 120;

    /** About the distance of two numbers along an axis. */
    private static final int SPACE = 60;

    private final Axis x;
    private final Axis y;
    private final XYChart chart;
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> texts = new LinkedHashSet<>();

    /**
     * A chart of the usual size without anything inside its axes.
     *
     * @param title what it shows
     * @param x the horizontal axis
     * @param y the vertical axis
     * @throws MissingFontsException if there are no fonts
     */
    public Panel(String title, Axis x, Axis y) {
        this(title, x, y, HEIGHT);
    }

    /**
     * A chart of another height.
     *
     * @param title what it shows
     * @param x the horizontal axis
     * @param y the vertical axis
     * @param height its height in pixels; it is 640 wide
     * @throws MissingFontsException if there are no fonts
     */
    public Panel(String title, Axis x, Axis y, int height) {
        Awt.start();
        this.x = x;
        this.y = y;
        this.chart = new XYChart(WIDTH, height);
        chart.setTitle(title);
        chart.setXAxisTitle(x.title());
        chart.setYAxisTitle(y.title());
        texts.addAll(List.of(title, x.title(), y.title()));
        Style.apply(chart);
        scale();
        chart.addAnnotation(new Inside());
    }

    private void scale() {
        chart.getStyler()
                .setXAxisMin(x.first())
                .setXAxisMax(x.last())
                .setYAxisMin(y.first())
                .setYAxisMax(y.last())
                .setXAxisTickMarkSpacingHint(spacing(x, chart.getWidth()))
                .setYAxisTickMarkSpacingHint(spacing(y, chart.getHeight()))
                .setXAxisTickLabelsFormattingFunction(position -> text(x.scale().label(position)))
                .setYAxisTickLabelsFormattingFunction(position -> text(y.scale().label(position)));
    }

    /** On a logarithmic axis no numbers between the powers. */
    private static int spacing(Axis axis, int length) {
        double step = (length - AROUND) / (axis.last() - axis.first());
        return axis.scale() == Scale.LINEAR ? SPACE : (int) Math.max(SPACE, 0.9 * step);
    }

    /** Writes names along the vertical axis instead of numbers, the first at 0, the second at 1. */
    void rows(List<String> rows, int distance) {
        chart.getStyler()
                .setPlotGridHorizontalLinesVisible(false)
                .setAxisTicksMarksVisible(false)
                .setYAxisTickMarkSpacingHint(distance)
                .setYAxisTickLabelsFormattingFunction(position -> text(row(rows, position)));
    }

    /** The name at a position. Without one, blanks that differ, since XChart takes equal ends for an empty axis. */
    private static String row(List<String> rows, double position) {
        boolean named = position == Math.rint(position) && position >= 0 && position < rows.size();
        return named ? rows.get((int) position) : position < 0 ? " " : "  ";
    }

    private String text(String text) {
        texts.add(text);
        return text;
    }

    /**
     * Adds a line.
     *
     * @param series its points
     * @return this
     */
    public Panel line(Series series) {
        int index = names.size();
        names.add(series.name());
        legend(series.name()).setLineStyle(Style.line(index)).setLineColor(Style.colour(index));
        marks.add(Marks.line(series, Style.line(index), Style.colour(index)));
        return this;
    }

    /**
     * Adds a line with a marker at each point.
     *
     * @param series its points
     * @return this
     */
    public Panel markedLine(Series series) {
        int index = names.size();
        line(series);
        chart.getSeries(series.name()).setMarker(Style.legendMarker(index)).setMarkerColor(Style.colour(index));
        marks.add(Marks.points(series, Style.marker(index), Style.MARKER_SIZE, Style.colour(index)));
        return this;
    }

    /**
     * Adds small grey points, below all lines.
     *
     * @param series the points
     * @return this
     */
    public Panel dots(Series series) {
        names.add(series.name());
        XYSeries entry = legend(series.name());
        entry.setLineStyle(SeriesLines.NONE);
        entry.setMarker(Style.legendDot()).setMarkerColor(Style.GUIDE);
        marks.addFirst(Marks.points(series, SeriesMarkers.CIRCLE, Style.DOT_SIZE, Style.GUIDE));
        return this;
    }

    /**
     * Adds an entry to the legend. What XChart is given to draw is only a gap, at three places with different distances:
     * were these equal, it would write its numbers there.
     */
    private XYSeries legend(String name) {
        double[] places = {x.first(), 0.7 * x.first() + 0.3 * x.last(), x.last()};
        XYSeries entry = chart.addSeries(text(name), places, new double[] {Double.NaN, Double.NaN, Double.NaN});
        entry.setMarker(SeriesMarkers.NONE);
        return entry;
    }

    /**
     * Adds a dotted straight line with a label near its end.
     *
     * @param label what is written along it
     * @param fromX where it begins
     * @param fromY where it begins
     * @param toX where it ends
     * @param toY where it ends
     * @return this
     */
    public Panel guide(String label, double fromX, double fromY, double toX, double toY) {
        marks.add(Marks.guide(label, new Point2D.Double(fromX, fromY), new Point2D.Double(toX, toY)));
        return this;
    }

    /**
     * Adds a dashed vertical line with a label; one beyond the ends of the axis is left out.
     *
     * @param limit where
     * @return this
     */
    public Panel limit(Limit limit) {
        if (x.from() < limit.at() && limit.at() < x.to()) {
            marks.add(Marks.limit(limit));
        }
        return this;
    }

    /**
     * Shades a part of the horizontal axis.
     *
     * @param label what is written into it
     * @param from where it begins
     * @param to where it ends
     * @return this
     */
    public Panel shade(String label, double from, double to) {
        marks.add(Marks.shade(label, from, to));
        return this;
    }

    /** Adds something else inside the axes. */
    void add(Mark mark) {
        marks.add(mark);
    }

    int width() {
        return chart.getWidth();
    }

    int height() {
        return chart.getHeight();
    }

    /** All texts that XChart writes, once the chart has been drawn. */
    Set<String> texts() {
        return texts;
    }

    void paint(Graphics2D g) {
        if (chart.getSeriesCollection().isEmpty()) {
            legend(" ").setShowInLegend(false);
        }
        Style.placeLegend(chart, names);
        chart.paint(g, width(), height());
    }

    /** Draws the marks after everything that XChart draws. */
    private final class Inside extends Annotation implements Plot {
        private Inside() {
            super(false);
        }

        @Override
        public void paint(Graphics2D g) {
            Labels labels = new Labels(bounds());
            for (Mark mark : marks) {
                mark.paint(g, this, labels);
            }
            labels.paint(g);
        }

        @Override
        public double x(double value) {
            return chart.getScreenXFromChart(x.scale().position(value));
        }

        @Override
        public double y(double value) {
            return chart.getScreenYFromChart(y.scale().position(value));
        }

        @Override
        public Rectangle2D bounds() {
            double left = x(x.from());
            double top = y(y.to());
            return new Rectangle2D.Double(left, top, x(x.to()) - left, y(y.from()) - top);
        }
    }
}
