package io.github.lanewise.spi;

import io.github.lanewise.RowOptions;

/**
 * Softmax, log-softmax and what else works on rows, over checked ranges. Row r of an array starts at {@code offset + r · stride}. {@link
 * RowPasses} says in which order a row is summed.
 */
public interface RowLoops {
    /**
     * Computes y = e^(x - m) / Σ e^(x - m), m being the greatest x of the row.
     *
     * @param x the logits
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param y receives the probabilities
     * @param yOffset where the first row starts
     * @param yStride from one row to the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @param options what is made of the logits
     */
    void softmax(
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            RowOptions options);

    /**
     * Computes y = x - m - log Σ e^(x - m), m being the greatest x of the row.
     *
     * @param x the logits
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param y receives the logarithms of the probabilities
     * @param yOffset where the first row starts
     * @param yStride from one row to the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @param options what is made of the logits
     */
    void logSoftmax(
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            RowOptions options);

    /**
     * Computes gradInput = y · (gradOutput - Σ gradOutput · y).
     *
     * @param y the outputs of softmax
     * @param yOffset where the first row starts
     * @param yStride from one row to the next
     * @param gradOutput the gradient with respect to y
     * @param gradOutputOffset where the first row starts
     * @param gradOutputStride from one row to the next
     * @param gradInput receives the gradient with respect to the logits
     * @param gradInputOffset where the first row starts
     * @param gradInputStride from one row to the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @param options what is made of the logits
     */
    void softmaxBackward(
            float[] y,
            int yOffset,
            int yStride,
            float[] gradOutput,
            int gradOutputOffset,
            int gradOutputStride,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns,
            RowOptions options);

    /**
     * Computes gradInput = gradOutput - e^y · Σ gradOutput.
     *
     * @param y the outputs of log-softmax
     * @param yOffset where the first row starts
     * @param yStride from one row to the next
     * @param gradOutput the gradient with respect to y
     * @param gradOutputOffset where the first row starts
     * @param gradOutputStride from one row to the next
     * @param gradInput receives the gradient with respect to the logits
     * @param gradInputOffset where the first row starts
     * @param gradInputStride from one row to the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @param options what is made of the logits
     */
    void logSoftmaxBackward(
            float[] y,
            int yOffset,
            int yStride,
            float[] gradOutput,
            int gradOutputOffset,
            int gradOutputStride,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns,
            RowOptions options);

    /**
     * Computes y = log Σ e^x of each row.
     *
     * @param x the logits
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param y receives a number for each row
     * @param yOffset the index of the first one
     * @param rows the number of rows
     * @param columns the number of elements of a row
     */
    void logSumExp(float[] x, int xOffset, int xStride, float[] y, int yOffset, int rows, int columns);

    /**
     * Finds the first of the greatest elements of each row; NaN is greater than any number.
     *
     * @param x the elements
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param y receives a column for each row, or -1 if there are no columns
     * @param yOffset the index of the first one
     * @param rows the number of rows
     * @param columns the number of elements of a row
     */
    void argmax(float[] x, int xOffset, int xStride, int[] y, int yOffset, int rows, int columns);

    /**
     * Computes the cross-entropy of the softmax of each row with its class, log Σ e^x - x of the class; 0 if it is ignored.
     *
     * @param x the logits
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param targets the class of each row
     * @param targetsOffset the index of the first one
     * @param smoothing the share of the labels that all classes get alike
     * @param ignoreIndex the class of rows that do not count
     * @param loss receives the loss of each row
     * @param lossOffset the index of the first one
     * @param rows the number of rows
     * @param columns the number of classes
     */
    void crossEntropy(
            float[] x,
            int xOffset,
            int xStride,
            int[] targets,
            int targetsOffset,
            float smoothing,
            int ignoreIndex,
            float[] loss,
            int lossOffset,
            int rows,
            int columns);

    /**
     * Computes the cross-entropy and its gradient, the probability less the label.
     *
     * @param x the logits
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param targets the class of each row
     * @param targetsOffset the index of the first one
     * @param smoothing the share of the labels that all classes get alike
     * @param ignoreIndex the class of rows that do not count
     * @param loss receives the loss of each row
     * @param lossOffset the index of the first one
     * @param gradInput receives the gradient with respect to the logits
     * @param gradInputOffset where the first row starts
     * @param gradInputStride from one row to the next
     * @param rows the number of rows
     * @param columns the number of classes
     */
    void crossEntropyGradient(
            float[] x,
            int xOffset,
            int xStride,
            int[] targets,
            int targetsOffset,
            float smoothing,
            int ignoreIndex,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns);

    /**
     * Computes the cross-entropy of the softmax of each row with labels, Σ label · (log Σ e^x - x).
     *
     * @param x the logits
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param labels the labels
     * @param labelsOffset where the first row starts
     * @param labelsStride from one row to the next
     * @param smoothing the share of the labels that all classes get alike
     * @param loss receives the loss of each row
     * @param lossOffset the index of the first one
     * @param rows the number of rows
     * @param columns the number of classes
     */
    void softCrossEntropy(
            float[] x,
            int xOffset,
            int xStride,
            float[] labels,
            int labelsOffset,
            int labelsStride,
            float smoothing,
            float[] loss,
            int lossOffset,
            int rows,
            int columns);

    /**
     * Computes the cross-entropy and its gradient, the probability times Σ label, less the label.
     *
     * @param x the logits
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param labels the labels
     * @param labelsOffset where the first row starts
     * @param labelsStride from one row to the next
     * @param smoothing the share of the labels that all classes get alike
     * @param loss receives the loss of each row
     * @param lossOffset the index of the first one
     * @param gradInput receives the gradient with respect to the logits
     * @param gradInputOffset where the first row starts
     * @param gradInputStride from one row to the next
     * @param rows the number of rows
     * @param columns the number of classes
     */
    void softCrossEntropyGradient(
            float[] x,
            int xOffset,
            int xStride,
            float[] labels,
            int labelsOffset,
            int labelsStride,
            float smoothing,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns);
}
