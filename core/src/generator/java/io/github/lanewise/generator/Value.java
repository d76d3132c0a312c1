package io.github.lanewise.generator;

import java.util.List;

/** One result in a definition: an operation on earlier results. Made by {@link Graph}, where equal ones are the same. */
final class Value {

    final Op op;
    final Kind kind;

    /** The constant, or the name of the input; empty for everything else. */
    final Object content;

    final List<Value> operands;

    /** Whether it is the same in every lane. */
    final boolean uniform;

    /** The definition that computes it, such as {@code Exp.of}. */
    final String origin;

    /** Its place in the order of the definitions; operands come before their results. */
    final int order;

    private String name = "";

    Value(Op op, Kind kind, Object content, List<Value> operands, boolean uniform, String origin, int order) {
        this.op = op;
        this.kind = kind;
        this.content = content;
        this.operands = operands;
        this.uniform = uniform;
        this.origin = origin;
        this.order = order;
    }

    /** The Java text of a constant or an input. */
    String text() {
        return op == Op.CONSTANT ? Literals.text(content) : content.toString();
    }

    /** Whether the text is all there is to it. */
    boolean isLeaf() {
        return op == Op.CONSTANT || op == Op.INPUT;
    }

    /** Names it after a local or constant of a definition; the first name stays. */
    void suggestName(String suggestion) {
        if (name.isEmpty()) {
            name = suggestion;
        }
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    /** What to call it in the output: the name in the definition, or one that says what it is. */
    String outputName() {
        if (isNamed()) {
            return name;
        }
        return switch (op) {
            case INPUT -> text();
            case CONSTANT -> Literals.name(kind, text());
            case CAST_MASK -> operands.getFirst().outputName();
            case NEG -> uniform ? Literals.negative(operands.getFirst().outputName()) : op.noun;
            default -> op.noun;
        };
    }
}
