package io.github.lanewise.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of a method that are the same in every lane: computed once before the loop, as scalars, and put into
 * vectors there. C2 keeps such vectors in registers, where it would reload vectors that are constants of the class.
 */
final class Uniforms {

    private final Set<Value> known = new TreeSet<>(Comparator.comparingInt(value -> value.order));
    private final Map<Value, Integer> scalarUses = new HashMap<>();
    private final Set<Value> operands = new HashSet<>();
    private final Set<Value> broadcasts = new HashSet<>();
    private final Set<Value> visited = new HashSet<>();
    private final Map<Value, String> scalars = new HashMap<>();
    private final Map<Value, String> vectors = new HashMap<>();
    private final List<String> statements = new ArrayList<>();
    private final boolean alsoWithoutFma;

    /** Collects what the results need in loops of these forms, and declares it in {@code method}. */
    Uniforms(Map<Value, Form> results, Scope method) {
        alsoWithoutFma = results.containsValue(Form.SCALAR_WITHOUT_FMA);
        results.forEach(this::need);
        known.forEach(value -> print(value, method));
    }

    /** The statements that have to run before the loop. */
    List<String> statements() {
        return List.copyOf(statements);
    }

    /** The name of the vector that holds the value in every lane. */
    Text vector(Value value) {
        return Text.leaf(Objects.requireNonNull(vectors.get(value)));
    }

    /** The value itself. */
    Text scalar(Value value) {
        return scalars.containsKey(value) ? Text.leaf(scalars.get(value)) : expression(value);
    }

    private void need(Value value, Form form) {
        if (value.uniform) {
            (form == Form.VECTOR ? broadcasts : operands).add(value);
            needScalar(value);
        } else if (visited.add(value)) {
            for (int i = 0; i < value.operands.size(); i++) {
                boolean isCount = i == 1 && value.op.shifts();
                need(value.operands.get(i), isCount ? Form.SCALAR : form);
            }
        }
    }

    private void needScalar(Value value) {
        if (known.add(value)) {
            value.operands.forEach(operand -> {
                scalarUses.merge(operand, 1, Integer::sum);
                needScalar(operand);
            });
        }
    }

    private void print(Value value, Scope method) {
        if (needsLocal(value)) {
            Text text = expression(value);
            String name = method.declare(value.outputName());
            scalars.put(value, name);
            statements.add("%s %s = %s;".formatted(value.kind.scalarType, name, text.java()));
        }
        if (broadcasts.contains(value)) {
            String wanted = value.outputName();
            String suffix = value.kind.isMask() ? "Mask" : "Vector";
            String name = method.declare(method.isTaken(wanted) ? wanted + suffix : wanted);
            vectors.put(value, name);
            String vector = value.kind.broadcast(scalar(value).java());
            statements.add("%s %s = %s;".formatted(value.kind.vectorType, name, vector));
        }
    }

    /** Whether it would otherwise be written more than once, or run in the loop, or lose its name. */
    private boolean needsLocal(Value value) {
        if (value.isLeaf()) {
            return false;
        }
        int uses = scalarUses.getOrDefault(value, 0);
        return operands.contains(value) || (uses > 0 && (value.isNamed() || uses > 1 || broadcasts.contains(value)));
    }

    private Text expression(Value value) {
        return switch (value.op) {
            case CONSTANT, INPUT -> Text.leaf(value.text());
            // Before loops with and without the instruction, the same text has to do for both.
            case FMA -> Text.operation(value, alsoWithoutFma ? "Fma.of({0}, {1}, {2})" : Op.FMA.scalar, this::scalar);
            default -> Text.operation(value, value.op.scalar, this::scalar);
        };
    }
}
