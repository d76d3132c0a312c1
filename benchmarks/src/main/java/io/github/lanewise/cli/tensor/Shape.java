package io.github.lanewise.cli.tensor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of a tensor in C order.
 *
 * @param dimensions the lengths of its axes, the last of which is the one whose elements are neighbours
 */
public record Shape(List<Long> dimensions) {
    /** Copies the list. */
    public Shape {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * A shape.
     *
     * @param dimensions the lengths of its axes
     * @return the shape
     */
    public static Shape of(Long... dimensions) {
        return new Shape(List.of(dimensions));
    }

    /**
     * How many elements a tensor of this shape has.
     *
     * @return the product of the lengths, 1 for no axes
     * @throws ArithmeticException if it is no {@code long}
     */
    public long elements() {
        return dimensions.contains(0L) ? 0 : dimensions.stream().reduce(1L, Math::multiplyExact);
    }

    /**
     * How many elements a row has.
     *
     * @return the length of the last axis, 1 for no axes
     */
    public long columns() {
        return dimensions.isEmpty() ? 1 : dimensions.getLast();
    }

    /** The shape as Python writes a tuple. */
    @Override
    public String toString() {
        return dimensions.size() == 1
                ? "(" + dimensions.getFirst() + ",)"
                : dimensions.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
