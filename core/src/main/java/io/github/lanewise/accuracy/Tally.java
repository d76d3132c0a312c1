package io.github.lanewise.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts errors; one thread's part of a report. */
final class Tally {
    private static final double[] ENDS =
            AccuracyReport.BIN_ENDS.stream().mapToDouble(Double::doubleValue).toArray();

    private final Bound bound;
    private final long[] histogram = new long[ENDS.length + 1];
    private final List<AccuracyReport.Sample> worst = new ArrayList<>();
    private double leastOfWorst = 0;
    private long inputs;
    private long correctlyRounded;
    private long excused;
    private double greatestExcused;
    private long wrongNans;
    private long wrongInfinities;
    private long wrongZeroSigns;
    private long digest;

    Tally(Bound bound) {
        this.bound = bound;
    }

    /**
     * Counts results, and returns the sum of the squares of their errors in ulp, without those that are infinite or excused.
     * Most results are correctly rounded and not among the worst: they take a short way.
     */
    double see(float[] x, float[] actual, double[] exact) {
        double sum = 0;
        double shortWay = Math.min(leastOfWorst, 0.5);
        long hash = 0;
        long right = 0;
        long exactlyRight = 0;
        for (int i = 0; i < x.length; i++) {
            float nearest = (float) exact[i];
            hash += Digest.of(x[i], actual[i]);
            double error = Math.abs(actual[i] - exact[i]) * Ulp.inverse(nearest);
            if (Float.floatToRawIntBits(actual[i]) != Float.floatToRawIntBits(nearest) || !(error <= shortWay)) {
                sum += see(x[i], actual[i], exact[i], 0);
                shortWay = Math.min(leastOfWorst, 0.5);
            } else {
                sum += error * error;
                right++;
                exactlyRight += error == 0 ? 1 : 0;
            }
        }
        inputs += x.length;
        digest += hash;
        correctlyRounded += right;
        histogram[0] += exactlyRight;
        histogram[1] += right - exactlyRight;
        return sum;
    }

    /** Counts results whose ulp counts as at least a given number. */
    double see(float[] x, float[] actual, double[] exact, double[] leastUlp) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += see(x[i], actual[i], exact[i], leastUlp[i]);
        }
        digest(x, actual);
        return sum;
    }

    /** Adds results to the digest alone. */
    void digest(float[] x, float[] actual) {
        inputs += x.length;
        digest += Digest.of(x, actual);
    }

    /** Counts a result that is of interest, infinite or NaN, and returns the square of its error. */
    private double see(float x, float actual, double exact, double leastUlp) {
        float nearest = (float) exact;
        if (Float.floatToIntBits(actual) == Float.floatToIntBits(nearest)) {
            correctlyRounded++;
        } else if (actual == 0f && nearest == 0f) {
            wrongZeroSigns++;
        } else if (Float.isNaN(actual) != Float.isNaN(nearest)) {
            wrongNans++;
        } else if (Float.isInfinite(actual) != Float.isInfinite(nearest)) {
            wrongInfinities++;
        }
        double error = Ulp.error(actual, exact, leastUlp);
        double absolute = Math.abs(actual - exact);
        if (bound.excuses(x, absolute)) {
            excused++;
            greatestExcused = Math.max(greatestExcused, absolute);
            return 0;
        }
        count(error);
        if (error > leastOfWorst) {
            keep(new AccuracyReport.Sample(x, actual, exact, error));
        }
        return error < Double.POSITIVE_INFINITY ? error * error : 0;
    }

    private void count(double error) {
        int bin = 0;
        while (bin < ENDS.length && error > ENDS[bin]) {
            bin++;
        }
        histogram[bin]++;
    }

    /** Inputs come in ascending order, so of equal errors the first ones stay, on any number of threads. */
    private void keep(AccuracyReport.Sample sample) {
        int place = worst.size();
        while (place > 0 && worst.get(place - 1).ulps() < sample.ulps()) {
            place--;
        }
        worst.add(place, sample);
        if (worst.size() > AccuracyReport.SAMPLES) {
            worst.removeLast();
            leastOfWorst = worst.getLast().ulps();
        }
    }

    AccuracyReport report(double sumOfSquares, boolean complete) {
        return new AccuracyReport(
                inputs,
                complete,
                bound,
                correctlyRounded,
                sumOfSquares,
                Arrays.stream(histogram).boxed().toList(),
                excused,
                greatestExcused,
                wrongNans,
                wrongInfinities,
                wrongZeroSigns,
                digest,
                worst);
    }
}
