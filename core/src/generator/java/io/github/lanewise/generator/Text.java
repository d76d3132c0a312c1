package io.github.lanewise.generator;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java expression in the making.
 *
 * @param primary whether it can stand as an operand or receive a call without parentheses
 */
record Text(String java, boolean primary) {

    private static final Pattern OPERAND = Pattern.compile("\\{(\\d)\\}|\\[(\\d)\\]|\\{species\\}");

    /** A name or a literal. */
    static Text leaf(String java) {
        return new Text(java, !java.startsWith("-"));
    }

    /** The operation of {@code value}, written as {@code pattern} (see {@link Op}) with these operands. */
    static Text operation(Value value, String pattern, Function<Value, Text> operands) {
        Matcher matcher = OPERAND.matcher(pattern);
        String java = matcher.replaceAll(match -> Matcher.quoteReplacement(
                match.group(1) != null
                        ? operands.apply(operand(value, match.group(1))).java
                        : match.group(2) != null
                                ? operands.apply(operand(value, match.group(2))).asPrimary()
                                : value.kind.species));
        return new Text(java, isPrimary(pattern));
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
