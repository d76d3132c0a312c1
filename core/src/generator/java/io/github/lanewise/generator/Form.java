package io.github.lanewise.generator;

import com.sun.source.tree.Tree;
import java.util.Optional;

/** How the lanes of a loop come: one element after the other, or as many as a vector holds. */
enum Form {
    SCALAR,
    /** Where fma is no instruction: {@code Math.fma} would take microseconds there. */
    SCALAR_WITHOUT_FMA,
    /** For C2 to vectorise. */
    SCALAR_WITHOUT_BRANCHES,
    VECTOR;

    /** The form of a loop whose values have this type. */
    static Optional<Form> ofType(Tree type) {
        String name = String.valueOf(type);
        if (Kind.ofVectorType(name).isPresent()) {
            return Optional.of(VECTOR);
        }
        return name.equals("float") || name.equals("int") ? Optional.of(SCALAR) : Optional.empty();
    }

    /** The scalar form that makes do without something. */
    static Form without(String what) {
        return what.equals("fma") ? SCALAR_WITHOUT_FMA : SCALAR_WITHOUT_BRANCHES;
    }

    String type(Kind kind) {
        return this == VECTOR ? kind.vectorType : kind.scalarType;
    }

    String pattern(Value value) {
        if (isBound(value)) {
            return bound(value);
        }
        return switch (this) {
            case SCALAR, SCALAR_WITHOUT_BRANCHES -> value.op.scalar;
            case SCALAR_WITHOUT_FMA -> value.op == Op.FMA ? "Fma.inDouble({0}, {1}, {2})" : value.op.scalar;
            case VECTOR -> value.op.vector;
        };
    }

    /**
     * Whether the value bounds floats by a number that is the same in every lane, and comes out as a comparison and a choice:
     * what Java demands of the zeros and of NaN costs vectors several instructions, and the interpreter a call.
     */
    boolean isBound(Value value) {
        return this != SCALAR_WITHOUT_BRANCHES
                && (value.op == Op.MAX || value.op == Op.MIN)
                && value.kind == Kind.FLOAT
                && value.operands.get(1).uniform;
    }

    /** A bound that may be 0 and is no constant is taken as +0. */
    private String bound(Value value) {
        boolean negativeZero = Float.valueOf(-0f).equals(value.operands.get(1).content);
        Op beyond = value.op == Op.MAX ? (negativeZero ? Op.LT : Op.LE) : negativeZero ? Op.GE : Op.GT;
        return this == VECTOR ? "[0].blend({1}, " + beyond.vector + ")" : beyond.scalar + " ? [1] : [0]";
    }

    /** What is the same in every lane, as an operand. */
    Text uniform(Uniforms uniforms, Value value) {
        return this == VECTOR ? uniforms.vector(value) : uniforms.scalar(value);
    }
}
