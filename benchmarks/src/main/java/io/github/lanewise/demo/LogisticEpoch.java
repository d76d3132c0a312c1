package io.github.lanewise.demo;

/**
 * Where a step of logistic regression came from.
 *
 * @param loss the mean loss
 * @param accuracy the share of samples that were told right
 * @param difference the greatest relative difference between dz = a - y and the product of the separate derivatives
 */
public record LogisticEpoch(double loss, double accuracy, double difference) {
    /**
     * How much the two ways to dz may differ if all kernels keep their bounds: 1 - a (or a) and σ' and a - y within one ulp,
     * 2^-23, and a division and a product with half of it each.
     */
    public static final double ALLOWED = 4 * 0x1p-23;
}
