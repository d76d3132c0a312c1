package io.github.lanewise.generator;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** A definition of an activation function: a class with {@code of(x, parameters…)}, {@code derivative} and so on. */
final class Activation {

    /** The methods that say what happens in one lane. */
    private static final List<String> LANE_METHODS =
            List.of("of", "derivative", "derivativeFromOutput", "usual", "usualDerivative");

    private final Definitions definitions;
    private final TypeElement type;
    private final List<String> parameters;

    Activation(Definitions definitions, TypeElement type) {
        this.definitions = definitions;
        this.type = type;
        this.parameters = names(method("of")).skip(1).toList();
    }

    /** {@code LeakyRelu}. */
    String className() {
        return type.getSimpleName().toString();
    }

    /** {@code leaky_relu}. */
    String name() {
        return className().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The parameters beside x, in the order of registration. */
    List<String> parameters() {
        return parameters;
    }

    boolean has(String method) {
        return Definitions.has(type, method);
    }

    /** Refuses a definition that the loops could not be made from, whether or not a template uses it. */
    void check() {
        if (!has("derivative")) {
            throw definitions.problem(type, "an activation function needs its derivative");
        }
        if (has("usual") || has("usualDerivative")) {
            checkLimit();
        }
        LANE_METHODS.stream().filter(this::has).forEach(name -> {
            ExecutableElement method = method(name);
            checkSignature(method);
            Graph graph = new Graph();
            List<Value> inputs = names(method)
                    .map(parameter -> graph.input(parameter, Kind.FLOAT, parameters.contains(parameter)))
                    .toList();
            new Reader(definitions, graph).read(method, inputs);
        });
    }

    private void checkLimit() {
        if (!has("limit")) {
            throw definitions.problem(type, "usual arguments need their limit");
        }
        Stream.of("limit", "derivativeLimit")
                .filter(this::has)
                .map(this::method)
                .forEach(limit -> {
                    if (!names(limit).toList().equals(parameters)) {
                        throw definitions.problem(limit, "has other parameters than of, which has x and " + parameters);
                    }
                });
    }

    private void checkSignature(ExecutableElement method) {
        boolean floats = method.getReturnType().getKind() == TypeKind.FLOAT
                && method.getParameters().stream()
                        .allMatch(parameter -> parameter.asType().getKind() == TypeKind.FLOAT);
        if (!floats) {
            throw definitions.problem(method, "takes and returns floats");
        }
        if (!names(method).skip(1).toList().equals(parameters)) {
            throw definitions.problem(method, "has other parameters than of, which has " + parameters);
        }
    }

    private ExecutableElement method(String name) {
        List<ExecutableElement> found = Definitions.methods(type).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
        if (found.size() > 1) {
            throw definitions.problem(found.get(1), "an activation function has one method " + name);
        }
        return found.getFirst();
    }

    private static Stream<String> names(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString());
    }
}
