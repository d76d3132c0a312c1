package io.github.lanewise.demo;

import java.util.List;

/**
 * What logistic regression achieved.
 *
 * @param epochs where each step came from
 * @param testAccuracy the share of test samples that were told right
 * @param sameWeights whether all implementations gave the same weights, bit for bit
 * @param checksum CRC-32 of the weights' bits; the same on every machine
 */
public record LogisticResult(List<LogisticEpoch> epochs, double testAccuracy, boolean sameWeights, long checksum) {
    /** Keeps a copy of the list. */
    public LogisticResult {
        epochs = List.copyOf(epochs);
    }

    /**
     * The greatest difference of any step.
     *
     * @return the greatest relative difference between dz = a - y and the product of the separate derivatives
     */
    public double greatestDifference() {
        return epochs.stream().mapToDouble(LogisticEpoch::difference).max().orElse(0);
    }
}
