package io.github.lanewise.comparison;

import io.github.lanewise.Activation;
import io.github.lanewise.peer.Mode;
import io.github.lanewise.peer.Task;
import java.util.Locale;
import java.util.Set;

/**
 * What is timed: a function, what of it is computed, on how many elements, and how these are in rows.
 *
 * @param function {@code softmax}, {@code log_softmax}, or an activation as {@link Activation#parse} reads it
 * @param mode what of it is computed; of rows f(x), or the gradient from the output
 * @param size the number of elements
 * @param columns the number of elements of a row of {@code softmax} and {@code log_softmax}, a divisor of the size; 0 for
 *     1,024, or one row where that does not divide it. Elements that are in no rows count as one
 */
public record Case(String function, Mode mode, int size, int columns) {
    private static final int COLUMNS = 1024;

    private static final Set<String> ROW_FUNCTIONS = Set.of("softmax", "log_softmax");

    /** Takes the usual length of rows for 0. */
    public Case {
        if (!overRows(function)) {
            columns = size;
        } else if (columns == 0) {
            columns = size % COLUMNS == 0 ? COLUMNS : size;
        }
    }

    /**
     * With rows of the usual length.
     *
     * @param function as above
     * @param mode as above
     * @param size as above
     */
    public Case(String function, Mode mode, int size) {
        this(function, mode, size, 0);
    }

    /**
     * Whether the elements of a function are in rows.
     *
     * @param function the function
     * @return whether they are
     */
    public static boolean overRows(String function) {
        return ROW_FUNCTIONS.contains(function);
    }

    /**
     * Whether a function has a mode.
     *
     * @param function the function
     * @param mode the mode
     * @return whether it has
     */
    public static boolean exists(String function, Mode mode) {
        if (overRows(function)) {
            return mode == Mode.FORWARD || mode == Mode.BACKWARD_FROM_OUTPUT;
        }
        return !mode.fromOutput() || Activation.parse(function).outputDeterminesDerivative();
    }

    /** Whether the elements are in rows. */
    boolean overRows() {
        return overRows(function);
    }

    /** What peers get to know of it. */
    Task task() {
        if (overRows()) {
            return Task.ofRows(function, mode, size / columns, columns);
        }
        return Task.of(Activation.parse(function), mode, size);
    }

    /**
     * The function and the mode, whatever the size.
     *
     * @return both, such as {@code relu forward}
     */
    public String title() {
        return function + " " + mode;
    }

    @Override
    public String toString() {
        return columns == size
                ? String.format(Locale.ROOT, "%s, %,d elements", title(), size)
                : String.format(Locale.ROOT, "%s, %,d rows of %,d", title(), size / columns, columns);
    }
}
