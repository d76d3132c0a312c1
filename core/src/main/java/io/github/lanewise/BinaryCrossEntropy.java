package io.github.lanewise;

import io.github.lanewise.spi.LossLoops;

/**
 * The binary cross-entropy of σ(x) with a label for each logit x, and its gradient, from the logits in one call: where a
 * logit answers one question, or many with answers that do not exclude each other. Immutable and thread-safe; a call
 * allocates nothing.
 *
 * <ul>
 *   <li>loss = max(x, 0) - x · label + log(1 + e^-|x|), which is -label · log σ(x) - (1 - label) · log(1 - σ(x));
 *   <li>gradInput = σ(x) - label.
 * </ul>
 *
 * <p>The losses are not summed, and the gradient is that of their sum: for a mean, multiply both by 1 / length. Labels are
 * probabilities as a rule; any other finite number is computed by the same formula.
 *
 * <p>Special values: a NaN gives NaN. At a logit of ±∞ the loss is 0 where the label agrees with it entirely and +∞ where it
 * does not; the gradient is 1 - label or -label.
 *
 * <p>The bits of an element depend on nothing but the element, on every implementation and width. Error bounds, for labels
 * from 0 to 1: a loss is within 1 ulp; a gradient is within 2 ulp, or within 2^-23 of σ(-|x|) where label and probability
 * cancel. Neither loses digits in a tail. PyTorch {@code binary_cross_entropy_with_logits} with {@code reduction='none'}.
 */
public final class BinaryCrossEntropy {
    private final LossLoops loops;

    BinaryCrossEntropy(LossLoops loops) {
        this.loops = loops;
    }

    /**
     * Computes the loss of each of {@code length} logits.
     *
     * @param logits the logits
     * @param logitsOffset the index of the first logit
     * @param labels the labels
     * @param labelsOffset the index of the first label
     * @param loss receives the losses; may be logits or labels itself at the same offset
     * @param lossOffset the index of the first loss
     * @param length the number of elements
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the losses overlap an input without being the same range
     * @throws NullPointerException if an array is null
     */
    public void forward(
            float[] logits,
            int logitsOffset,
            float[] labels,
            int labelsOffset,
            float[] loss,
            int lossOffset,
            int length) {
        checkOutput(logits, logitsOffset, labels, labelsOffset, "loss", loss, lossOffset, length);
        loops.binaryCrossEntropy(logits, logitsOffset, labels, labelsOffset, loss, lossOffset, length);
    }

    /**
     * Computes the loss of each logit of a whole array.
     *
     * @param logits the logits
     * @param labels the labels
     * @param loss receives the losses; may be logits or labels itself
     * @throws IllegalArgumentException if the lengths differ
     * @throws NullPointerException if an array is null
     */
    public void forward(float[] logits, float[] labels, float[] loss) {
        Ranges.checkSameLength("logits", logits, "labels", labels);
        Ranges.checkSameLength("logits", logits, "loss", loss);
        forward(logits, 0, labels, 0, loss, 0, logits.length);
    }

    /**
     * Computes the loss of each of {@code length} logits, and the gradient.
     *
     * @param logits the logits
     * @param logitsOffset the index of the first logit
     * @param labels the labels
     * @param labelsOffset the index of the first label
     * @param loss receives the losses; may be logits or labels itself at the same offset
     * @param lossOffset the index of the first loss
     * @param gradInput receives the gradient with respect to the logits; may be logits or labels itself at the same offset
     * @param gradInputOffset the index of its first element
     * @param length the number of elements
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the outputs overlap, or one overlaps an input without being the same range
     * @throws NullPointerException if an array is null
     */
    public void forwardBackward(
            float[] logits,
            int logitsOffset,
            float[] labels,
            int labelsOffset,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        checkOutput(logits, logitsOffset, labels, labelsOffset, "loss", loss, lossOffset, length);
        checkOutput(logits, logitsOffset, labels, labelsOffset, "gradInput", gradInput, gradInputOffset, length);
        Ranges.checkDisjoint("loss", loss, lossOffset, length, "gradInput", gradInput, gradInputOffset, length);
        loops.binaryCrossEntropyGradient(
                logits, logitsOffset, labels, labelsOffset, loss, lossOffset, gradInput, gradInputOffset, length);
    }

    /**
     * Computes the loss of each logit of a whole array, and the gradient.
     *
     * @param logits the logits
     * @param labels the labels
     * @param loss receives the losses; may be logits or labels itself
     * @param gradInput receives the gradient with respect to the logits; may be logits or labels itself
     * @throws IllegalArgumentException if the lengths differ, or loss and gradInput are one array
     * @throws NullPointerException if an array is null
     */
    public void forwardBackward(float[] logits, float[] labels, float[] loss, float[] gradInput) {
        Ranges.checkSameLength("logits", logits, "labels", labels);
        Ranges.checkSameLength("logits", logits, "loss", loss);
        Ranges.checkSameLength("logits", logits, "gradInput", gradInput);
        forwardBackward(logits, 0, labels, 0, loss, 0, gradInput, 0, logits.length);
    }

    private static void checkOutput(
            float[] logits,
            int logitsOffset,
            float[] labels,
            int labelsOffset,
            String outputName,
            float[] output,
            int outputOffset,
            int length) {
        Ranges.check("logits", logits, logitsOffset, length);
        Ranges.check("labels", labels, labelsOffset, length);
        Ranges.check(outputName, output, outputOffset, length);
        Ranges.checkOverlap("logits", logits, logitsOffset, outputName, output, outputOffset, length);
        Ranges.checkOverlap("labels", labels, labelsOffset, outputName, output, outputOffset, length);
    }
}
