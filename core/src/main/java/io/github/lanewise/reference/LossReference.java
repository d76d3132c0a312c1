package io.github.lanewise.reference;

import java.util.Objects;

/**
 * The exact losses of classifiers and their gradients with respect to the logits, in {@code double}.
 *
 * <p>The relative error is at most 2^-45; where the terms of a difference cancel, the absolute error is at most 2^-45 of the
 * greater one: in log Σ e^x of the maximum and the logarithm, in gradients of the probability and the label. Results below
 * 1e-300 in magnitude may be any number below 1e-300, zero included. Labels are not negative. PyTorch {@code logsumexp},
 * {@code cross_entropy} and {@code binary_cross_entropy_with_logits}.
 *
 * <p>A row that holds NaN or +∞, or nothing but -∞, gives NaN, but for log Σ e^x.
 */
public final class LossReference {
    private LossReference() {}

    /**
     * log Σ e^x of a row.
     *
     * @param x holds the row
     * @param offset where the row begins in {@code x}
     * @param columns the length of the row
     * @return the logarithm; +∞ and NaN for a row that holds them, -∞ for a row of nothing but -∞, or of nothing
     * @throws IndexOutOfBoundsException if the row is not inside {@code x}
     */
    public static double logSumExp(float[] x, int offset, int columns) {
        Objects.checkFromIndexSize(offset, columns, x.length);
        int greatest = greatest(x, offset, columns);
        if (columns == 0 || Float.isInfinite(x[offset + greatest])) {
            return columns == 0 ? Double.NEGATIVE_INFINITY : x[offset + greatest];
        }
        return x[offset + greatest] - RowReference.logSoftmax(x, offset, columns)[greatest];
    }

    private static int greatest(float[] x, int offset, int columns) {
        int greatest = 0;
        for (int i = 1; i < columns; i++) {
            boolean isGreater = x[offset + i] > x[offset + greatest] || Float.isNaN(x[offset + i]);
            greatest = isGreater ? i : greatest;
        }
        return greatest;
    }

    /**
     * The cross-entropy of softmax with a class, log Σ e^x - x of the class.
     *
     * @param x holds the row
     * @param offset where the row begins in {@code x}
     * @param columns the length of the row
     * @param target the class, from 0 to columns - 1
     * @return the loss
     * @throws IndexOutOfBoundsException if the row is not inside {@code x}, or the class not inside the row
     */
    public static double crossEntropy(float[] x, int offset, int columns, int target) {
        Objects.checkIndex(target, columns);
        return 0 - RowReference.logSoftmax(x, offset, columns)[target];
    }

    /**
     * The gradient of the cross-entropy with a class, softmax(x) less 1 at the class. There it is e^(log-softmax) - 1, so that
     * nothing cancels.
     *
     * @param x holds the row
     * @param offset where the row begins in {@code x}
     * @param columns the length of the row
     * @param target the class, from 0 to columns - 1
     * @return the gradient with respect to x, {@code columns} numbers
     * @throws IndexOutOfBoundsException if the row is not inside {@code x}, or the class not inside the row
     */
    public static double[] crossEntropyBackward(float[] x, int offset, int columns, int target) {
        Objects.checkIndex(target, columns);
        double[] gradInput = RowReference.softmax(x, offset, columns);
        gradInput[target] = StrictMath.expm1(RowReference.logSoftmax(x, offset, columns)[target]);
        return gradInput;
    }

    /**
     * The cross-entropy of softmax with labels, Σ label · (log Σ e^x - x). A label of 0 contributes 0, even at a logit of -∞.
     *
     * @param x holds the row
     * @param xOffset where the row begins in {@code x}
     * @param labels holds a label for each element
     * @param labelsOffset where the row begins in {@code labels}
     * @param columns the length of the row
     * @return the loss
     * @throws IndexOutOfBoundsException if a row is not inside its array
     */
    public static double crossEntropy(float[] x, int xOffset, float[] labels, int labelsOffset, int columns) {
        Objects.checkFromIndexSize(labelsOffset, columns, labels.length);
        double[] logarithms = RowReference.logSoftmax(x, xOffset, columns);
        TwoDouble loss = TwoDouble.ZERO;
        for (int i = 0; i < columns; i++) {
            boolean counts = labels[labelsOffset + i] != 0 || Double.isNaN(logarithms[i]);
            loss = counts ? loss.plus(-(double) labels[labelsOffset + i] * logarithms[i]) : loss;
        }
        return loss.value();
    }

    /**
     * The gradient of the cross-entropy with labels, softmax(x) · Σ label - label.
     *
     * @param x holds the row
     * @param xOffset where the row begins in {@code x}
     * @param labels holds a label for each element
     * @param labelsOffset where the row begins in {@code labels}
     * @param columns the length of the row
     * @return the gradient with respect to x, {@code columns} numbers
     * @throws IndexOutOfBoundsException if a row is not inside its array
     */
    public static double[] crossEntropyBackward(float[] x, int xOffset, float[] labels, int labelsOffset, int columns) {
        Objects.checkFromIndexSize(labelsOffset, columns, labels.length);
        double[] gradInput = RowReference.softmax(x, xOffset, columns);
        TwoDouble total = TwoDouble.ZERO;
        for (int i = 0; i < columns; i++) {
            total = total.plus(labels[labelsOffset + i]);
        }
        for (int i = 0; i < columns; i++) {
            gradInput[i] = gradInput[i] * total.value() - labels[labelsOffset + i];
        }
        return gradInput;
    }

    /**
     * The binary cross-entropy of σ(x) with a label, max(x, 0) - x · label + log(1 + e^-|x|).
     *
     * @param x the logit
     * @param label the label, from 0 to 1
     * @return the loss; its limit at ±∞
     */
    public static double binaryCrossEntropy(float x, float label) {
        double miss = miss(x, label);
        double cost = miss == 0 ? 0 : Math.abs((double) x) * miss;
        return cost + StrictMath.log1p(StrictMath.exp(-Math.abs((double) x)));
    }

    /**
     * The gradient of the binary cross-entropy, σ(x) - label.
     *
     * @param x the logit
     * @param label the label, from 0 to 1
     * @return the gradient with respect to x
     */
    public static double binaryCrossEntropyBackward(float x, float label) {
        double tail = StrictMath.exp(-Math.abs((double) x));
        double difference = miss(x, label) - tail / (1 + tail);
        return x > 0 ? difference : 0 - difference;
    }

    /** How far the label is from the side that x is on. */
    private static double miss(float x, float label) {
        return x > 0 ? 1 - (double) label : label;
    }
}
