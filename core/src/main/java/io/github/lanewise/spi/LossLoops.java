package io.github.lanewise.spi;

/**
 * The loops of binary cross-entropy. The ranges have been checked: they lie within their arrays, the two outputs share no
 * element, and an output overlaps an input only where both are the same elements.
 */
public interface LossLoops {
    /**
     * Computes loss = max(x, 0) - x · label + log(1 + e^-|x|).
     *
     * @param logits the logits x
     * @param logitsOffset where they start
     * @param labels the labels
     * @param labelsOffset where they start
     * @param loss receives the losses
     * @param lossOffset where they start
     * @param length the number of elements
     */
    void binaryCrossEntropy(
            float[] logits,
            int logitsOffset,
            float[] labels,
            int labelsOffset,
            float[] loss,
            int lossOffset,
            int length);

    /**
     * Computes the losses, and gradInput = σ(x) - label.
     *
     * @param logits the logits x
     * @param logitsOffset where they start
     * @param labels the labels
     * @param labelsOffset where they start
     * @param loss receives the losses
     * @param lossOffset where they start
     * @param gradInput receives the gradient with respect to x
     * @param gradInputOffset where it starts
     * @param length the number of elements
     */
    void binaryCrossEntropyGradient(
            float[] logits,
            int logitsOffset,
            float[] labels,
            int labelsOffset,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int length);
}
