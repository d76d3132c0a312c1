package io.github.lanewise.comparison;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A median, and the range that holds nine tenths of what was measured.
 *
 * @param median the median
 * @param low a twentieth of what was measured is less
 * @param high a twentieth of what was measured is more
 */
public record Spread(double median, double low, double high) {
    private static final double LOW = 0.05;

    /**
     * The spread of samples.
     *
     * @param samples the samples, at least one
     * @return their spread
     */
    public static Spread of(List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        return new Spread(quantile(sorted, 0.5), quantile(sorted, LOW), quantile(sorted, 1 - LOW));
    }

    /**
     * The spread of the ratios of samples that were taken side by side.
     *
     * @param dividends samples
     * @param divisors as many
     * @return the spread of the quotients
     */
    public static Spread ofRatios(List<Double> dividends, List<Double> divisors) {
        return of(IntStream.range(0, dividends.size())
                .mapToObj(i -> dividends.get(i) / divisors.get(i))
                .toList());
    }

    /** Between two samples, in proportion. */
    private static double quantile(List<Double> sorted, double share) {
        double position = share * (sorted.size() - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }

    /**
     * The same, in another unit.
     *
     * @param divisor how many of this unit make one of the other
     * @return the spread
     */
    public Spread dividedBy(double divisor) {
        return new Spread(median / divisor, low / divisor, high / divisor);
    }

    /**
     * On which side of another spread this one is.
     *
     * @param other another spread
     * @return -1 if all of this one is less, 1 if all of it is more, 0 if the ranges overlap
     */
    public int side(Spread other) {
        return high < other.low ? -1 : low > other.high ? 1 : 0;
    }
}
