package io.github.lanewise.demo;

/**
 * How the outputs of a layer are spread: for each sample their mean and standard deviation, and of both the least and the
 * greatest over all samples.
 *
 * @param leastMean the least mean
 * @param greatestMean the greatest mean
 * @param leastDeviation the least standard deviation
 * @param greatestDeviation the greatest standard deviation
 */
public record LayerSpread(double leastMean, double greatestMean, double leastDeviation, double greatestDeviation) {
    /** The spread of rows with {@code units} outputs each. */
    static LayerSpread of(float[] outputs, int units) {
        double leastMean = Double.POSITIVE_INFINITY;
        double greatestMean = Double.NEGATIVE_INFINITY;
        double leastDeviation = Double.POSITIVE_INFINITY;
        double greatestDeviation = 0;
        for (int start = 0; start < outputs.length; start += units) {
            double mean = mean(outputs, start, units);
            double deviation = deviation(outputs, start, units, mean);
            leastMean = Math.min(leastMean, mean);
            greatestMean = Math.max(greatestMean, mean);
            leastDeviation = Math.min(leastDeviation, deviation);
            greatestDeviation = Math.max(greatestDeviation, deviation);
        }
        return new LayerSpread(leastMean, greatestMean, leastDeviation, greatestDeviation);
    }

    private static double mean(float[] numbers, int start, int count) {
        double sum = 0;
        for (int i = start; i < start + count; i++) {
            sum += numbers[i];
        }
        return sum / count;
    }

    private static double deviation(float[] numbers, int start, int count, double mean) {
        double sum = 0;
        for (int i = start; i < start + count; i++) {
            sum += (numbers[i] - mean) * (numbers[i] - mean);
        }
        return Math.sqrt(sum / count);
    }
}
