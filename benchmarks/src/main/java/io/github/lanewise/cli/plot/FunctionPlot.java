package io.github.lanewise.cli.plot;

import io.github.lanewise.Activation;
import io.github.lanewise.chart.Axis;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Scale;
import io.github.lanewise.chart.Series;
import io.github.lanewise.cli.Range;
import io.github.lanewise.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The curve of an activation, its derivative, and what they come to far out. */
public final class FunctionPlot {
    /** A function with a smaller derivative hardly passes a gradient on. */
    private static final double SATURATED = 0.01;

    /** Steps in which a part of the range is looked at. */
    private static final int STEPS = 2001;

    /** Curves are cut off not below this, nor below twice the farthest x: else e^x would be all that is seen. */
    private static final double HIGH = 10;

    /** Where even the lowest point is farther from 0, nothing is drawn. */
    private static final double HIGHEST = 1e9;

    private final Activation activation;
    private final Reference reference;
    private final Range range;
    private final List<End> ends = new ArrayList<>();

    /** An end of the range and the asymptote beyond it, which is drawn from the inner place, mostly 0, to the end. */
    private record End(Asymptote asymptote, float inner, float outer) {
        double height(float x) {
            return asymptote.at(x);
        }

        Range range() {
            return new Range(Math.min(inner, outer), Math.max(inner, outer));
        }
    }

    /**
     * A plot.
     *
     * @param activation the activation
     * @param range the arguments
     */
    public FunctionPlot(Activation activation, Range range) {
        this.activation = activation;
        this.range = range;
        this.reference = Reference.of(activation);
        if (range.from() < 0) {
            addEnd(-1, Math.min(0, range.to()), range.from());
        }
        if (range.to() > 0) {
            addEnd(1, Math.max(0, range.from()), range.to());
        }
    }

    private void addEnd(int side, float inner, float outer) {
        Asymptote.of(reference, side).ifPresent(asymptote -> ends.add(new End(asymptote, inner, outer)));
    }

    /**
     * Draws it.
     *
     * @param derivative whether with f'(x)
     * @return the chart
     */
    public Panel panel(boolean derivative) {
        double limit = limit();
        Curve slopes = new Curve(reference::derivative, range);
        List<Series> curves = new ArrayList<>();
        curves.add(new Curve(reference::value, range).series("f(x)", slopes, limit));
        if (derivative) {
            curves.add(slopes.series("f′(x)", slopes, limit));
        }
        Axis x = new Axis("x", Scale.LINEAR, range.from(), range.to());
        Axis y = Axis.linear("", heights(curves, limit));
        Panel panel = new Panel(activation.toString(), x, y);
        addShades(panel);
        ends.stream().filter(end -> shows(y, end)).forEach(end -> addGuide(panel, end));
        curves.forEach(panel::line);
        return panel;
    }

    /** The distance from 0 at which curves are cut off. */
    private double limit() {
        double least = range.spread(STEPS).stream()
                .mapToDouble(x -> Math.abs(reference.value(x)))
                .min()
                .orElseThrow();
        double high = Math.max(HIGH, 2 * Math.max(-range.from(), range.to()));
        return least < HIGHEST ? Math.max(high, 2 * least) : high;
    }

    /** The heights of the curves, of what they come to, and 0. */
    private DoubleStream heights(List<Series> curves, double limit) {
        DoubleStream levels = ends.stream()
                .filter(end -> end.asymptote().slope() == 0)
                .mapToDouble(end -> end.asymptote().offset())
                .filter(level -> Math.abs(level) <= limit);
        DoubleStream points =
                curves.stream().flatMap(curve -> curve.y().stream()).mapToDouble(Double::doubleValue);
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.concat(levels, points));
    }

    /** Whether an asymptote is in the picture, and the curve is not on it all the way. */
    private boolean shows(Axis y, End end) {
        double noticeable = 1e-3 * range.length();
        return y.from() <= Math.min(end.height(end.outer()), end.height(end.inner()))
                && Math.max(end.height(end.outer()), end.height(end.inner())) <= y.to()
                && end.range().spread(STEPS).stream()
                        .anyMatch(x -> Math.abs(reference.value(x) - end.height(x)) > noticeable);
    }

    private static void addGuide(Panel panel, End end) {
        panel.guide(
                end.asymptote().equation(), end.inner(), end.height(end.inner()), end.outer(), end.height(end.outer()));
    }

    /** Shades where, from an end inwards, the derivative stays next to what it is far out, if that is little. */
    private void addShades(Panel panel) {
        float shaded = Float.NEGATIVE_INFINITY;
        for (End end : ends) {
            Asymptote asymptote = end.asymptote();
            boolean little = asymptote.slope() == 0 || asymptote.leaks();
            if (little && shaded < range.to()) {
                float inner = inner(end);
                String label = asymptote.leaks() ? "leak: slope " + Asymptote.number(asymptote.slope()) : "saturated";
                if (inner != end.outer()) {
                    panel.shade(label, Math.min(inner, end.outer()), Math.max(inner, end.outer()));
                }
                shaded = Math.max(inner, end.outer());
            }
        }
    }

    /** How far inwards the derivative is next to the slope of an asymptote. */
    private float inner(End end) {
        List<Float> places = range.spread(STEPS);
        float inner = end.outer();
        for (float x : end.outer() == range.from() ? places : places.reversed()) {
            if (Math.abs(reference.derivative(x) - end.asymptote().slope()) >= SATURATED) {
                break;
            }
            inner = x;
        }
        return inner;
    }
}
