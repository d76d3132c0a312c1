package io.github.lanewise.reference;

import io.github.lanewise.Activation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The exact numbers that {@code golden.py} wrote with mpmath, and the distance of a double from them. */
final class Golden {
    /** Numbers below this are 0 in the files, and of no interest: floats end at 1e-45. */
    private static final double NEGLIGIBLE = 1e-300;

    private Golden() {}

    /**
     * A part of golden.txt.
     *
     * @param fromOutput whether its points are outputs rather than arguments
     * @param activation the function
     * @param points the points
     */
    record Section(boolean fromOutput, Activation activation, List<Point> points) {
        @Override
        public String toString() {
            return activation + (fromOutput ? " from output" : "");
        }
    }

    /**
     * A point of a section.
     *
     * @param argument x, or y in a section of outputs
     * @param value f(x), or an empty string in a section of outputs
     * @param derivative f'(x)
     */
    record Point(float argument, String value, String derivative) {
        private static Point of(List<String> words) {
            return new Point(
                    Float.parseFloat(words.getFirst()), words.size() == 3 ? words.get(1) : "", words.getLast());
        }
    }

    static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (String line : lines("golden.txt")) {
            List<String> words = List.of(line.split(" "));
            switch (words.getFirst()) {
                case "function", "output" -> {
                    boolean fromOutput = words.getFirst().equals("output");
                    sections.add(new Section(fromOutput, Activation.parse(words.getLast()), new ArrayList<>()));
                }
                default -> sections.getLast().points().add(Point.of(words));
            }
        }
        return sections;
    }

    /** The rows of a file: what each line is called, and its numbers. */
    static List<Map<String, List<String>>> rows(String file) {
        List<Map<String, List<String>>> rows = new ArrayList<>();
        for (String line : lines(file)) {
            List<String> words = List.of(line.split(" "));
            if (words.getFirst().equals("x")) {
                rows.add(new HashMap<>());
            }
            rows.getLast().put(words.getFirst(), words.subList(1, words.size()));
        }
        return rows;
    }

    /** The numbers of a line of a row. */
    static List<String> numbers(Map<String, List<String>> row, String label) {
        return Objects.requireNonNull(row.get(label), label);
    }

    static List<String> lines(String file) {
        try (InputStream stream = Golden.class.getResourceAsStream("/reference/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static float[] floats(List<String> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = Float.parseFloat(numbers.get(i));
        }
        return floats;
    }

    /** |actual - exact|/|exact|, or 0 if both are negligible or both are the same infinity. */
    static double relativeError(double actual, String exact) {
        double nearest = Double.parseDouble(exact);
        boolean bothNegligible = Math.abs(actual) < NEGLIGIBLE && Math.abs(nearest) < NEGLIGIBLE;
        boolean bothInfinite = Double.isInfinite(nearest) && actual == nearest;
        if (bothNegligible || bothInfinite) {
            return 0;
        }
        if (nearest == 0 || !Double.isFinite(nearest) || !Double.isFinite(actual)) {
            return Double.POSITIVE_INFINITY;
        }
        BigDecimal reference = new BigDecimal(exact);
        return new BigDecimal(actual)
                .subtract(reference)
                .divide(reference, MathContext.DECIMAL64)
                .abs()
                .doubleValue();
    }

    /** |actual - exact|, or +∞ if either is not finite. */
    static double absoluteError(double actual, String exact) {
        if (!Double.isFinite(actual) || !Double.isFinite(Double.parseDouble(exact))) {
            return Double.POSITIVE_INFINITY;
        }
        return new BigDecimal(actual).subtract(new BigDecimal(exact)).abs().doubleValue();
    }
}
