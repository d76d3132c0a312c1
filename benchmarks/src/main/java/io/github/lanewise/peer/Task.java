package io.github.lanewise.peer;

import java.util.Map;
import java.util.Objects;

/**
 * What is to be computed.
 *
 * @param function the name of the function, such as {@code "elu"} or {@code "softmax"}
 * @param parameters its parameters by their names
 * @param mode what of it is computed
 * @param rows the number of rows; 1 for elementwise functions
 * @param columns the number of elements of a row
 */
public record Task(String function, Map<String, Float> parameters, Mode mode, int rows, int columns) {
    /**
     * The number of elements.
     *
     * @return rows times columns
     */
    public int size() {
        return rows * columns;
    }

    /**
     * The value of a parameter.
     *
     * @param name its name
     * @return its value
     */
    public float parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }
}
