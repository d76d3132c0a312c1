package io.github.lanewise.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Texts inside the axes, placed where they cover nothing. They are drawn last. */
final class Labels {
    /** Between a label and what it belongs to. */
    private static final double GAP = 4;

    /** How many places along a line are tried. */
    private static final int PLACES = 8;

    private static final Font FONT = Style.labelFont();
    private static final double HEIGHT = FONT.getSize() + 2;

    /** What letters reach below their line. */
    private static final double DESCENT = 3;

    private final Rectangle2D bounds;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /** A text and the boxes in which it may stand, the best first. */
    private record Label(String text, Color colour, List<Rectangle2D> boxes) {}

    Labels(Rectangle2D bounds) {
        this.bounds = bounds;
    }

    /** Keeps texts away from a box. */
    void avoid(Rectangle2D box) {
        taken.add(box);
    }

    /** Keeps texts away from a line. */
    void avoid(Path2D line) {
        double[] point = new double[6];
        Point2D last = new Point2D.Double();
        for (PathIterator i = line.getPathIterator(null); !i.isDone(); i.next()) {
            boolean drawn = i.currentSegment(point) != PathIterator.SEG_MOVETO;
            Point2D next = new Point2D.Double(point[0], point[1]);
            if (drawn) {
                avoidSegment(last, next);
            }
            last = next;
        }
    }

    private void avoidSegment(Point2D from, Point2D to) {
        int steps = 1 + (int) (from.distance(to) / GAP);
        for (int i = 0; i <= steps; i++) {
            double x = from.getX() + (to.getX() - from.getX()) * i / steps;
            double y = from.getY() + (to.getY() - from.getY()) * i / steps;
            avoid(new Rectangle2D.Double(x - 1, y - 1, 2, 2));
        }
    }

    /** Writes beside a point, at the best of eight places around it. */
    void beside(String text, Point2D point, double radius) {
        double w = width(text);
        double d = radius + GAP;
        double right = point.getX() + d;
        double left = point.getX() - d - w;
        double above = point.getY() - d - HEIGHT;
        double below = point.getY() + d;
        double middle = point.getY() - HEIGHT / 2;
        double centre = point.getX() - w / 2;
        double[][] corners = {
            {right, middle}, {left, middle}, {centre, above}, {centre, below},
            {right, above}, {right, below}, {left, above}, {left, below}
        };
        add(text, Style.TEXT, corners);
    }

    /** Writes along a horizontal or slanting line that ends at a point, near its end, above or below it. */
    void along(String text, Point2D inner, Point2D end) {
        double[][] corners = new double[2 * PLACES][];
        double back = end.getX() < inner.getX() ? 0 : -width(text);
        for (int i = 0; i < PLACES; i++) {
            double share = 0.02 + 0.08 * i;
            double x = end.getX() + (inner.getX() - end.getX()) * share + back;
            double y = end.getY() + (inner.getY() - end.getY()) * share;
            corners[2 * i] = new double[] {x, y - HEIGHT - 2};
            corners[2 * i + 1] = new double[] {x, y + 2};
        }
        add(text, Style.GUIDE, corners);
    }

    /** Writes to the right or the left of a vertical line, near its top or its bottom. */
    void atTop(String text, double x) {
        double top = bounds.getMinY() + GAP;
        double bottom = bounds.getMaxY() - GAP - HEIGHT;
        double left = x - GAP - width(text);
        double[][] corners = new double[2 * PLACES][];
        for (int i = 0; i < PLACES; i++) {
            double y = top + (bottom - top) * i / (PLACES - 1);
            corners[2 * i] = new double[] {x + GAP, y};
            corners[2 * i + 1] = new double[] {left, y};
        }
        add(text, Style.GUIDE, corners);
    }

    private void add(String text, Color colour, double[][] corners) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (double[] corner : corners) {
            boxes.add(new Rectangle2D.Double(corner[0], corner[1], width(text), HEIGHT));
        }
        labels.add(new Label(text, colour, boxes));
    }

    void paint(Graphics2D g) {
        g.setFont(FONT);
        for (Label label : labels) {
            Rectangle2D box = label.boxes().stream()
                    .min(Comparator.comparingLong(this::covered))
                    .orElseThrow();
            avoid(box);
            g.setColor(label.colour());
            g.drawString(label.text(), (float) box.getX(), (float) (box.getMaxY() - DESCENT));
        }
    }

    /** How many pixels a box covers or has outside the axes; 0 is best. */
    private long covered(Rectangle2D box) {
        double covered = area(box) - area(box.createIntersection(bounds));
        for (Rectangle2D other : taken) {
            covered += box.intersects(other) ? 1 + area(box.createIntersection(other)) : 0;
        }
        return Math.round(covered);
    }

    private static double area(Rectangle2D box) {
        return Math.max(0, box.getWidth()) * Math.max(0, box.getHeight());
    }

    private static double width(String text) {
        return FONT.getStringBounds(text, Awt.MEASURE).getWidth();
    }
}
