package io.github.lanewise.cli;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The arguments of a function that are looked at.
 *
 * @param from the first
 * @param to the last
 */
public record Range(float from, float to) {
    /** Beyond these, the numbers along a plot's axis can't be told apart or are too long. */
    private static final double SHORTEST = 1e-3;

    private static final double FARTHEST = 1e6;

    /**
     * Reads a range.
     *
     * @param option the option that gives it
     * @param text two numbers with a comma between them
     * @return the range
     * @throws UserError if they are not in order, or too far out or too close
     */
    public static Range parse(String option, String text) {
        String[] ends = text.split(",", -1);
        float from = number(ends[0]);
        float to = number(ends[ends.length - 1]);
        if (ends.length != 2 || !((double) to - from >= SHORTEST) || !(Math.max(-from, to) <= FARTHEST)) {
            throw new UserError(("%s is %s; allowed are two numbers, the smaller first, such as -5,5, from -1000000 to"
                            + " 1000000 and at least 0.001 apart")
                    .formatted(option, text));
        }
        return new Range(from, to);
    }

    /** NaN for what is none. */
    private static float number(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    /**
     * Arguments that are spread evenly.
     *
     * @param count how many, at least 2
     * @return the floats next to them, the first and the last being the ends
     */
    public List<Float> spread(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (float) (from + ((double) to - from) * i / (count - 1)))
                .toList();
    }

    /**
     * From the first to the last.
     *
     * @return how much that is
     */
    public double length() {
        return (double) to - from;
    }
}
