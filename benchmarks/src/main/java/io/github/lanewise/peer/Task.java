package io.github.lanewise.peer;

import io.github.lanewise.Activation;
import io.github.lanewise.Parameter;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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
     * A task of an elementwise function.
     *
     * @param activation the function with its parameters
     * @param mode what of it is computed
     * @param size the number of elements
     * @return the task
     */
    public static Task of(Activation activation, Mode mode, int size) {
        Map<String, Float> parameters = activation.parameters().stream()
                .map(Parameter::name)
                .collect(Collectors.toMap(name -> name, activation::value));
        return new Task(activation.name(), parameters, mode, 1, size);
    }

    /**
     * A task of a function over rows, which has no parameters.
     *
     * @param function its name
     * @param mode what of it is computed
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @return the task
     */
    public static Task ofRows(String function, Mode mode, int rows, int columns) {
        return new Task(function, Map.of(), mode, rows, columns);
    }

    /**
     * The elementwise function with its parameters.
     *
     * @return the activation
     * @throws IllegalArgumentException if the function works on rows
     */
    public Activation activation() {
        String values = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(","));
        return Activation.parse(values.isEmpty() ? function : function + ":" + values);
    }

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
