package io.github.lanewise.demo;

import java.util.Arrays;
import java.util.List;

/**
 * The 569 tumours of the Breast Cancer Wisconsin (Diagnostic) data, split in a fixed way: every fifth is for testing. The
 * malignant ones are sought. Each feature is standardised: less its mean and divided by its standard deviation, both those of
 * the tumours to learn from.
 *
 * @param training the tumours to learn from
 * @param test the tumours to be told apart
 */
public record Tumours(Samples training, Samples test) {
    /** The number of features of a tumour. */
    public static final int FEATURES = 30;

    /**
     * Reads the tumours that come with this class.
     *
     * @return the tumours
     */
    public static Tumours load() {
        List<double[]> lines = DataFile.lines("breast-cancer.csv.gz").stream()
                .skip(1)
                .map(Tumours::numbers)
                .toList();
        int[] training = DataFile.training(lines.size());
        double[] means = new double[FEATURES];
        double[] deviations = new double[FEATURES];
        for (int feature = 0; feature < FEATURES; feature++) {
            int column = feature;
            double[] values = Arrays.stream(training)
                    .mapToDouble(i -> lines.get(i)[column])
                    .toArray();
            double mean = Arrays.stream(values).sum() / values.length;
            double squares =
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            means[feature] = mean;
            deviations[feature] = Math.sqrt(squares / values.length);
        }
        return new Tumours(
                select(lines, training, means, deviations),
                select(lines, DataFile.test(lines.size()), means, deviations));
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Samples select(List<double[]> lines, int[] indices, double[] means, double[] deviations) {
        float[] features = new float[indices.length * FEATURES];
        float[] labels = new float[indices.length];
        for (int i = 0; i < indices.length; i++) {
            double[] line = lines.get(indices[i]);
            for (int feature = 0; feature < FEATURES; feature++) {
                features[i * FEATURES + feature] = (float) ((line[feature] - means[feature]) / deviations[feature]);
            }
            labels[i] = 1 - (float) line[FEATURES];
        }
        return new Samples(features, labels);
    }
}
