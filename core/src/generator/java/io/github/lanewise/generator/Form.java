package io.github.lanewise.generator;

import com.sun.source.tree.Tree;
import java.util.Optional;

/** How the lanes of a loop come: one element after the other, or as many as a vector holds. */
enum Form {
    SCALAR,
    /** Where fma is no instruction: {@code Math.fma} would take microseconds there. */
    SCALAR_WITHOUT_FMA,
    VECTOR;

    /** The form of a loop whose values have this type. */
    static Optional<Form> ofType(Tree type) {
        String name = String.valueOf(type);
        if (Kind.ofVectorType(name).isPresent()) {
            return Optional.of(VECTOR);
        }
        return name.equals("float") || name.equals("int") ? Optional.of(SCALAR) : Optional.empty();
    }

    String type(Kind kind) {
        return this == VECTOR ? kind.vectorType : kind.scalarType;
    }

    String pattern(Op op) {
        return switch (this) {
            case SCALAR -> op.scalar;
            case SCALAR_WITHOUT_FMA -> op == Op.FMA ? "Fma.inDouble({0}, {1}, {2})" : op.scalar;
            case VECTOR -> op.vector;
        };
    }

    /** What is the same in every lane, as an operand. */
    Text uniform(Uniforms uniforms, Value value) {
        return this == VECTOR ? uniforms.vector(value) : uniforms.scalar(value);
    }
}
