package io.github.lanewise.generator;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java expression in the making.
 *
 * @param primary whether it can stand as an operand or receive a call without parentheses
 * @param exact whether it is a vector whose exact class C2 knows
 */
record Text(String java, boolean primary, boolean exact) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}|\\[(\\d)\\]|<(\\d)>|\\{species\\}|\\{exact\\}");

    /** A name or a literal. */
    static Text leaf(String java) {
        return new Text(java, !java.startsWith("-"), false);
    }

    /** The operation of {@code value}, written as {@code pattern} (see {@link Op}) with these operands. */
    static Text operation(Value value, String pattern, Function<Value, Text> operands) {
        String java =
                PLACE.matcher(pattern).replaceAll(match -> Matcher.quoteReplacement(fill(match, value, operands)));
        return new Text(java, isPrimary(pattern), value.op.isExact());
    }

    private static String fill(MatchResult match, Value value, Function<Value, Text> operands) {
        if (match.group(1) != null) {
            return operands.apply(operand(value, match.group(1))).java;
        }
        if (match.group(2) != null) {
            return operands.apply(operand(value, match.group(2))).asPrimary();
        }
        if (match.group(3) != null) {
            Value operand = operand(value, match.group(3));
            return operands.apply(operand).asExact(operand.kind);
        }
        return match.group().equals("{exact}") ? value.kind.vectorClass : value.kind.species;
    }

    private String asExact(Kind kind) {
        return exact ? java : kind.vectorClass + ".cast(" + java + ")";
    }

    private String asPrimary() {
        return primary ? java : "(" + java + ")";
    }

    private static Value operand(Value value, String digit) {
        return value.operands.get(Integer.parseInt(digit));
    }

    /** Neither an operator nor a cast stands outside the parentheses of a call. */
    private static boolean isPrimary(String pattern) {
        String outside = pattern.replaceAll("(?<=\\w)\\(.*\\)", "");
        return !outside.contains(" ") && !outside.matches("[-!~].*");
    }
}
