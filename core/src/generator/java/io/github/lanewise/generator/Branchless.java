package io.github.lanewise.generator;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rewrites a value so that its scalar text has no branch, neither for a comparison nor for a choice. C2 makes a jump of a
 * choice between floats, which costs some 5 ns an element where it mispredicts and keeps it from vectorising the loop. Here a
 * condition is an int, all bits set or none, and a choice is made by bits.
 *
 * <p>a &lt; b is the sign of a - b, unless that is NaN. Adding 0 first makes 0 of a difference -0 - 0.
 */
final class Branchless {

    private static final int SIGN = 0x80000000;
    private static final int MAGNITUDE = 0x7fffffff;
    private static final int POSITIVE_INFINITY = 0x7f800000;

    /** Added to the bits of -infinity it gives -1, to those of a NaN with that sign at least 0. */
    private static final int INT_OF_LEAST_NAN = 0x7fffff;

    private static final int SMALL = 36;
    private static final int FLIPS = 6;

    private final Graph graph;
    private final Set<Value> disguised;
    private final Map<Value, Value> rewritten = new HashMap<>();

    private Branchless(Graph graph, Set<Value> disguised) {
        this.graph = graph;
        this.disguised = disguised;
    }

    /** The result of a definition. */
    static Value result(Graph graph, Value result) {
        Value plain = new Branchless(graph, Set.of()).of(result);
        Set<Value> all = new HashSet<>();
        collect(plain, all);
        long flips = all.stream()
                .filter(value -> value.op == Op.XOR || value.op == Op.COMPLEMENT)
                .count();
        if (all.size() < SMALL || flips >= FLIPS) {
            return plain;
        }
        Set<Value> original = new HashSet<>();
        collect(result, original);
        Set<Value> disguised = original.stream()
                .filter(value -> value.op == Op.FMA)
                .sorted(Comparator.comparingInt(value -> -value.order))
                .limit(FLIPS)
                .collect(Collectors.toSet());
        return new Branchless(graph, disguised).of(result);
    }

    private static void collect(Value value, Set<Value> all) {
        if (!value.uniform && !value.isLeaf() && all.add(value)) {
            value.operands.forEach(operand -> collect(operand, all));
        }
    }

    /** The same value, or for a condition an int with all bits set where it holds and none where it does not. */
    private Value of(Value value) {
        if (value.uniform) {
            return value.kind.isMask() ? graph.select(value, graph.constant(-1), graph.constant(0)) : value;
        }
        Value known = rewritten.get(value);
        if (known == null) {
            String outer = graph.enter(value.origin);
            known = rewrite(value);
            if (disguised.contains(value)) {
                Value bits = graph.value(Op.TO_BITS, known);
                known = graph.value(Op.FROM_BITS, graph.value(Op.XOR, bits, graph.input("Vm.zero", Kind.INT, true)));
            }
            graph.enter(outer);
            if (value.isNamed() && !known.isLeaf()) {
                known.suggestName(value.outputName());
            }
            rewritten.put(value, known);
        }
        return known;
    }

    private Value rewrite(Value value) {
        List<Value> operands = value.operands.stream().map(this::of).toList();
        return switch (value.op) {
            case CONSTANT, INPUT -> value;
            case SELECT -> select(operands.get(0), operands.get(1), operands.get(2));
            case BOTH -> both(operands.get(0), operands.get(1));
            case EITHER -> either(operands.get(0), operands.get(1));
            case NOT -> graph.value(Op.COMPLEMENT, operands.get(0));
            case CAST_MASK -> operands.get(0);
            case LT -> isNegative(bits(difference(operands.get(0), operands.get(1))));
            case GT -> isNegative(bits(difference(operands.get(1), operands.get(0))));
            case LE -> isNotNegative(bits(difference(operands.get(1), operands.get(0))));
            case GE -> isNotNegative(bits(difference(operands.get(0), operands.get(1))));
            case IS_NAN -> isNan(bits(operands.get(0)));
            case ADD -> isSortable(operands) ? fma(operands.get(0), 1f, operands.get(1)) : same(value, operands);
            case MUL ->
                isSortable(operands)
                        ? graph.value(Op.FMA, operands.get(0), operands.get(1), graph.constant(-0f))
                        : same(value, operands);
            case EQ -> isEqual(operands.get(0), operands.get(1));
            case NE -> graph.value(Op.COMPLEMENT, isEqual(operands.get(0), operands.get(1)));
            default -> same(value, operands);
        };
    }

    private Value same(Value value, List<Value> operands) {
        return graph.value(value.op, operands.toArray(Value[]::new));
    }

    private Value fma(Value a, float b, Value c) {
        return graph.value(Op.FMA, a, graph.constant(b), c);
    }

    /** Whether C2 may change the order of the operands of a sum or product, in some copies of an unrolled loop only. */
    private static boolean isSortable(List<Value> operands) {
        return operands.stream().allMatch(operand -> operand.kind == Kind.FLOAT && operand.op != Op.CONSTANT);
    }

    /** a - b, where 0 - 0 is +0 whatever the signs. Where a and b are the same infinity it is NaN. */
    private Value difference(Value a, Value b) {
        if (isZero(b)) {
            return graph.value(Op.ADD, a, graph.constant(0f));
        }
        Value difference = graph.value(Op.SUB, isZero(a) ? graph.constant(0f) : a, b);
        boolean neverBothZero = isZero(a) || a.op == Op.CONSTANT || b.op == Op.CONSTANT;
        return neverBothZero ? difference : graph.value(Op.ADD, difference, graph.constant(0f));
    }

    private static boolean isZero(Value value) {
        return value.op == Op.CONSTANT && (float) value.content == 0f;
    }

    /** The bits of negative numbers, -infinity included, are ints up to these; those of NaNs are greater, or positive. */
    private Value isNegative(Value bits) {
        Value bounded = graph.value(Op.MIN, bits, graph.constant(POSITIVE_INFINITY));
        return signOf(graph.value(Op.ADD, bounded, graph.constant(INT_OF_LEAST_NAN)));
    }

    private Value isNotNegative(Value bits) {
        return isNegative(graph.value(Op.XOR, bits, graph.constant(SIGN)));
    }

    private Value isNan(Value bits) {
        Value magnitude = graph.value(Op.AND, bits, graph.constant(MAGNITUDE));
        return signOf(graph.value(Op.SUB, graph.constant(POSITIVE_INFINITY), magnitude));
    }

    private Value isEqual(Value a, Value b) {
        return both(isNotNegative(bits(difference(a, b))), isNotNegative(bits(difference(b, a))));
    }

    private Value both(Value left, Value right) {
        return signOf(graph.value(Op.SUB, left, graph.value(Op.COMPLEMENT, right)));
    }

    private Value either(Value left, Value right) {
        return signOf(graph.value(Op.SUB, left, graph.value(Op.SUB, graph.constant(0), right)));
    }

    private Value bits(Value number) {
        return graph.value(Op.TO_BITS, number);
    }

    private Value signOf(Value bits) {
        return graph.value(Op.SHR, bits, graph.constant(31));
    }

    private Value select(Value mask, Value yes, Value no) {
        if (yes.kind == Kind.FLOAT) {
            Value bits = select(mask, graph.value(Op.TO_BITS, yes), graph.value(Op.TO_BITS, no));
            return graph.value(Op.FROM_BITS, bits);
        }
        if (isZeroBits(yes)) {
            return graph.value(Op.AND, no, graph.value(Op.COMPLEMENT, mask));
        }
        if (isZeroBits(no)) {
            return graph.value(Op.AND, yes, mask);
        }
        Value differing = graph.value(Op.XOR, yes, no);
        return graph.value(Op.XOR, no, graph.value(Op.AND, differing, mask));
    }

    private static boolean isZeroBits(Value bits) {
        Value origin = bits.op == Op.TO_BITS ? bits.operands.getFirst() : bits;
        return origin.op == Op.CONSTANT && (origin.content.equals(0f) || origin.content.equals(0));
    }
}
