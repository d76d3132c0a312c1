package io.github.lanewise.chart;

import java.util.List;

/**
 * Points that belong together, in order.
 *
 * @param name what the legend calls them
 * @param x their places along the horizontal axis
 * @param y their places along the vertical axis, as many; NaN leaves a gap
 */
public record Series(String name, List<Double> x, List<Double> y) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if one is longer than the other
     */
    public Series {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("%s has %d x but %d y".formatted(name, x.size(), y.size()));
        }
    }
}
