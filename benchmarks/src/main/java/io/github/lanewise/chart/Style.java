package io.github.lanewise.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How all pictures look. Series differ in colour, dashes and markers, so that they are told apart in print and by
 * everyone.
 */
final class Style {
    static final String FAMILY = "DejaVu Sans";

    /** What a browser without that font takes. */
    static final String FAMILIES = "DejaVu Sans, Helvetica, Arial, sans-serif";

    static final Color TEXT = new Color(0x222222);
    static final Color GUIDE = new Color(0x666666);
    static final Color SHADE = new Color(0, 114, 178, 28);
    static final Color PAPER = Color.WHITE;
    static final int MARKER_SIZE = 9;
    static final int DOT_SIZE = 4;

    /** Higher than any text of the legend: else XChart does not align its entries. */
    private static final int LEGEND_ENTRY = 16;

    static final BasicStroke THIN = stroke(1);
    static final BasicStroke DOTTED = stroke(1.2f, 1.5f, 3f);
    static final BasicStroke DASHED = stroke(1.2f, 6f, 4f);

    private static final Color GRID = new Color(0xE4E4E4);
    private static final Color FRAME = new Color(0x999999);

    /** Of Okabe and Ito, without their yellow, which is too light for a line on white. */
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x000000),
            new Color(0xE69F00),
            new Color(0x56B4E9));

    /** Of another number than the colours, as are the markers: so the combinations last for long. */
    private static final List<BasicStroke> LINES = List.of(
            stroke(2.2f),
            stroke(2.2f, 9f, 4f),
            stroke(2.2f, 3f, 3f),
            stroke(2.2f, 10f, 3f, 2f, 3f),
            stroke(2.2f, 16f, 4f));

    private static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.CROSS,
            SeriesMarkers.TRIANGLE_DOWN);

    private Style() {}

    static Color colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    static BasicStroke line(int series) {
        return LINES.get(series % LINES.size());
    }

    static Marker marker(int series) {
        return MARKERS.get(series % MARKERS.size());
    }

    static Marker legendMarker(int series) {
        return legend(marker(series), MARKER_SIZE);
    }

    static Marker legendDot() {
        return legend(SeriesMarkers.CIRCLE, DOT_SIZE);
    }

    /** The same in the legend, whose entries XChart makes as high as it takes markers to be. */
    private static Marker legend(Marker marker, int size) {
        return new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int markerSize) {
                marker.paint(g, x, y, size);
            }
        };
    }

    private static Font font(int size) {
        return new Font(FAMILY, Font.PLAIN, size);
    }

    static Font titleFont() {
        return new Font(FAMILY, Font.BOLD, 15);
    }

    static Font axisFont() {
        return font(13);
    }

    static Font labelFont() {
        return font(12);
    }

    private static BasicStroke stroke(float width, float... dashes) {
        return new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dashes.length == 0 ? null : dashes, 0f);
    }

    /** Dresses a chart. */
    static void apply(XYChart chart) {
        XYStyler styler = chart.getStyler();
        styler.setChartBackgroundColor(PAPER).setChartFontColor(TEXT).setChartPadding(12);
        styler.setChartTitleFont(titleFont()).setChartTitleBoxVisible(false).setChartTitlePadding(8);
        styler.setPlotBackgroundColor(PAPER).setPlotBorderColor(FRAME).setPlotContentSize(0.96);
        styler.setLegendFont(labelFont()).setLegendBorderColor(PAPER).setLegendBackgroundColor(PAPER);
        styler.setLegendPadding(8).setLegendSeriesLineLength(36);
        styler.setMarkerSize(LEGEND_ENTRY);
        styler.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(stroke(1));
        styler.setPlotTicksMarksVisible(false).setPlotMargin(0);
        styler.setAxisTitleFont(axisFont()).setAxisTickLabelsFont(labelFont()).setAxisTitlePadding(8);
        styler.setAxisTickMarksColor(FRAME).setAxisTickMarkLength(4).setAxisTicksLineVisible(false);
        styler.setXAxisTickLabelsColor(TEXT).setYAxisTickLabelsColor(TEXT).setYAxisLabelAlignment(TextAlignment.Right);
    }

    /** Puts the legend outside the axes, where it covers nothing: below them if its entries fit in a row. */
    static void placeLegend(XYChart chart, List<String> names) {
        int entry = 36 + 3 * 8;
        double width = names.stream()
                .mapToDouble(name ->
                        entry + labelFont().getStringBounds(name, Awt.MEASURE).getWidth())
                .sum();
        boolean row = width < 0.85 * chart.getWidth();
        chart.getStyler()
                .setLegendVisible(!names.isEmpty())
                .setLegendPosition(row ? LegendPosition.OutsideS : LegendPosition.OutsideE)
                .setLegendLayout(row ? LegendLayout.Horizontal : LegendLayout.Vertical);
    }
}
