package io.github.lanewise.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/** How numbers are laid along an axis. */
public enum Scale {
    /** Equal differences are equal lengths. */
    LINEAR {
        @Override
        double position(double value) {
            return value;
        }

        @Override
        String label(double position) {
            return decimal(position);
        }
    },

    /** Powers of two: 0.25, 0.5, 1, 2. */
    DOUBLING {
        @Override
        double position(double value) {
            return Math.log(value) / Math.log(2);
        }

        @Override
        String label(double position) {
            return decimal(Math.pow(2, position));
        }
    },

    /** Powers of two of things that are counted: 64, 1 Ki, 16 Ki, 1 Mi. */
    COUNTS {
        @Override
        double position(double value) {
            return DOUBLING.position(value);
        }

        @Override
        String label(double position) {
            int prefix = Math.clamp((long) Math.floor(position / 10), 0, PREFIXES.length - 1);
            return decimal(Math.pow(2, position - 10 * prefix)) + PREFIXES[prefix];
        }
    },

    /** Powers of ten. */
    DECADES {
        @Override
        double position(double value) {
            return Math.log10(value);
        }

        @Override
        String label(double position) {
            boolean readable = position == Math.rint(position) && Math.abs(position) > 4;
            return readable ? "10" + superscript((int) position) : decimal(Math.pow(10, position));
        }
    };

    /** What additions of steps leave of a zero. */
    private static final double NOISE = 1e-9;

    /** Numbers from here on are written with a power of ten; XChart never ends if they are too long. */
    private static final double LONG = 1e9;

    private static final String[] PREFIXES = {"", " Ki", " Mi", " Gi", " Ti"};
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Where a value lies, in steps of the axis. */
    abstract double position(double value);

    /** What is written at a position. */
    abstract String label(double position);

    /** A number of up to seven digits, without zeros at its end. */
    private static String decimal(double number) {
        BigDecimal rounded = new BigDecimal(number, new MathContext(7)).stripTrailingZeros();
        double size = Math.abs(number);
        String text = size < NOISE ? "0" : size < LONG ? rounded.toPlainString() : rounded.toString();
        return text.replace('-', '\u2212');
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : String.valueOf(Math.abs(exponent)).toCharArray()) {
            text.append(DIGITS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
