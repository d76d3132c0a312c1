package io.github.lanewise.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a {@link Sweep} has found. Errors are in ulp, see {@link Ulp#error}.
 *
 * @param inputs the number of inputs
 * @param complete whether all inputs of the sweep have been tried
 * @param bound what was demanded; {@link Double#POSITIVE_INFINITY} ulp if nothing was
 * @param correctlyRounded the number of results that are the exact value rounded to float, in sign of zero too
 * @param sumOfSquares the sum of the squares of all finite errors
 * @param histogram the number of errors up to each of {@link #BIN_ENDS}, above the one before, and of those above all
 * @param excused the number of results next to a zero that are not correctly rounded, but within the absolute error of the
 *     bound; they are in none of the figures in ulp
 * @param greatestExcused the greatest of them, an absolute error
 * @param wrongNans the number of results that are NaN where the exact value is not, or the other way round
 * @param wrongInfinities the number of results that are infinite where the rounded exact value is not, or the other way round
 * @param wrongZeroSigns the number of zeros of the wrong sign
 * @param digest a fingerprint of all inputs and results: kernels with equal digests gave the same bits, as far as 64 bits can
 *     tell; all NaNs count as the same
 * @param worst the inputs with the greatest errors above 0, at most {@link #SAMPLES}, the worst first, of equal errors those
 *     of the least bit patterns
 */
public record AccuracyReport(
        long inputs,
        boolean complete,
        Bound bound,
        long correctlyRounded,
        double sumOfSquares,
        List<Long> histogram,
        long excused,
        double greatestExcused,
        long wrongNans,
        long wrongInfinities,
        long wrongZeroSigns,
        long digest,
        List<Sample> worst) {
    /** The upper ends of the histogram's bins, in ulp. */
    public static final List<Double> BIN_ENDS = List.of(
            0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.5, 2.0, 3.0, 4.0, 8.0, 16.0, 256.0, 65_536.0, Double.MAX_VALUE);

    /** The greatest number of worst inputs. */
    public static final int SAMPLES = 10;

    static final Comparator<Sample> WORST_FIRST = Comparator.comparingDouble(Sample::ulps)
            .reversed()
            .thenComparingLong(sample -> Integer.toUnsignedLong(Float.floatToRawIntBits(sample.x)));

    private static final List<String> COLUMNS = List.of(
            "inputs",
            "max ulp",
            "at x",
            "RMS ulp",
            "correctly rounded",
            "wrong NaN",
            "wrong infinity",
            "wrong sign of 0",
            "digest");

    /**
     * One input and what came of it.
     *
     * @param x the input
     * @param actual the kernel's result
     * @param exact the exact value
     * @param ulps the error
     */
    public record Sample(float x, float actual, double exact, double ulps) {
        /** In decimal and in hexadecimal. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "x = %s (%a): %s (%a) instead of %s (%a), %.4g ulp",
                    x,
                    x,
                    actual,
                    actual,
                    exact,
                    exact,
                    ulps);
        }
    }

    /** Keeps lists of its own. */
    public AccuracyReport {
        Objects.requireNonNull(bound, "bound");
        histogram = List.copyOf(histogram);
        worst = List.copyOf(worst);
    }

    /**
     * The report on results that are at hand already, of any kernel in any language.
     *
     * @param x the inputs
     * @param actual the results
     * @param exact the exact values
     * @param bound what is demanded
     * @return the report
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static AccuracyReport of(float[] x, float[] actual, Exact exact, Bound bound) {
        if (x.length != actual.length) {
            throw new IllegalArgumentException("x has " + x.length + " elements and actual has " + actual.length
                    + "; allowed are arrays of equal length");
        }
        double[] expected = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            expected[i] = exact.apply(x[i]);
        }
        Tally tally = new Tally(bound);
        return tally.report(tally.see(x, actual, expected), true);
    }

    /**
     * The greatest error.
     *
     * @return the error in ulp, infinite for a wrong NaN and where an infinity is far off
     */
    public double maxUlp() {
        return worst.isEmpty() ? 0 : worst.getFirst().ulps();
    }

    /**
     * The root of the mean square of the finite errors.
     *
     * @return the mean in ulp; 0 if there was no input
     */
    public double rmsUlp() {
        return inputs == 0 ? 0 : Math.sqrt(sumOfSquares / inputs);
    }

    /**
     * The share of results that are the exact value rounded to float.
     *
     * @return the share, from 0 to 1; 1 if there was no input
     */
    public double shareCorrectlyRounded() {
        return inputs == 0 ? 1 : (double) correctlyRounded / inputs;
    }

    /**
     * Whether the kernel kept to the bound, for the inputs that have been tried. A zero of the wrong sign is no offence.
     *
     * @return whether it did
     */
    public boolean holds() {
        return maxUlp() <= bound.ulps();
    }

    /**
     * The report of two sweeps of the same kernel over different inputs.
     *
     * @param other the other report
     * @return a report on the inputs of both
     * @throws IllegalArgumentException if their bounds differ
     */
    public AccuracyReport plus(AccuracyReport other) {
        if (!bound.equals(other.bound)) {
            throw new IllegalArgumentException(
                    "The bounds are " + bound + " and " + other.bound + "; allowed are equal ones");
        }
        List<Sample> both = new ArrayList<>(worst);
        both.addAll(other.worst);
        return new AccuracyReport(
                inputs + other.inputs,
                complete && other.complete,
                bound,
                correctlyRounded + other.correctlyRounded,
                sumOfSquares + other.sumOfSquares,
                IntStream.range(0, histogram.size())
                        .mapToObj(i -> histogram.get(i) + other.histogram.get(i))
                        .toList(),
                excused + other.excused,
                Math.max(greatestExcused, other.greatestExcused),
                wrongNans + other.wrongNans,
                wrongInfinities + other.wrongInfinities,
                wrongZeroSigns + other.wrongZeroSigns,
                digest + other.digest,
                both.stream().sorted(WORST_FIRST).limit(SAMPLES).toList());
    }

    /**
     * Fails if an error is greater than a number.
     *
     * @param ulps the greatest error allowed
     * @return this report
     * @throws AssertionError if there is a greater one; the message holds the worst input, in decimal and in hexadecimal
     */
    public AccuracyReport assertWithin(double ulps) {
        if (!(maxUlp() <= ulps)) {
            throw new AssertionError("More than " + ulps + " ulp at " + worst.getFirst() + "\n" + this);
        }
        return this;
    }

    /**
     * Fails if the kernel did not keep to the bound of the sweep.
     *
     * @return this report
     * @throws AssertionError if it did not; the message holds the worst input, in decimal and in hexadecimal
     */
    public AccuracyReport assertHolds() {
        return assertWithin(bound.ulps());
    }

    /**
     * Fails if a NaN, an infinity or the sign of a zero is not that of the exact value.
     *
     * @return this report
     * @throws AssertionError if one is not
     */
    public AccuracyReport assertSameSpecials() {
        if (wrongNans > 0 || wrongInfinities > 0 || wrongZeroSigns > 0) {
            throw new AssertionError("NaNs, infinities or signs of zero are wrong\n" + this);
        }
        return this;
    }

    /** The report as lines of text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        List<String> values = values();
        for (int i = 0; i < COLUMNS.size(); i++) {
            text.append(String.format(Locale.ROOT, "%-18s %s%n", COLUMNS.get(i), values.get(i)));
        }
        if (bound.ulps() < Double.POSITIVE_INFINITY) {
            text.append(String.format(Locale.ROOT, "%-18s %s: %s%n", "bound", bound, holds() ? "holds" : "broken"));
        }
        if (excused > 0) {
            text.append(String.format(
                    Locale.ROOT, "%-18s %d inputs, error at most %.3g%n", "near the zero", excused, greatestExcused));
        }
        if (!complete) {
            text.append("cancelled before the end\n");
        }
        for (int i = 0; i < histogram.size(); i++) {
            if (histogram.get(i) > 0) {
                text.append(String.format(Locale.ROOT, "%-18s %d%n", bin(i), histogram.get(i)));
            }
        }
        worst.forEach(sample -> text.append(sample).append('\n'));
        return text.toString();
    }

    private static String bin(int index) {
        return index == 0
                ? "error 0 ulp"
                : index < BIN_ENDS.size() - 1
                        ? "up to " + BIN_ENDS.get(index) + " ulp"
                        : index == BIN_ENDS.size() - 1 ? "more" : "infinite";
    }

    /**
     * The heads of the columns of {@link #toCsv}.
     *
     * @return the heads, separated by commas
     */
    public static String csvHeader() {
        return String.join(",", COLUMNS);
    }

    /**
     * The report as a line of comma-separated values.
     *
     * @return the line
     */
    public String toCsv() {
        return String.join(",", values());
    }

    /**
     * The head of the Markdown table, two lines.
     *
     * @return the head
     */
    public static String markdownHeader() {
        return "| " + String.join(" | ", COLUMNS) + " |\n|" + " --- |".repeat(COLUMNS.size());
    }

    /**
     * The report as a row of a Markdown table.
     *
     * @return the row
     */
    public String toMarkdown() {
        return "| " + String.join(" | ", values()) + " |";
    }

    private List<String> values() {
        return List.of(
                String.valueOf(inputs),
                String.format(Locale.ROOT, "%.4g", maxUlp()),
                worst.isEmpty() ? "" : String.valueOf(worst.getFirst().x()),
                String.format(Locale.ROOT, "%.4g", rmsUlp()),
                String.format(Locale.ROOT, "%.4f %%", 100 * shareCorrectlyRounded()),
                String.valueOf(wrongNans),
                String.valueOf(wrongInfinities),
                String.valueOf(wrongZeroSigns),
                String.format(Locale.ROOT, "%016x", digest));
    }

    /**
     * The report as JSON: all components by their names, max and RMS, and the digest in hexadecimal. NaN and infinities are
     * strings.
     *
     * @return the JSON object
     */
    public String toJson() {
        StringJoiner json = new StringJoiner(",\n  ", "{\n  ", "\n}");
        json.add("\"inputs\": " + inputs);
        json.add("\"complete\": " + complete);
        json.add("\"bound\": "
                + object("ulps", bound.ulps(), "from", bound.from(), "to", bound.to(), "absolute", bound.absolute()));
        json.add("\"maxUlp\": " + number(maxUlp()));
        json.add("\"rmsUlp\": " + number(rmsUlp()));
        json.add("\"shareCorrectlyRounded\": " + number(shareCorrectlyRounded()));
        json.add("\"correctlyRounded\": " + correctlyRounded);
        json.add("\"sumOfSquares\": " + number(sumOfSquares));
        json.add("\"binEnds\": " + BIN_ENDS);
        json.add("\"histogram\": " + histogram);
        json.add("\"excused\": " + excused);
        json.add("\"greatestExcused\": " + number(greatestExcused));
        json.add("\"wrongNans\": " + wrongNans);
        json.add("\"wrongInfinities\": " + wrongInfinities);
        json.add("\"wrongZeroSigns\": " + wrongZeroSigns);
        json.add(String.format("\"digest\": \"%016x\"", digest));
        json.add("\"worst\": "
                + worst.stream()
                        .map(s -> object(
                                "x",
                                s.x(),
                                "bits",
                                Float.floatToRawIntBits(s.x()),
                                "actual",
                                s.actual(),
                                "exact",
                                s.exact(),
                                "ulps",
                                s.ulps()))
                        .collect(Collectors.joining(",\n    ", "[", "]")));
        return json.toString();
    }

    private static String object(Object... namesAndNumbers) {
        StringJoiner json = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            json.add("\"" + namesAndNumbers[i] + "\": " + number((Number) namesAndNumbers[i + 1]));
        }
        return json.toString();
    }

    private static String number(Number number) {
        return Double.isFinite(number.doubleValue()) ? number.toString() : "\"" + number + "\"";
    }
}
