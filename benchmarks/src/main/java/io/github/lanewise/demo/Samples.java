package io.github.lanewise.demo;

/**
 * Samples of two kinds.
 *
 * @param features the features of all samples, sample by sample
 * @param labels 1 for a sample of the kind that is sought, else 0
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of numbers that nobody compares.
public record Samples(float[] features, float[] labels) {
    /**
     * How many samples there are.
     *
     * @return the number
     */
    public int count() {
        return labels.length;
    }
}
