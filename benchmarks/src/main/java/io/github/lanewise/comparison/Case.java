package io.github.lanewise.comparison;

import io.github.lanewise.Activation;
import io.github.lanewise.peer.Mode;
import io.github.lanewise.peer.Task;
import java.util.Locale;
import java.util.Set;

/**
 * What is timed: a function, what of it is computed, and on how many elements.
 *
 * @param function {@code softmax}, {@code log_softmax}, or an activation as {@link Activation#parse} reads it
 * @param mode what of it is computed; of rows f(x), or the gradient from the output
 * @param size the number of elements; those of {@code softmax} and {@code log_softmax} are in rows of 1,024,
 *     or one row where that does not divide it
 */
public record Case(String function, Mode mode, int size) {
    private static final int COLUMNS = 1024;

    private static final Set<String> ROW_FUNCTIONS = Set.of("softmax", "log_softmax");

    /**
     * Whether a function has a mode.
     *
     * @param function the function
     * @param mode the mode
     * @return whether it has
     */
    public static boolean exists(String function, Mode mode) {
        if (ROW_FUNCTIONS.contains(function)) {
            return mode == Mode.FORWARD || mode == Mode.BACKWARD_FROM_OUTPUT;
        }
        return !mode.fromOutput() || Activation.parse(function).outputDeterminesDerivative();
    }

    /** Whether the elements are in rows. */
    boolean overRows() {
        return ROW_FUNCTIONS.contains(function);
    }

    /** What peers get to know of it. */
    Task task() {
        if (overRows()) {
            int columns = size % COLUMNS == 0 ? COLUMNS : size;
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
        return String.format(Locale.ROOT, "%s, %,d elements", title(), size);
    }
}
