package io.github.lanewise.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * What the library offers here, as {@code lanewise list} prints it.
 *
 * @param implementation the implementation that computes
 * @param functions the functions
 */
record FunctionCatalog(ChosenImplementation implementation, List<Function> functions) {
    /**
     * The implementation that computes.
     *
     * @param name its name
     * @param width the bits of a vector
     * @param reason why it was chosen
     */
    record ChosenImplementation(String name, int width, String reason) {}

    /**
     * A function.
     *
     * @param name its name
     * @param kind whether it works on single elements or on rows
     * @param formula its formula
     * @param fromOutput whether its gradient can be computed from its output
     * @param parameters its parameters
     */
    record Function(String name, Kind kind, String formula, boolean fromOutput, List<FunctionParameter> parameters) {}

    /**
     * A parameter of a function.
     *
     * @param name its name
     * @param defaultValue its value unless another is given
     * @param allowed its allowed values in words
     */
    record FunctionParameter(
            String name, @JsonProperty("default") float defaultValue, String allowed) {
        private static FunctionParameter of(Parameter parameter) {
            return new FunctionParameter(parameter.name(), parameter.defaultValue(), parameter.allowed());
        }
    }

    /** What a function works on. */
    enum Kind {
        elementwise,
        rows
    }

    static FunctionCatalog of(Implementation implementation) {
        List<Function> functions = new ArrayList<>();
        for (Activation activation : Activation.all()) {
            functions.add(new Function(
                    activation.name(),
                    Kind.elementwise,
                    activation.formula(),
                    activation.outputDeterminesDerivative(),
                    activation.parameters().stream().map(FunctionParameter::of).toList()));
        }
        functions.add(new Function("softmax", Kind.rows, "e^(x - m)/Σ e^(x - m), m = max x", true, List.of()));
        functions.add(new Function("log_softmax", Kind.rows, "x - m - log Σ e^(x - m), m = max x", true, List.of()));
        return new FunctionCatalog(
                new ChosenImplementation(implementation.name(), implementation.width(), implementation.reason()),
                functions);
    }
}
