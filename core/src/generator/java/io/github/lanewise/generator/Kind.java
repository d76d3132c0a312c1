package io.github.lanewise.generator;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/** What a value is in one lane, and which type holds it for all lanes. */
enum Kind {
    FLOAT("float", "FloatVector", "FLOATS", "FLOAT_VECTOR"),
    INT("int", "IntVector", "INTS", "INT_VECTOR"),
    /** A boolean that came from floats; a mask is bound to the lanes it was made for. */
    FLOAT_MASK("boolean", "VectorMask<Float>", "FLOATS", ""),
    INT_MASK("boolean", "VectorMask<Integer>", "INTS", "");

    /** The type of the value where it is the same in every lane. */
    final String scalarType;

    /** The type of the value where it differs between the lanes. */
    final String vectorType;

    /** The name by which a template knows the species. */
    final String species;

    /** The name by which a template knows the class of all vectors of its width; empty for masks. */
    final String vectorClass;

    Kind(String scalarType, String vectorType, String species, String vectorClass) {
        this.scalarType = scalarType;
        this.vectorType = vectorType;
        this.species = species;
        this.vectorClass = vectorClass;
    }

    boolean isMask() {
        return this == FLOAT_MASK || this == INT_MASK;
    }

    /** The kind of a condition on values of this kind. */
    Kind mask() {
        return this == INT || this == INT_MASK ? INT_MASK : FLOAT_MASK;
    }

    /** The expression that puts {@code scalar} into every lane. */
    String broadcast(String scalar) {
        return isMask()
                ? species + ".maskAll(" + scalar + ")"
                : vectorType + ".broadcast(" + species + ", " + scalar + ")";
    }

    /** The kind of a Java type; a boolean counts as a condition on floats until it meets ints. */
    static Optional<Kind> of(TypeKind javaType) {
        return switch (javaType) {
            case FLOAT -> Optional.of(FLOAT);
            case INT -> Optional.of(INT);
            case BOOLEAN -> Optional.of(FLOAT_MASK);
            default -> Optional.empty();
        };
    }

    static Optional<Kind> ofVectorType(String type) {
        return Stream.of(FLOAT, INT)
                .filter(kind -> kind.vectorType.equals(type))
                .findFirst();
    }
}
