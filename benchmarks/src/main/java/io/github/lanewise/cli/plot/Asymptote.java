package io.github.lanewise.cli.plot;

import io.github.lanewise.reference.Reference;
import java.util.Locale;
import java.util.Optional;

/**
 * The straight line that a function approaches far out.
 *
 * @param slope its slope
 * @param offset its value at 0
 */
record Asymptote(double slope, double offset) {
    /** So far out that no function of this library is off its asymptote by more than rounding. */
    private static final float FAR = 0x1p60f;

    /** What rounding leaves of an offset or a slope, relative to 1. */
    private static final double ROUNDING = 1e-9;

    /**
     * The asymptote of a function.
     *
     * @param function the function
     * @param side -1 for the one towards -∞, 1 for the one towards +∞
     * @return the asymptote, if there is one
     */
    static Optional<Asymptote> of(Reference function, int side) {
        double slope = function.derivative(side * FAR);
        double offset = function.value(side * FAR) - slope * side * FAR;
        double again = function.value(side * 2 * FAR) - slope * side * 2 * FAR;
        return Double.isFinite(offset) && Math.abs(again - offset) <= ROUNDING * Math.max(1, Math.abs(offset))
                ? Optional.of(new Asymptote(clean(slope), clean(offset)))
                : Optional.empty();
    }

    private static double clean(double number) {
        return Math.abs(number) < ROUNDING ? 0 : number;
    }

    double at(double x) {
        return slope * x + offset;
    }

    /** Whether a gradient still passes, but a small share of it: the leak of leaky_relu. */
    boolean leaks() {
        return slope != 0 && Math.abs(slope) < 0.5;
    }

    /** Its equation, such as "y = 0.01·x". */
    String equation() {
        if (slope == 0) {
            return "y = " + number(offset);
        }
        String line = slope == 1 ? "x" : slope == -1 ? "−x" : number(slope) + "·x";
        return "y = " + line + (offset == 0 ? "" : (offset > 0 ? " + " : " − ") + number(Math.abs(offset)));
    }

    /** At most four digits. */
    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.4g", number);
        String plain = text.contains("e") || !text.contains(".") ? text : text.replaceFirst("\\.?0+$", "");
        return plain.replace('-', '−');
    }
}
