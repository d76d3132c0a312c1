package io.github.lanewise.generator;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Constants as Java text that gives back every bit, and names for them. */
final class Literals {

    private static final int LARGEST_DECIMAL_INT = 0xffff;
    private static final int LONGEST_DECIMAL_FLOAT = 9;
    private static final Pattern WORD_START = Pattern.compile("_(.)");
    private static final Map<String, String> NAMES = Map.of(
            "0f", "zero", "1f", "one", "2f", "two", "3f", "three", "4f", "four", "6f", "six", "0.5f", "half", "0.25f",
            "quarter");

    private Literals() {}

    static String text(Object constant) {
        return switch (constant) {
            case Float f when f.isNaN() -> "Float.NaN";
            case Float f when f.isInfinite() -> f > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY";
            case Float f -> finite(f);
            case Integer i when Math.abs((long) i) > LARGEST_DECIMAL_INT -> "0x" + Integer.toHexString(i);
            default -> constant.toString();
        };
    }

    private static String finite(float f) {
        String decimal = Float.toString(f).replaceFirst("\\.0$", "") + "f";
        return decimal.length() <= LONGEST_DECIMAL_FLOAT && !decimal.contains("E")
                ? decimal
                : Float.toHexString(f) + "f";
    }

    /** A name for the constant with this text: {@code half} for 0.5f, {@code c0_7} for 0.7f, {@code int23} for 23. */
    static String name(Kind kind, String text) {
        if (text.startsWith("-")) {
            return negative(name(kind, text.substring(1)));
        }
        if (text.startsWith("Float.")) {
            return camelCase(text.substring("Float.".length()));
        }
        return switch (kind) {
            case FLOAT ->
                NAMES.getOrDefault(text, "c" + text.replaceFirst("f$", "").replaceAll("\\W+", "_"));
            case INT -> "int" + text;
            case FLOAT_MASK, INT_MASK -> text.equals("true") ? "always" : "never";
        };
    }

    /** {@code minusSlope} for {@code slope}. */
    static String negative(String name) {
        return "minus" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** {@code LN2_HI} as {@code ln2Hi}. */
    static String camelCase(String constantName) {
        Matcher matcher = WORD_START.matcher(constantName.toLowerCase(Locale.ROOT));
        return matcher.replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
    }
}
