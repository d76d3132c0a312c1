package io.github.lanewise.cli.plot;

import io.github.lanewise.chart.Series;
import io.github.lanewise.cli.Range;
import java.util.ArrayList;
import java.util.List;

/** A function of floats, sampled for a line through the points. */
final class Curve {
    /** Points of a smooth curve; more would not be seen, but make files larger. */
    private static final int POINTS = 201;

    /** Two neighbouring floats whose results differ by more have a jump between them. */
    private static final double JUMP = 1e-3;

    private final Exact function;
    private final Range range;

    /** A function of floats. */
    @FunctionalInterface
    interface Exact {
        /** The value. */
        double at(float x);
    }

    Curve(Exact function, Range range) {
        this.function = function;
        this.range = range;
    }

    /**
     * The points: evenly spread, and on both sides of each jump and each place where another function jumps.
     *
     * @param name of the series
     * @param corners jumps where this one has a corner
     * @param limit what is farther from 0 is left out
     */
    Series series(String name, Curve corners, double limit) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        float last = range.from();
        for (float x : corners.places()) {
            if (x == Math.nextUp(last) && Math.abs(function.at(x) - function.at(last)) > JUMP) {
                xs.add((double) x);
                ys.add(Double.NaN);
            } else if (isWithin(x, limit) != isWithin(last, limit)) {
                float edge = edge(last, x, limit);
                xs.add((double) edge);
                ys.add(function.at(edge));
            }
            xs.add((double) x);
            ys.add(isWithin(x, limit) ? function.at(x) : Double.NaN);
            last = x;
        }
        return new Series(name, xs, ys);
    }

    private boolean isWithin(float x, double limit) {
        return Math.abs(function.at(x)) <= limit;
    }

    /** About the place where a curve passes a limit, not beyond it. */
    private float edge(float from, float to, double limit) {
        boolean inside = isWithin(from, limit);
        float last = inside ? from : to;
        for (float x : new Range(from, to).spread(POINTS)) {
            if (isWithin(x, limit) == inside) {
                last = inside ? x : last;
            } else {
                return inside ? last : x;
            }
        }
        return last;
    }

    /** Evenly spread places, and the two floats beside each jump. */
    private List<Float> places() {
        List<Float> places = new ArrayList<>();
        List<Float> even = range.spread(POINTS);
        for (int i = 0; i + 1 < even.size(); i++) {
            add(places, even.get(i));
            float[] jump = jump(even.get(i), even.get(i + 1));
            if (Math.abs(function.at(jump[1]) - function.at(jump[0])) > JUMP) {
                add(places, jump[0]);
                add(places, jump[1]);
            }
        }
        add(places, even.getLast());
        return places;
    }

    private static void add(List<Float> places, float x) {
        if (places.isEmpty() || places.getLast() < x) {
            places.add(x);
        }
    }

    /** Halves an interval, keeping the half with the greater difference, down to two neighbouring floats. */
    private float[] jump(float from, float to) {
        float low = from;
        float high = to;
        while (high > Math.nextUp(low)) {
            float middle = (float) (((double) low + high) / 2);
            boolean below = Math.abs(function.at(middle) - function.at(low))
                    > Math.abs(function.at(high) - function.at(middle));
            if (middle == low || middle == high) {
                break;
            }
            low = below ? low : middle;
            high = below ? middle : high;
        }
        return new float[] {low, high};
    }
}
