package io.github.lanewise.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that the definitions called from one method compute. Equal operations on the same operands are one value,
 * so that common subexpressions fall together, whichever definition they come from.
 */
final class Graph {

    private record Key(Op op, Kind kind, Object content, List<Value> operands, boolean uniform) {}

    private final Map<Key, Value> values = new HashMap<>();
    private String origin = "";

    /** Says which definition computes the values from now on, and returns which one did until now. */
    String enter(String definition) {
        String outer = origin;
        origin = definition;
        return outer;
    }

    /** A variable of the template. */
    Value input(String variable, Kind kind, boolean uniform) {
        return value(Op.INPUT, kind, variable, List.of(), uniform);
    }

    /** A {@link Float}, {@link Integer} or {@link Boolean}. */
    Value constant(Object constant) {
        Kind kind = constant instanceof Float ? Kind.FLOAT : constant instanceof Integer ? Kind.INT : Kind.FLOAT_MASK;
        return value(Op.CONSTANT, kind, constant, List.of(), true);
    }

    /** The operation on these operands. A vector comes first where it may, since it receives the call. */
    Value value(Op op, Value... operands) {
        boolean swap = operands.length > 1 && operands[0].uniform && !operands[1].uniform;
        if (swap && op.commutes()) {
            return value(op, swapped(operands));
        }
        if (swap && op.mirrored() != op) {
            return value(op.mirrored(), swapped(operands));
        }
        return value(op, op.result(operands[0].kind), operands);
    }

    Value negative(Value value) {
        if (value.op != Op.CONSTANT) {
            return value(Op.NEG, value);
        }
        Value constant = constant(value.content instanceof Float f ? (Object) (-f) : (Object) (-(int) value.content));
        if (value.isNamed()) {
            constant.suggestName(Literals.negative(value.outputName()));
        }
        return constant;
    }

    /** {@code condition ? yes : no}. */
    Value select(Value condition, Value yes, Value no) {
        return value(Op.SELECT, yes.kind, mask(condition, yes.kind.mask()), yes, no);
    }

    /** Both conditions or either of them, on the lanes of the first that has any. */
    Value combine(Op op, Value left, Value right) {
        Kind lanes = left.uniform ? right.kind : left.kind;
        return value(op, mask(left, lanes), mask(right, lanes));
    }

    /** Composed of bits, since vectors have no such operation. */
    Value copySign(Value magnitude, Value sign) {
        Value low = value(Op.AND, value(Op.TO_BITS, magnitude), constant(Integer.MAX_VALUE));
        Value high = value(Op.AND, value(Op.TO_BITS, sign), constant(Integer.MIN_VALUE));
        return value(Op.FROM_BITS, value(Op.OR, low, high));
    }

    private Value mask(Value condition, Kind lanes) {
        return condition.kind == lanes ? condition : value(Op.CAST_MASK, lanes, condition);
    }

    private Value value(Op op, Kind kind, Value... operands) {
        List<Value> list = List.of(operands);
        return value(op, kind, "", list, list.stream().allMatch(operand -> operand.uniform));
    }

    private Value value(Op op, Kind kind, Object content, List<Value> operands, boolean uniform) {
        return values.computeIfAbsent(
                new Key(op, kind, content, operands, uniform),
                key -> new Value(op, kind, content, operands, uniform, origin, values.size()));
    }

    private static Value[] swapped(Value[] operands) {
        Value[] result = operands.clone();
        result[0] = operands[1];
        result[1] = operands[0];
        return result;
    }
}
