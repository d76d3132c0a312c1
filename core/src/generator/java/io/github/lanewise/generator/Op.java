package io.github.lanewise.generator;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * The operations, each with its Java text for one lane and for a vector of lanes.
 *
 * <p>In the text, {@code {0}} stands for the first operand as it is, {@code [0]} for the first operand where only a name,
 * a literal or a call may stand (anything else gets parentheses), {@code <0>} for the first operand cast to its exact class,
 * {@code {exact}} for the exact class of the result, and {@code {species}} for its species.
 *
 * <p>Vectors compute by {@code lanewise} and {@code compare}, not by the shorter {@code add} or {@code lt}: those call the
 * former in a place that all callers share, where C2 sees the vectors of everybody's widths, and makes objects of them. A
 * shift by a number and a conversion have no other form; they need exact classes, see {@link ExactTypes}. Bits are
 * reinterpreted by {@code convertShape}: on JDK 27, {@code reinterpretAsInts}, {@code viewAsIntegralLanes} and {@code convert}
 * leave an object for each vector (JDK-8371187).
 */
enum Op {
    CONSTANT("", "", "constant"),
    INPUT("", "", "input"),

    ADD("[0] + [1]", "[0].lanewise(VectorOperators.ADD, {1})", "sum"),
    SUB("[0] - [1]", "[0].lanewise(VectorOperators.SUB, {1})", "difference"),
    MUL("[0] * [1]", "[0].lanewise(VectorOperators.MUL, {1})", "product"),
    DIV("[0] / [1]", "[0].lanewise(VectorOperators.DIV, {1})", "quotient"),
    NEG("-[0]", "[0].lanewise(VectorOperators.NEG)", "negated"),
    FMA("Math.fma({0}, {1}, {2})", "[0].lanewise(VectorOperators.FMA, {1}, {2})", "fused"),
    /** Math.abs is two native calls where nothing is compiled; C2 knows this form of it. */
    ABS("([0] <= 0 ? 0 - [0] : [0])", "[0].lanewise(VectorOperators.ABS)", "magnitude"),
    SQRT("(float) Math.sqrt({0})", "[0].lanewise(VectorOperators.SQRT)", "root"),
    MIN("Math.min({0}, {1})", "[0].lanewise(VectorOperators.MIN, {1})", "least"),
    MAX("Math.max({0}, {1})", "[0].lanewise(VectorOperators.MAX, {1})", "greatest"),

    AND("[0] & [1]", "[0].lanewise(VectorOperators.AND, {1})", "masked"),
    OR("[0] | [1]", "[0].lanewise(VectorOperators.OR, {1})", "merged"),
    XOR("[0] ^ [1]", "[0].lanewise(VectorOperators.XOR, {1})", "flipped"),
    COMPLEMENT("~[0]", "[0].lanewise(VectorOperators.NOT)", "complement"),
    SHL("[0] << [1]", "{exact}.cast(<0>.lanewise(VectorOperators.LSHL, {1}))", "shifted"),
    SHR("[0] >> [1]", "{exact}.cast(<0>.lanewise(VectorOperators.ASHR, {1}))", "shifted"),
    USHR("[0] >>> [1]", "{exact}.cast(<0>.lanewise(VectorOperators.LSHR, {1}))", "shifted"),

    TO_BITS(
            "Float.floatToRawIntBits({0})",
            "{exact}.cast(<0>.convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0))", "bits"),
    FROM_BITS(
            "Float.intBitsToFloat({0})",
            "{exact}.cast(<0>.convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0))", "number"),
    TO_INT("(int) [0]", "{exact}.cast(<0>.convertShape(VectorOperators.F2I, INTS, 0))", "truncated"),
    TO_FLOAT("(float) [0]", "{exact}.cast(<0>.convertShape(VectorOperators.I2F, FLOATS, 0))", "widened"),

    LT("[0] < [1]", "[0].compare(VectorOperators.LT, {1})", "below"),
    LE("[0] <= [1]", "[0].compare(VectorOperators.LE, {1})", "notAbove"),
    GT("[0] > [1]", "[0].compare(VectorOperators.GT, {1})", "above"),
    GE("[0] >= [1]", "[0].compare(VectorOperators.GE, {1})", "notBelow"),
    EQ("[0] == [1]", "[0].compare(VectorOperators.EQ, {1})", "equal"),
    NE("[0] != [1]", "[0].compare(VectorOperators.NE, {1})", "unequal"),
    IS_NAN("Float.isNaN({0})", "[0].test(VectorOperators.IS_NAN)", "nan"),

    /** Not the opposite comparison: that would be false for NaN where this is true. */
    NOT("![0]", "[0].not()", "negation"),
    BOTH("[0] && [1]", "[0].and({1})", "both"),
    EITHER("[0] || [1]", "[0].or({1})", "either"),
    /** The same condition on lanes of the other type; a scalar needs no such thing. */
    CAST_MASK("[0]", "[0].cast({species})", "cast"),
    SELECT("[0] ? [1] : [2]", "[2].blend({1}, {0})", "chosen");

    private static final Map<String, Op> BY_CALL = Map.ofEntries(
            entry("io.github.lanewise.math.Fma.of(float,float,float)", FMA),
            entry("java.lang.Math.fma(float,float,float)", FMA),
            entry("java.lang.Math.abs(float)", ABS),
            entry("java.lang.Math.abs(int)", ABS),
            entry("java.lang.Math.min(float,float)", MIN),
            entry("java.lang.Math.min(int,int)", MIN),
            entry("java.lang.Math.max(float,float)", MAX),
            entry("java.lang.Math.max(int,int)", MAX),
            entry("java.lang.Float.isNaN(float)", IS_NAN),
            entry("java.lang.Float.floatToRawIntBits(float)", TO_BITS),
            entry("java.lang.Float.intBitsToFloat(int)", FROM_BITS));

    final String scalar;
    final String vector;

    /** The name of a result that the definition gives none. */
    final String noun;

    Op(String scalar, String vector, String noun) {
        this.scalar = scalar;
        this.vector = vector;
        this.noun = noun;
    }

    /** The operation that a call of the method with this qualified signature stands for. */
    static Optional<Op> ofCall(String signature) {
        return Optional.ofNullable(BY_CALL.get(signature));
    }

    /** Whether the first two operands may change places; both orders give the same bits. */
    boolean commutes() {
        return switch (this) {
            case ADD, MUL, FMA, MIN, MAX, AND, OR, XOR, EQ, NE, BOTH, EITHER -> true;
            default -> false;
        };
    }

    /** The comparison that says the same of the operands in the other order; any other operation is its own mirror. */
    Op mirrored() {
        return switch (this) {
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
            default -> this;
        };
    }

    /** Whether the vector text casts its result to its exact class. */
    boolean isExact() {
        return vector.startsWith("{exact}");
    }

    /** Whether the second operand is a count of bits, which stays scalar. */
    boolean shifts() {
        return this == SHL || this == SHR || this == USHR;
    }

    /** The kind of the result for operands of kind {@code operand}. */
    Kind result(Kind operand) {
        return switch (this) {
            case TO_BITS, TO_INT -> Kind.INT;
            case FROM_BITS, TO_FLOAT -> Kind.FLOAT;
            case LT, LE, GT, GE, EQ, NE, IS_NAN -> operand.mask();
            default -> operand;
        };
    }
}
