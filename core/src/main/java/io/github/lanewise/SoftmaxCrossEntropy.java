package io.github.lanewise;

import io.github.lanewise.spi.RowLoops;
import java.util.Arrays;
import java.util.Objects;

/**
 * The cross-entropy of softmax with the labels of each row, and its gradient with respect to the logits, from the logits in one
 * call. Immutable and thread-safe; a call allocates nothing.
 *
 * <ul>
 *   <li>A class for each row: loss = log Σ e^x - x of the class; gradInput = softmax(x) - 1 at the class, softmax(x)
 *       elsewhere. Rows whose class is the ignored index have a loss and a gradient of 0.
 *   <li>Labels for each element, such as the probabilities that another model gives: loss = Σ label · (log Σ e^x - x); gradInput
 *       = softmax(x) · Σ label - label. A label of 0 contributes 0, even at a logit of -∞.
 * </ul>
 *
 * <p>With label smoothing ε, a label becomes (1 - ε) · label + ε / columns. The losses of the rows are not summed, and the
 * gradient is that of their sum: for a mean, multiply both by 1 / rows.
 *
 * <p>Special values: a NaN or a +∞ among the logits, or nothing but -∞, gives NaN, in the gradient of the whole row too. A logit of
 * -∞ with a label above 0 has a loss of +∞.
 *
 * <p>The bits of a row depend on nothing but the row, on every implementation and width. Error bounds: a loss is within 3 ulp, as
 * long as labels are not negative; a gradient is within 4 ulp, or 2^-22 of the greater of probability and label where they cancel.
 * At the class of a row it is minus the sum of the other probabilities, so that nothing cancels. PyTorch {@code cross_entropy}
 * with {@code reduction='none'}, ONNX {@code SoftmaxCrossEntropyLoss}.
 */
public final class SoftmaxCrossEntropy {
    /** The class of rows that do not count, if no other is chosen; PyTorch's. */
    public static final int IGNORE_INDEX = -100;

    private final RowLoops loops;
    private final float labelSmoothing;
    private final int ignoreIndex;

    SoftmaxCrossEntropy(RowLoops loops, float labelSmoothing, int ignoreIndex) {
        this.loops = loops;
        this.labelSmoothing = labelSmoothing;
        this.ignoreIndex = ignoreIndex;
    }

    /**
     * This kernel with another label smoothing.
     *
     * @param share the share of the labels that all classes get alike, from 0 to 1
     * @return the kernel
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public SoftmaxCrossEntropy withLabelSmoothing(float share) {
        if (!(share >= 0f && share <= 1f)) {
            throw new IllegalArgumentException("labelSmoothing is %s; allowed is 0 to 1".formatted(share));
        }
        return new SoftmaxCrossEntropy(loops, share, ignoreIndex);
    }

    /**
     * This kernel with another class of rows that do not count.
     *
     * @param index the class; {@link #IGNORE_INDEX} if none is chosen
     * @return the kernel
     */
    public SoftmaxCrossEntropy withIgnoreIndex(int index) {
        return new SoftmaxCrossEntropy(loops, labelSmoothing, index);
    }

    /**
     * Computes the loss of each row from its class.
     *
     * @param logits the logits
     * @param logitsOffset the index of the first logit
     * @param logitsStride from the start of a row to that of the next
     * @param targets the class of each row, from 0 to columns - 1, or the ignored index
     * @param targetsOffset the index of the first class
     * @param loss receives the loss of each row
     * @param lossOffset the index of the first loss
     * @param rows the number of rows
     * @param columns the number of classes
     * @throws IndexOutOfBoundsException if a matrix or a range is not within its array
     * @throws IllegalArgumentException if a count is negative, a stride is less than the number of columns, a class is
     *     neither one of the columns nor the ignored index, or an output overlaps another array in one array
     * @throws NullPointerException if an array is null
     */
    public void forward(
            float[] logits,
            int logitsOffset,
            int logitsStride,
            int[] targets,
            int targetsOffset,
            float[] loss,
            int lossOffset,
            int rows,
            int columns) {
        checkLoss(logits, logitsOffset, logitsStride, loss, lossOffset, rows, columns);
        checkTargets(targets, targetsOffset, rows, columns);
        loops.crossEntropy(
                logits,
                logitsOffset,
                logitsStride,
                targets,
                targetsOffset,
                labelSmoothing,
                ignoreIndex,
                loss,
                lossOffset,
                rows,
                columns);
    }

    /**
     * Computes the loss of each row of a whole array from its class.
     *
     * @param logits the logits, rows · columns of them
     * @param targets the class of each row, from 0 to columns - 1, or the ignored index
     * @param loss receives the loss of each row
     * @param rows the number of rows
     * @param columns the number of classes
     * @throws IllegalArgumentException if a count is negative, a length does not fit, a class is none, or arrays are the same
     *     that must not be
     * @throws NullPointerException if an array is null
     */
    public void forward(float[] logits, int[] targets, float[] loss, int rows, int columns) {
        Matrices.checkCounts(rows, columns);
        Matrices.checkWhole("logits", logits, rows, columns);
        Matrices.checkOneForEachRow("targets", Objects.requireNonNull(targets, "targets").length, rows);
        Matrices.checkOneForEachRow("loss", Objects.requireNonNull(loss, "loss").length, rows);
        forward(logits, 0, columns, targets, 0, loss, 0, rows, columns);
    }

    /**
     * Computes the loss of each row from its class, and the gradient.
     *
     * @param logits the logits
     * @param logitsOffset the index of the first logit
     * @param logitsStride from the start of a row to that of the next
     * @param targets the class of each row, from 0 to columns - 1, or the ignored index
     * @param targetsOffset the index of the first class
     * @param loss receives the loss of each row
     * @param lossOffset the index of the first loss
     * @param gradInput receives the gradient with respect to the logits; may be logits itself at the same offset and stride
     * @param gradInputOffset the index of its first element
     * @param gradInputStride from the start of a row to that of the next
     * @param rows the number of rows
     * @param columns the number of classes
     * @throws IndexOutOfBoundsException if a matrix or a range is not within its array
     * @throws IllegalArgumentException if a count is negative, a stride is less than the number of columns, a class is
     *     neither one of the columns nor the ignored index, or an output overlaps another array in one array
     * @throws NullPointerException if an array is null
     */
    public void forwardBackward(
            float[] logits,
            int logitsOffset,
            int logitsStride,
            int[] targets,
            int targetsOffset,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns) {
        checkLoss(logits, logitsOffset, logitsStride, loss, lossOffset, rows, columns);
        checkGradient(
                logits,
                logitsOffset,
                logitsStride,
                loss,
                lossOffset,
                gradInput,
                gradInputOffset,
                gradInputStride,
                rows,
                columns);
        checkTargets(targets, targetsOffset, rows, columns);
        loops.crossEntropyGradient(
                logits,
                logitsOffset,
                logitsStride,
                targets,
                targetsOffset,
                labelSmoothing,
                ignoreIndex,
                loss,
                lossOffset,
                gradInput,
                gradInputOffset,
                gradInputStride,
                rows,
                columns);
    }

    /**
     * Computes the loss of each row of a whole array from its class, and the gradient.
     *
     * @param logits the logits, rows · columns of them
     * @param targets the class of each row, from 0 to columns - 1, or the ignored index
     * @param loss receives the loss of each row
     * @param gradInput receives the gradient with respect to the logits; may be logits itself
     * @param rows the number of rows
     * @param columns the number of classes
     * @throws IllegalArgumentException if a count is negative, a length does not fit, a class is none, or arrays are the same
     *     that must not be
     * @throws NullPointerException if an array is null
     */
    public void forwardBackward(float[] logits, int[] targets, float[] loss, float[] gradInput, int rows, int columns) {
        Matrices.checkCounts(rows, columns);
        Matrices.checkWhole("logits", logits, rows, columns);
        Matrices.checkOneForEachRow("targets", Objects.requireNonNull(targets, "targets").length, rows);
        Matrices.checkOneForEachRow("loss", Objects.requireNonNull(loss, "loss").length, rows);
        Matrices.checkWhole("gradInput", gradInput, rows, columns);
        forwardBackward(logits, 0, columns, targets, 0, loss, 0, gradInput, 0, columns, rows, columns);
    }

    /**
     * Computes the loss of each row from labels.
     *
     * @param logits the logits
     * @param logitsOffset the index of the first logit
     * @param logitsStride from the start of a row to that of the next
     * @param labels the labels
     * @param labelsOffset the index of the first label
     * @param labelsStride from the start of a row to that of the next
     * @param loss receives the loss of each row
     * @param lossOffset the index of the first loss
     * @param rows the number of rows
     * @param columns the number of classes
     * @throws IndexOutOfBoundsException if a matrix or a range is not within its array
     * @throws IllegalArgumentException if a count is negative, a stride is less than the number of columns, or an
     *     output overlaps another array in one array
     * @throws NullPointerException if an array is null
     */
    public void forward(
            float[] logits,
            int logitsOffset,
            int logitsStride,
            float[] labels,
            int labelsOffset,
            int labelsStride,
            float[] loss,
            int lossOffset,
            int rows,
            int columns) {
        checkLoss(logits, logitsOffset, logitsStride, loss, lossOffset, rows, columns);
        checkLabels(labels, labelsOffset, labelsStride, loss, lossOffset, rows, columns);
        if (columns == 0) {
            Arrays.fill(loss, lossOffset, lossOffset + rows, 0f);
            return;
        }
        loops.softCrossEntropy(
                logits,
                logitsOffset,
                logitsStride,
                labels,
                labelsOffset,
                labelsStride,
                labelSmoothing,
                loss,
                lossOffset,
                rows,
                columns);
    }

    /**
     * Computes the loss of each row of a whole array from labels.
     *
     * @param logits the logits, rows · columns of them
     * @param labels the labels, rows · columns of them
     * @param loss receives the loss of each row
     * @param rows the number of rows
     * @param columns the number of classes
     * @throws IllegalArgumentException if a count is negative, a length does not fit, or arrays are the same that must not
     *     be
     * @throws NullPointerException if an array is null
     */
    public void forward(float[] logits, float[] labels, float[] loss, int rows, int columns) {
        Matrices.checkCounts(rows, columns);
        Matrices.checkWhole("logits", logits, rows, columns);
        Matrices.checkWhole("labels", labels, rows, columns);
        Matrices.checkOneForEachRow("loss", Objects.requireNonNull(loss, "loss").length, rows);
        forward(logits, 0, columns, labels, 0, columns, loss, 0, rows, columns);
    }

    /**
     * Computes the loss of each row from labels, and the gradient.
     *
     * @param logits the logits
     * @param logitsOffset the index of the first logit
     * @param logitsStride from the start of a row to that of the next
     * @param labels the labels
     * @param labelsOffset the index of the first label
     * @param labelsStride from the start of a row to that of the next
     * @param loss receives the loss of each row
     * @param lossOffset the index of the first loss
     * @param gradInput receives the gradient with respect to the logits; may be logits itself at the same offset and stride
     * @param gradInputOffset the index of its first element
     * @param gradInputStride from the start of a row to that of the next
     * @param rows the number of rows
     * @param columns the number of classes
     * @throws IndexOutOfBoundsException if a matrix or a range is not within its array
     * @throws IllegalArgumentException if a count is negative, a stride is less than the number of columns, or an
     *     output overlaps another array in one array
     * @throws NullPointerException if an array is null
     */
    public void forwardBackward(
            float[] logits,
            int logitsOffset,
            int logitsStride,
            float[] labels,
            int labelsOffset,
            int labelsStride,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns) {
        checkLoss(logits, logitsOffset, logitsStride, loss, lossOffset, rows, columns);
        checkLabels(labels, labelsOffset, labelsStride, loss, lossOffset, rows, columns);
        checkGradient(
                logits,
                logitsOffset,
                logitsStride,
                loss,
                lossOffset,
                gradInput,
                gradInputOffset,
                gradInputStride,
                rows,
                columns);
        checkApart(
                "labels",
                labels,
                labelsOffset,
                labelsStride,
                "gradInput",
                gradInput,
                gradInputOffset,
                (int) Matrices.span(gradInputStride, rows, columns),
                rows,
                columns);
        if (columns == 0) {
            Arrays.fill(loss, lossOffset, lossOffset + rows, 0f);
            return;
        }
        loops.softCrossEntropyGradient(
                logits,
                logitsOffset,
                logitsStride,
                labels,
                labelsOffset,
                labelsStride,
                labelSmoothing,
                loss,
                lossOffset,
                gradInput,
                gradInputOffset,
                gradInputStride,
                rows,
                columns);
    }

    /**
     * Computes the loss of each row of a whole array from labels, and the gradient.
     *
     * @param logits the logits, rows · columns of them
     * @param labels the labels, rows · columns of them
     * @param loss receives the loss of each row
     * @param gradInput receives the gradient with respect to the logits; may be logits itself
     * @param rows the number of rows
     * @param columns the number of classes
     * @throws IllegalArgumentException if a count is negative, a length does not fit, or arrays are the same that must not
     *     be
     * @throws NullPointerException if an array is null
     */
    public void forwardBackward(
            float[] logits, float[] labels, float[] loss, float[] gradInput, int rows, int columns) {
        Matrices.checkCounts(rows, columns);
        Matrices.checkWhole("logits", logits, rows, columns);
        Matrices.checkWhole("labels", labels, rows, columns);
        Matrices.checkOneForEachRow("loss", Objects.requireNonNull(loss, "loss").length, rows);
        Matrices.checkWhole("gradInput", gradInput, rows, columns);
        forwardBackward(logits, 0, columns, labels, 0, columns, loss, 0, gradInput, 0, columns, rows, columns);
    }

    private static void checkLoss(
            float[] logits, int logitsOffset, int logitsStride, float[] loss, int lossOffset, int rows, int columns) {
        Matrices.checkCounts(rows, columns);
        Matrices.check("logits", logits, logitsOffset, logitsStride, rows, columns);
        Ranges.check("loss", loss, lossOffset, rows);
        checkApart("logits", logits, logitsOffset, logitsStride, "loss", loss, lossOffset, rows, rows, columns);
    }

    private static void checkLabels(
            float[] labels, int labelsOffset, int labelsStride, float[] loss, int lossOffset, int rows, int columns) {
        Matrices.check("labels", labels, labelsOffset, labelsStride, rows, columns);
        checkApart("labels", labels, labelsOffset, labelsStride, "loss", loss, lossOffset, rows, rows, columns);
    }

    private static void checkGradient(
            float[] logits,
            int logitsOffset,
            int logitsStride,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns) {
        Matrices.check("gradInput", gradInput, gradInputOffset, gradInputStride, rows, columns);
        Matrices.checkOverlap(
                "logits",
                logits,
                logitsOffset,
                logitsStride,
                "gradInput",
                gradInput,
                gradInputOffset,
                gradInputStride,
                rows,
                columns);
        checkApart(
                "gradInput",
                gradInput,
                gradInputOffset,
                gradInputStride,
                "loss",
                loss,
                lossOffset,
                rows,
                rows,
                columns);
    }

    private void checkTargets(int[] targets, int offset, int rows, int columns) {
        Ranges.check("targets", targets, offset, rows);
        for (int i = offset; i < offset + rows; i++) {
            if (targets[i] != ignoreIndex && (targets[i] < 0 || targets[i] >= columns)) {
                throw new IllegalArgumentException(
                        "targets[%d] is %d; allowed is one of %d columns, or %d to ignore the row"
                                .formatted(i, targets[i], columns, ignoreIndex));
            }
        }
    }

    private static void checkApart(
            String name,
            float[] matrix,
            int offset,
            int stride,
            String otherName,
            float[] other,
            int otherOffset,
            int otherLength,
            int rows,
            int columns) {
        int length = (int) Matrices.span(stride, rows, columns);
        Ranges.checkDisjoint(name, matrix, offset, length, otherName, other, otherOffset, otherLength);
    }

    @Override
    public String toString() {
        return "softmax_cross_entropy, label smoothing %s, ignored index %d".formatted(labelSmoothing, ignoreIndex);
    }
}
