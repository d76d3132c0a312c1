package io.github.lanewise.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import org.knowm.xchart.style.markers.Marker;

/** What is drawn inside the axes of several kinds of charts. */
final class Marks {
    private Marks() {}

    /** A line through points, as one path: so its dashes go on from point to point. */
    static Mark line(Series series, BasicStroke stroke, Color colour) {
        return (g, plot, labels) -> {
            Path2D path = path(series, plot);
            labels.avoid(path);
            g.setColor(colour);
            g.setStroke(stroke);
            g.draw(path);
        };
    }

    private static Path2D path(Series series, Plot plot) {
        Path2D path = new Path2D.Double();
        boolean gap = true;
        for (int i = 0; i < series.x().size(); i++) {
            Point2D point = plot.at(series.x().get(i), series.y().get(i));
            if (Double.isNaN(point.getY())) {
                gap = true;
            } else if (gap) {
                path.moveTo(point.getX(), point.getY());
                gap = false;
            } else {
                path.lineTo(point.getX(), point.getY());
            }
        }
        return path;
    }

    /** A marker at each point. */
    static Mark points(Series series, Marker marker, int size, Color colour) {
        return (g, plot, labels) -> {
            g.setColor(colour);
            for (int i = 0; i < series.x().size(); i++) {
                Point2D point = plot.at(series.x().get(i), series.y().get(i));
                if (!Double.isNaN(point.getY())) {
                    labels.avoid(around(point));
                    marker.paint(g, point.getX(), point.getY(), size);
                }
            }
        };
    }

    /** A marker with a name beside it. */
    static Mark named(NamedPoint point, Marker marker, Color colour) {
        return (g, plot, labels) -> {
            Point2D at = plot.at(point.x(), point.y());
            labels.avoid(around(at));
            labels.beside(point.name(), at, Style.MARKER_SIZE / 2.0);
            g.setColor(colour);
            marker.paint(g, at.getX(), at.getY(), Style.MARKER_SIZE);
        };
    }

    private static Rectangle2D around(Point2D point) {
        double size = Style.MARKER_SIZE;
        return new Rectangle2D.Double(point.getX() - size / 2, point.getY() - size / 2, size, size);
    }

    /** A dotted line with a label near its end. */
    static Mark guide(String label, Point2D from, Point2D to) {
        return (g, plot, labels) -> {
            Point2D start = plot.at(from.getX(), from.getY());
            Point2D end = plot.at(to.getX(), to.getY());
            Path2D line = new Path2D.Double(new Line2D.Double(start, end));
            labels.avoid(line);
            labels.along(label, start, end);
            g.setColor(Style.GUIDE);
            g.setStroke(Style.DOTTED);
            g.draw(line);
        };
    }

    /** A dashed vertical line with a label. */
    static Mark limit(Limit limit) {
        return (g, plot, labels) -> {
            double x = plot.x(limit.at());
            Path2D line = new Path2D.Double(new Line2D.Double(
                    x, plot.bounds().getMinY(), x, plot.bounds().getMaxY()));
            if (!limit.name().isEmpty()) {
                labels.avoid(line);
                labels.atTop(limit.name(), x);
            }
            g.setColor(Style.GUIDE);
            g.setStroke(Style.DASHED);
            g.draw(line);
        };
    }

    /** A shaded part of the horizontal axis. */
    static Mark shade(String label, double from, double to) {
        return (g, plot, labels) -> {
            double left = plot.x(from);
            labels.atTop(label, left);
            g.setColor(Style.SHADE);
            g.fill(new Rectangle2D.Double(
                    left,
                    plot.bounds().getMinY(),
                    plot.x(to) - left,
                    plot.bounds().getHeight()));
        };
    }

    /** A horizontal bar from the left edge, with its error bar. */
    static Mark bar(Bar bar, double row) {
        double half = 0.32;
        return (g, plot, labels) -> {
            double left = plot.bounds().getMinX();
            double top = plot.y(row + half);
            g.setColor(Style.colour(0));
            g.fill(new Rectangle2D.Double(left, top, plot.x(bar.median()) - left, plot.y(row - half) - top));
            g.setColor(Style.TEXT);
            g.setStroke(Style.THIN);
            double cap = 5;
            double y = plot.y(row);
            g.draw(new Line2D.Double(plot.x(bar.low()), y, plot.x(bar.high()), y));
            for (double end : new double[] {plot.x(bar.low()), plot.x(bar.high())}) {
                g.draw(new Line2D.Double(end, y - cap, end, y + cap));
            }
            labels.beside(threeDigits(bar.median()), new Point2D.Double(plot.x(bar.high()), y), 2);
        };
    }

    private static String threeDigits(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
