package io.github.lanewise.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The exact numbers that {@code golden.py} wrote, and the distance of a double from them. */
final class Golden {
    /** Numbers below this are 0 in the files, and of no interest: floats end at 1e-45. */
    private static final double NEGLIGIBLE = 1e-300;

    private Golden() {}

    /**
     * A part of golden.txt.
     *
     * @param fromOutput whether its points are outputs rather than arguments
     * @param name the function's name
     * @param parameters the function's parameters
     * @param points the points
     */
    record Section(boolean fromOutput, String name, float[] parameters, List<Point> points) {
        Reference reference() {
            return Reference.of(name, parameters);
        }

        @Override
        public String toString() {
            return name + Arrays.toString(parameters) + (fromOutput ? " from output" : "");
        }
    }

    /** An argument or output, and the exact numbers that belong to it: f(x) and f'(x), or f'(x) alone. */
    record Point(float argument, List<String> exact) {}

    static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (String line : lines("golden.txt")) {
            List<String> words = List.of(line.split(" "));
            List<String> rest = words.subList(1, words.size());
            switch (words.getFirst()) {
                case "function", "output" ->
                    sections.add(new Section(
                            line.startsWith("output"),
                            rest.getFirst(),
                            floats(rest.subList(1, rest.size())),
                            new ArrayList<>()));
                default ->
                    sections.getLast().points().add(new Point(Float.parseFloat(words.getFirst()), rest));
            }
        }
        return sections;
    }

    static List<String> lines(String file) {
        try (InputStream stream = Golden.class.getResourceAsStream("/reference/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
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
        if (actual == nearest || Math.abs(actual) < NEGLIGIBLE && Math.abs(nearest) < NEGLIGIBLE) {
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

    /** |actual - exact|. */
    static double absoluteError(double actual, String exact) {
        return new BigDecimal(actual).subtract(new BigDecimal(exact)).abs().doubleValue();
    }

    /** Prints the worst error of each section. */
    public static void main(String[] arguments) {
        for (Section section : sections()) {
            Reference reference = section.reference();
            double value = 0;
            double derivative = 0;
            double crossing = 0;
            String where = "";
            for (Point point : section.points()) {
                float x = point.argument();
                double actual = section.fromOutput() ? reference.derivativeFromOutput(x) : reference.derivative(x);
                double error = relativeError(actual, point.exact().getLast());
                if (!section.fromOutput()) {
                    double v = relativeError(reference.value(x), point.exact().getFirst());
                    if (v > value) { value = v; where = "v@" + x; }
                }
                if (error > 1e-14) {
                    crossing = Math.max(crossing, absoluteError(actual, point.exact().getLast()));
                } else {
                    derivative = Math.max(derivative, error);
                }
                if (error > 1e-14 ) where += " " + x+":"+actual+" "+point.exact().getLast();
            }
            System.out.printf("%-44s %5d value %.1e derivative %.1e crossing %.1e %s%n", section, section.points().size(), value, derivative, crossing, where.substring(0, Math.min(400, where.length())));
        }
    }
}
