package io.github.lanewise.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints one result as statements: what it takes, in the order of the definitions, and nothing else. */
final class FlatBody {

    /** A longer expression is not written into another one. */
    private static final int LONGEST_OPERAND = 60;

    private final Form form;
    private final Uniforms uniforms;
    private final Scope scope;
    private final List<String> lines = new ArrayList<>();
    private final Map<Value, Integer> uses = new HashMap<>();
    private final TreeMap<Integer, Value> live = new TreeMap<>();
    private String origin = "";

    FlatBody(Form form, Uniforms uniforms, Scope scope) {
        this.form = form;
        this.uniforms = uniforms;
        this.scope = scope;
    }

    /** The statements that compute {@code result}; the last one starts with {@code declaration}, as in "float y". */
    List<String> print(Value result, String declaration) {
        visit(result);
        for (Value value : live.values()) {
            Text text = expression(value);
            if (value != result && needsLocal(value, text)) {
                tellOrigin(value);
                String name = scope.declare(value, value.outputName());
                lines.add("%s %s = %s;".formatted(form.type(value.kind), name, text.java()));
            }
        }
        tellOrigin(result);
        lines.add("%s = %s;".formatted(declaration, text(result).java()));
        return lines;
    }

    private void visit(Value value) {
        uses.merge(value, 1, Integer::sum);
        boolean ready = value.uniform || value.isLeaf() || scope.has(value);
        if (!ready && live.putIfAbsent(value.order, value) == null) {
            value.operands.forEach(this::visit);
            if (form.isBound(value)) {
                // Its text has the first operand twice.
                visit(value.operands.getFirst());
            }
        }
    }

    private boolean needsLocal(Value value, Text text) {
        return value.isNamed() || uses.getOrDefault(value, 0) > 1 || text.java().length() > LONGEST_OPERAND;
    }

    private void tellOrigin(Value value) {
        if (!value.origin.isEmpty() && !value.origin.equals(origin)) {
            origin = value.origin;
            lines.add("// " + origin);
        }
    }

    private Text text(Value value) {
        if (value.uniform) {
            return form.uniform(uniforms, value);
        }
        if (value.isLeaf()) {
            return Text.leaf(value.text());
        }
        return scope.has(value) ? Text.leaf(scope.local(value)) : expression(value);
    }

    private Text expression(Value value) {
        Value count = value.op.shifts() ? value.operands.get(1) : null;
        return Text.operation(
                value, form.pattern(value), operand -> operand == count ? uniforms.scalar(operand) : text(operand));
    }
}
