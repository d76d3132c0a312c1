package io.github.lanewise.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** The area inside the axes: turns numbers into places of the picture. */
interface Plot {
    /** The horizontal place of a number. */
    double x(double value);

    /** The vertical place of a number, downwards. */
    double y(double value);

    /** Where it is in the picture. */
    Rectangle2D bounds();

    /** The place of a pair of numbers. */
    default Point2D at(double x, double y) {
        return new Point2D.Double(x(x), y(y));
    }
}
