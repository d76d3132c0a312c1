package io.github.lanewise.spi;

import io.github.lanewise.RowOptions;
import io.github.lanewise.math.LabelledDistance;
import io.github.lanewise.math.RowExp;
import java.util.Arrays;

/**
 * The functions over rows as passes over each row. What all implementations have to agree on, to the last bit, stands
 * here; an implementation adds the passes, each of them one loop over a part of one row.
 *
 * <p>A sum is that of blocks of {@link #BLOCK} elements, in order, in double. Within a block, element i is added to part i
 * mod 16, in order, in float, and what each addition has been rounded by is added to a second sum of the part: so a sum is as
 * exact as a float after a million elements as it is after ten. Then the sixteen parts, each of them the double first + second,
 * are folded in halves: part j and part j + 8 first, then j and j + 4, then j and j + 2, then the two that are left.
 */
public abstract class RowPasses implements RowLoops {
    /** How many elements are summed in float: few enough for the sums of rounding errors to need no care of their own. */
    protected static final int BLOCK = 4096;

    /** Greater than any exponential of a row: their sums start here. */
    protected static final float START = RowExp.START;

    /** For implementations. */
    protected RowPasses() {}

    @Override
    public final void softmax(
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            RowOptions options) {
        if (options.changesNothing()) {
            softmaxRows(x, xOffset, xStride, y, yOffset, yStride, rows, columns);
            return;
        }
        rows(false, x, xOffset, xStride, y, yOffset, yStride, rows, columns, options);
    }

    /**
     * Softmax of rows of plain logits; overridden where several rows at once take less time.
     *
     * @param x the logits
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param y receives the probabilities
     * @param yOffset where the first row starts
     * @param yStride from one row to the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     */
    protected void softmaxRows(
            float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            softmaxRow(x, xRow, max(x, xRow, columns), y, yOffset + row * yStride, columns);
        }
    }

    private void softmaxRow(float[] x, int xRow, float max, float[] y, int yRow, int length) {
        scale(y, yRow, 1 / storeExponentials(x, xRow, max, y, yRow, length), length);
    }

    /** Stores the exponentials of a row in y, and sums them. */
    private double storeExponentials(float[] x, int xRow, float max, float[] y, int yRow, int length) {
        double sum = 0;
        for (int from = 0; from < length; from += BLOCK) {
            int count = Math.min(BLOCK, length - from);
            sum += exponentials(x, xRow + from, shift(max), lowest(max), round(max), y, yRow + from, count);
        }
        // A sum that is a float may be that of one exponential alone, or of equal ones: then the shares are exact as
        // they are.
        return sum == (float) sum ? sum : sum + lowAtMax(max);
    }

    @Override
    public final void logSoftmax(
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            RowOptions options) {
        if (options.changesNothing()) {
            logSoftmaxRows(x, xOffset, xStride, y, yOffset, yStride, rows, columns);
            return;
        }
        rows(true, x, xOffset, xStride, y, yOffset, yStride, rows, columns, options);
    }

    /**
     * Log-softmax of rows of plain logits; overridden where several rows at once take less time.
     *
     * @param x the logits
     * @param xOffset where the first row starts
     * @param xStride from one row to the next
     * @param y receives the logarithms
     * @param yOffset where the first row starts
     * @param yStride from one row to the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     */
    protected void logSoftmaxRows(
            float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            logSoftmaxRow(x, xRow, max(x, xRow, columns), y, yOffset + row * yStride, columns);
        }
    }

    /** Softmax or log-softmax of the logits that the options make. Where they are not x itself, they are stored in y first. */
    private void rows(
            boolean isLog,
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            RowOptions options) {
        float hidden = isLog ? Float.NEGATIVE_INFINITY : 0f;
        boolean keepsLogits = options.keepsLogits();
        float[] logits = keepsLogits ? x : y;
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            int yRow = yOffset + row * yStride;
            int length = options.length(row, columns);
            float max = keepsLogits ? max(x, xRow, length) : logits(x, xRow, options, row, y, yRow, length);
            int logitsRow = keepsLogits ? xRow : yRow;
            if (options.zeroMaskedRows() && isMasked(logits, logitsRow, max, length)) {
                Arrays.fill(y, yRow, yRow + length, hidden);
            } else if (isLog) {
                logSoftmaxRow(logits, logitsRow, max, y, yRow, length);
            } else {
                softmaxRow(logits, logitsRow, max, y, yRow, length);
            }
            Arrays.fill(y, yRow + length, yRow + columns, hidden);
        }
    }

    private void logSoftmaxRow(float[] x, int xRow, float max, float[] y, int yRow, int length) {
        logTerms(x, xRow, max, logOfSum(x, xRow, max, length), y, yRow, length);
    }

    /**
     * Subtracts the maximum of a row and the logarithm of its sum from its elements.
     *
     * @param x the row
     * @param xRow where it starts
     * @param max its maximum
     * @param log log Σ e^(x - max)
     * @param y receives the log-softmax
     * @param yRow where it starts
     * @param length the number of elements
     */
    protected final void logTerms(float[] x, int xRow, float max, double log, float[] y, int yRow, int length) {
        float logHigh = (float) log;
        logTerms(x, xRow, max, logHigh, (float) (log - logHigh), y, yRow, length);
    }

    /** log Σ e^(x - max), with all the bits it has where one element dominates. */
    private double logOfSum(float[] x, int xRow, float max, int length) {
        return Log1p.of(sumOfOthers(x, xRow, max, length));
    }

    /** Σ e^(x - max) of all elements but one that is the maximum; NaN if that is infinite. */
    private double sumOfOthers(float[] x, int xRow, float max, int length) {
        float shift = shift(max);
        float lowest = lowest(max);
        float round = round(max);
        double others = 0;
        int count = 0;
        for (int from = 0; from < length; from += BLOCK) {
            int blockLength = Math.min(BLOCK, length - from);
            others += otherExponentials(x, xRow + from, max, shift, lowest, round, blockLength);
            count += count(x, xRow + from, max, blockLength);
        }
        return sumOfOthers(others, count, max);
    }

    private static double sumOfOthers(double lesser, int count, float max) {
        return (lesser + (count - 1) * (double) exponential(max, max)) / exactAtMax(max);
    }

    /**
     * log Σ e^(x - max) of a row.
     *
     * @param lesser the sum of the exponentials of all elements that are not the maximum
     * @param count how many are the maximum
     * @param max the maximum
     * @return the logarithm
     */
    protected static double logOfSum(double lesser, int count, float max) {
        return Log1p.of(sumOfOthers(lesser, count, max));
    }

    private float logits(float[] x, int xRow, RowOptions options, int row, float[] y, int yRow, int length) {
        return options.hasMask()
                ? maskedLogits(x, xRow, options.scale(), options.mask(), options.maskRow(row), y, yRow, length)
                : scaledLogits(x, xRow, options.scale(), y, yRow, length);
    }

    /** Whether all logits are -∞; the maximum does not tell them from NaN. */
    private static boolean isMasked(float[] logits, int row, float max, int length) {
        return max == Float.NEGATIVE_INFINITY && !hasNaN(logits, row, length);
    }

    private static boolean hasNaN(float[] x, int row, int length) {
        for (int i = row; i < row + length; i++) {
            if (Float.isNaN(x[i])) {
                return true;
            }
        }
        return false;
    }

    @Override
    public final void softmaxBackward(
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
            RowOptions options) {
        for (int row = 0; row < rows; row++) {
            int yRow = yOffset + row * yStride;
            int gradOutputRow = gradOutputOffset + row * gradOutputStride;
            int gradInputRow = gradInputOffset + row * gradInputStride;
            int length = options.length(row, columns);
            double dot = 0;
            for (int from = 0; from < length; from += BLOCK) {
                dot += dot(y, yRow + from, gradOutput, gradOutputRow + from, Math.min(BLOCK, length - from));
            }
            float high = (float) dot;
            // An infinite sum has no low part.
            float low = Math.abs(high) <= Float.MAX_VALUE ? (float) (dot - high) : 0f;
            softmaxGradients(
                    y, yRow, gradOutput, gradOutputRow, high, low, options.scale(), gradInput, gradInputRow, length);
            Arrays.fill(gradInput, gradInputRow + length, gradInputRow + columns, 0f);
        }
    }

    @Override
    public final void logSoftmaxBackward(
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
            RowOptions options) {
        for (int row = 0; row < rows; row++) {
            int yRow = yOffset + row * yStride;
            int gradOutputRow = gradOutputOffset + row * gradOutputStride;
            int gradInputRow = gradInputOffset + row * gradInputStride;
            int length = options.length(row, columns);
            double sum = total(gradOutput, gradOutputRow, length);
            logSoftmaxGradients(
                    y, yRow, gradOutput, gradOutputRow, (float) sum, options.scale(), gradInput, gradInputRow, length);
            Arrays.fill(gradInput, gradInputRow + length, gradInputRow + columns, 0f);
        }
    }

    @Override
    public final void crossEntropy(
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
            int columns) {
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            int target = targets[targetsOffset + row];
            if (target == ignoreIndex) {
                loss[lossOffset + row] = 0f;
            } else {
                float max = max(x, xRow, columns);
                double log = logOfSum(x, xRow, max, columns);
                loss[lossOffset + row] = crossEntropy(x, xRow, max, log, target, smoothing, columns);
            }
        }
    }

    @Override
    public final void crossEntropyGradient(
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
            int columns) {
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            int gradInputRow = gradInputOffset + row * gradInputStride;
            int target = targets[targetsOffset + row];
            if (target == ignoreIndex) {
                loss[lossOffset + row] = 0f;
                Arrays.fill(gradInput, gradInputRow, gradInputRow + columns, 0f);
                continue;
            }
            float max = max(x, xRow, columns);
            double others = sumOfOthers(x, xRow, max, columns);
            loss[lossOffset + row] = crossEntropy(x, xRow, max, Log1p.of(others), target, smoothing, columns);
            double atTarget = x[xRow + target] == max ? 1 : exponential(x[xRow + target], max) / exactAtMax(max);
            softmaxRow(x, xRow, max, gradInput, gradInputRow, columns);
            float share = smoothing / columns;
            if (share > 0f) {
                add(gradInput, gradInputRow, -share, columns);
            }
            // The probability less 1, as minus that of all others: nothing cancels where the target dominates.
            double gradient = smoothing - share - (1 - atTarget + others) / (1 + others);
            gradInput[gradInputRow + target] = (float) gradient;
        }
    }

    /** The distance of the target from log Σ e^x. */
    private float crossEntropy(float[] x, int xRow, float max, double log, int target, float smoothing, int columns) {
        return smoothed((double) max - x[xRow + target] + log, x, xRow, max, log, smoothing, columns);
    }

    /** A loss, mixed with the mean distance of all elements from log Σ e^x. */
    private float smoothed(double loss, float[] x, int xRow, float max, double log, float smoothing, int columns) {
        return (float)
                (smoothing == 0f
                        ? loss
                        : (1 - smoothing) * loss + smoothing * (meanDistance(x, xRow, max, columns) + log));
    }

    @Override
    public final void softCrossEntropy(
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
            int columns) {
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            int labelsRow = labelsOffset + row * labelsStride;
            float max = max(x, xRow, columns);
            double log = logOfSum(x, xRow, max, columns);
            double total = total(labels, labelsRow, columns);
            loss[lossOffset + row] = softCrossEntropy(x, xRow, max, log, labels, labelsRow, total, smoothing, columns);
        }
    }

    @Override
    public final void softCrossEntropyGradient(
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
            int columns) {
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            int labelsRow = labelsOffset + row * labelsStride;
            int gradInputRow = gradInputOffset + row * gradInputStride;
            float max = max(x, xRow, columns);
            double log = logOfSum(x, xRow, max, columns);
            double total = total(labels, labelsRow, columns);
            loss[lossOffset + row] = softCrossEntropy(x, xRow, max, log, labels, labelsRow, total, smoothing, columns);
            double sum = storeExponentials(x, xRow, max, gradInput, gradInputRow, columns);
            double factor = ((1 - smoothing) * total + smoothing) / sum;
            float high = (float) factor;
            labelGradients(
                    gradInput,
                    gradInputRow,
                    high,
                    (float) (factor - high),
                    labels,
                    labelsRow,
                    1 - smoothing,
                    smoothing / columns,
                    columns);
        }
    }

    private float softCrossEntropy(
            float[] x,
            int xRow,
            float max,
            double log,
            float[] labels,
            int labelsRow,
            double total,
            float smoothing,
            int columns) {
        double distance = 0;
        for (int from = 0; from < columns; from += BLOCK) {
            distance +=
                    labelledDistances(labels, labelsRow + from, x, xRow + from, max, Math.min(BLOCK, columns - from));
        }
        // Rounding errors of an infinite sum are NaN.
        distance = Double.isNaN(distance) ? plainDistance(labels, labelsRow, x, xRow, max, columns) : distance;
        return smoothed(distance + log * total, x, xRow, max, log, smoothing, columns);
    }

    private static double plainDistance(float[] labels, int labelsRow, float[] x, int xRow, float max, int columns) {
        double distance = 0;
        for (int i = 0; i < columns; i++) {
            distance += LabelledDistance.of(labels[labelsRow + i], x[xRow + i], max);
        }
        return distance;
    }

    private double meanDistance(float[] x, int xRow, float max, int columns) {
        double distance = 0;
        for (int from = 0; from < columns; from += BLOCK) {
            distance += distances(x, xRow + from, max, Math.min(BLOCK, columns - from));
        }
        if (Double.isNaN(distance)) {
            distance = 0;
            for (int i = xRow; i < xRow + columns; i++) {
                distance += (double) max - x[i];
            }
        }
        return distance / columns;
    }

    private double total(float[] x, int xRow, int columns) {
        double total = 0;
        for (int from = 0; from < columns; from += BLOCK) {
            total += sum(x, xRow + from, Math.min(BLOCK, columns - from));
        }
        return total;
    }

    private static float exponential(float x, float max) {
        return RowExp.of(x, shift(max), lowest(max), round(max));
    }

    private static double exactAtMax(float max) {
        return (double) exponential(max, max) + lowAtMax(max);
    }

    @Override
    public final void logSumExp(float[] x, int xOffset, int xStride, float[] y, int yOffset, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            float max = max(x, xRow, columns);
            boolean isFinite = Math.abs(max) <= Float.MAX_VALUE;
            y[yOffset + row] = isFinite
                    ? (float) (max + logOfSum(x, xRow, max, columns))
                    : hasNaN(x, xRow, columns) ? Float.NaN : max;
        }
    }

    @Override
    public final void argmax(float[] x, int xOffset, int xStride, int[] y, int yOffset, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            y[yOffset + row] = argmax(x, xOffset + row * xStride, columns);
        }
    }

    private int argmax(float[] x, int xRow, int columns) {
        if (columns == 0) {
            return -1;
        }
        int first = firstNotBelow(x, xRow, max(x, xRow, columns), columns);
        // Nothing but +∞ and NaN is not below +∞.
        int i = first;
        while (i < columns && !Float.isNaN(x[xRow + i])) {
            i++;
            i += firstNotBelow(x, xRow + i, Float.POSITIVE_INFINITY, columns - i);
        }
        return i < columns ? i : first;
    }

    /**
     * What is subtracted from a row.
     *
     * @param max the maximum of the row
     * @return {@link RowExp#shift}
     */
    protected static float shift(float max) {
        return RowExp.shift(max);
    }

    /**
     * Where the exponentials of a row become 0.
     *
     * @param max the maximum of the row
     * @return {@link RowExp#lowest}
     */
    protected static float lowest(float max) {
        return RowExp.lowest(max);
    }

    /**
     * What takes the maximum of a row to the exponent of the factor.
     *
     * @param max the maximum of the row
     * @return {@link RowExp#round}
     */
    protected static float round(float max) {
        return RowExp.round(max);
    }

    /**
     * What the greatest exponential of a row has been rounded by: where it dominates, that is the error of the sum.
     *
     * @param max the maximum of the row
     * @return {@link RowExp#low} of it
     */
    protected static float lowAtMax(float max) {
        return RowExp.low(max, shift(max), lowest(max), round(max));
    }

    /**
     * Multiplies each element by a factor.
     *
     * @param y the elements, which receive the products
     * @param yOffset the index of the first one
     * @param factor the factor
     * @param length the number of elements
     */
    protected final void scale(float[] y, int yOffset, double factor, int length) {
        float high = (float) factor;
        scale(y, yOffset, high, (float) (factor - high), length);
    }

    /**
     * Finds the greatest element.
     *
     * @param x the logits
     * @param xOffset the index of the first one
     * @param length the number of elements
     * @return the greatest element but for NaN, or -∞ if there is none; either zero may stand for both
     */
    protected abstract float max(float[] x, int xOffset, int length);

    /**
     * Finds the first element that is not below a value, NaN for one.
     *
     * @param x the elements
     * @param xOffset the index of the first one
     * @param value the value
     * @param length the number of elements
     * @return the place of the element, or {@code length} if there is none
     */
    protected abstract int firstNotBelow(float[] x, int xOffset, float value, int length);

    /**
     * Stores x · scale in y.
     *
     * @param x the elements
     * @param xOffset the index of the first one
     * @param scale the factor
     * @param y receives the logits
     * @param yOffset the index of the first logit
     * @param length the number of elements
     * @return the greatest logit, as {@link #max} finds it
     */
    protected abstract float scaledLogits(float[] x, int xOffset, float scale, float[] y, int yOffset, int length);

    /**
     * Stores {@link io.github.lanewise.math.Logit} of each element in y.
     *
     * @param x the elements
     * @param xOffset the index of the first one
     * @param scale the factor
     * @param mask what is added
     * @param maskOffset the index of its first element
     * @param y receives the logits
     * @param yOffset the index of the first logit
     * @param length the number of elements
     * @return the greatest logit, as {@link #max} finds it
     */
    protected abstract float maskedLogits(
            float[] x, int xOffset, float scale, float[] mask, int maskOffset, float[] y, int yOffset, int length);

    /**
     * Counts the elements that equal a value.
     *
     * @param x the elements
     * @param xOffset the index of the first one
     * @param value the value
     * @param length the number of elements
     * @return how many do
     */
    protected abstract int count(float[] x, int xOffset, float value, int length);

    /**
     * Stores {@link RowExp} of each element in y, and sums them.
     *
     * @param x the logits
     * @param xOffset the index of the first one
     * @param shift {@link RowExp#shift} of the row
     * @param lowest {@link RowExp#lowest} of the row
     * @param round {@link RowExp#round} of the row
     * @param y receives the results
     * @param yOffset the index of the first result
     * @param length the number of elements, at most {@link #BLOCK}
     * @return the sum; its parts start from {@link #START}, which is then subtracted from all sixteen at once
     */
    protected abstract double exponentials(
            float[] x, int xOffset, float shift, float lowest, float round, float[] y, int yOffset, int length);

    /**
     * Sums {@link RowExp} of the elements that are not the maximum.
     *
     * @param x the logits
     * @param xOffset the index of the first one
     * @param max the maximum of the row
     * @param shift {@link RowExp#shift} of the row
     * @param lowest {@link RowExp#lowest} of the row
     * @param round {@link RowExp#round} of the row
     * @param length the number of elements, at most {@link #BLOCK}
     * @return the sum
     */
    protected abstract double otherExponentials(
            float[] x, int xOffset, float max, float shift, float lowest, float round, int length);

    /**
     * Stores {@link io.github.lanewise.math.SoftmaxTerm} of each element.
     *
     * @param y the exponentials, which receive the results
     * @param yOffset the index of the first one
     * @param high the inverse of the sum, as a float
     * @param low what that lacks
     * @param length the number of elements
     */
    protected abstract void scale(float[] y, int yOffset, float high, float low, int length);

    /**
     * Stores {@link io.github.lanewise.math.LogSoftmaxTerm} of each element in y.
     *
     * @param x the logits
     * @param xOffset the index of the first one
     * @param max the maximum of the row
     * @param logHigh the logarithm of the sum, as a float
     * @param logLow what that lacks
     * @param y receives the results
     * @param yOffset the index of the first result
     * @param length the number of elements
     */
    protected abstract void logTerms(
            float[] x, int xOffset, float max, float logHigh, float logLow, float[] y, int yOffset, int length);

    /**
     * Sums the elements.
     *
     * @param x the elements
     * @param xOffset the index of the first one
     * @param length the number of elements, at most {@link #BLOCK}
     * @return the sum
     */
    protected abstract double sum(float[] x, int xOffset, int length);

    /**
     * Sums the distances of the elements from the maximum, each rounded.
     *
     * @param x the logits
     * @param xOffset the index of the first one
     * @param max the maximum of the row
     * @param length the number of elements, at most {@link #BLOCK}
     * @return the sum; NaN where it is infinite
     */
    protected abstract double distances(float[] x, int xOffset, float max, int length);

    /**
     * Sums {@link LabelledDistance} of the elements.
     *
     * @param labels the labels
     * @param labelsOffset the index of the first one
     * @param x the logits
     * @param xOffset the index of the first one
     * @param max the maximum of the row
     * @param length the number of elements, at most {@link #BLOCK}
     * @return the sum; NaN where it is infinite
     */
    protected abstract double labelledDistances(
            float[] labels, int labelsOffset, float[] x, int xOffset, float max, int length);

    /**
     * Adds a number to each element.
     *
     * @param y the elements, which receive the sums
     * @param yOffset the index of the first one
     * @param addend the number
     * @param length the number of elements
     */
    protected abstract void add(float[] y, int yOffset, float addend, int length);

    /**
     * Stores {@link io.github.lanewise.math.LabelGradient} of each element.
     *
     * @param y the exponentials, which receive the gradients
     * @param yOffset the index of the first one
     * @param high the sum of the labels over that of the exponentials, as a float
     * @param low what that lacks
     * @param labels the labels
     * @param labelsOffset the index of the first one
     * @param keep what smoothing leaves of a label
     * @param floor what smoothing adds
     * @param length the number of elements
     */
    protected abstract void labelGradients(
            float[] y,
            int yOffset,
            float high,
            float low,
            float[] labels,
            int labelsOffset,
            float keep,
            float floor,
            int length);

    /**
     * Sums the products of the elements, with what each product has been rounded by.
     *
     * @param a the first factors
     * @param aOffset the index of the first one
     * @param b the second factors
     * @param bOffset the index of the first one
     * @param length the number of elements, at most {@link #BLOCK}
     * @return the sum
     */
    protected abstract double dot(float[] a, int aOffset, float[] b, int bOffset, int length);

    /**
     * Stores {@link io.github.lanewise.math.SoftmaxGradient} of each element.
     *
     * @param y the outputs of the forward pass
     * @param yOffset the index of the first one
     * @param gradOutput the gradient with respect to y
     * @param gradOutputOffset the index of its first element
     * @param dotHigh Σ gradOutput · y over the row, as a float
     * @param dotLow what that lacks
     * @param scale the factor on the logits
     * @param gradInput receives the gradient with respect to the logits
     * @param gradInputOffset the index of its first element
     * @param length the number of elements
     */
    protected abstract void softmaxGradients(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float dotHigh,
            float dotLow,
            float scale,
            float[] gradInput,
            int gradInputOffset,
            int length);

    /**
     * Stores {@link io.github.lanewise.math.LogSoftmaxGradient} of each element.
     *
     * @param y the outputs of the forward pass
     * @param yOffset the index of the first one
     * @param gradOutput the gradient with respect to y
     * @param gradOutputOffset the index of its first element
     * @param sum Σ gradOutput over the row
     * @param scale the factor on the logits
     * @param gradInput receives the gradient with respect to the logits
     * @param gradInputOffset the index of its first element
     * @param length the number of elements
     */
    protected abstract void logSoftmaxGradients(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float sum,
            float scale,
            float[] gradInput,
            int gradInputOffset,
            int length);
}
