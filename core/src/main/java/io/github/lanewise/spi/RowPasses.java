package io.github.lanewise.spi;

/**
 * Softmax and log-softmax as passes over each row. What all implementations have to agree on, to the last bit, stands
 * here; an implementation adds the passes, each of them one loop over one row.
 *
 * <p>The passes that sum add element i to part i mod 16, in order, starting from 0. Then they fold the sixteen parts in
 * halves: part j and part j + 8 first, then j and j + 4, then j and j + 2, then the two that are left. A pass of no
 * elements does nothing and sums to 0.
 */
public abstract class RowPasses implements RowLoops {

    /** For implementations. */
    protected RowPasses() {}

    @Override
    public final void softmax(
            float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            int yRow = yOffset + row * yStride;
            float sum = exponentials(x, xRow, negativeZero(max(x, xRow, columns)), y, yRow, columns);
            scale(y, yRow, 1f / sum, columns);
        }
    }

    @Override
    public final void logSoftmax(
            float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            float max = negativeZero(max(x, xRow, columns));
            // 0 · max is 0, or NaN for an infinity: a row with +∞ is NaN as a whole.
            double log = StrictMath.log1p(otherExponentials(x, xRow, max, columns) + 0f * max);
            float logHigh = (float) log;
            float logLow = (float) (log - logHigh);
            logTerms(x, xRow, max, logHigh, logLow, y, yOffset + row * yStride, columns);
        }
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
            int columns) {
        for (int row = 0; row < rows; row++) {
            int yRow = yOffset + row * yStride;
            int gradOutputRow = gradOutputOffset + row * gradOutputStride;
            int gradInputRow = gradInputOffset + row * gradInputStride;
            float dot = dot(y, yRow, gradOutput, gradOutputRow, columns);
            softmaxGradients(y, yRow, gradOutput, gradOutputRow, dot, gradInput, gradInputRow, columns);
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
            int columns) {
        for (int row = 0; row < rows; row++) {
            int yRow = yOffset + row * yStride;
            int gradOutputRow = gradOutputOffset + row * gradOutputStride;
            int gradInputRow = gradInputOffset + row * gradInputStride;
            float sum = sum(gradOutput, gradOutputRow, columns);
            logSoftmaxGradients(y, yRow, gradOutput, gradOutputRow, sum, gradInput, gradInputRow, columns);
        }
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
     * Stores {@link io.github.lanewise.math.ShiftedExp} of each element in y, and sums them.
     *
     * @param x the logits
     * @param xOffset the index of the first one
     * @param max the maximum of the row
     * @param y receives the results
     * @param yOffset the index of the first result
     * @param length the number of elements
     * @return the sum
     */
    protected abstract float exponentials(float[] x, int xOffset, float max, float[] y, int yOffset, int length);

    /**
     * Sums {@link io.github.lanewise.math.ShiftedExpOfOthers} of the elements in float, and adds in double how many
     * elements equal {@code max}, less one: what the sum of all exponentials has above 1, with all its bits.
     *
     * @param x the logits
     * @param xOffset the index of the first one
     * @param max the maximum of the row
     * @param length the number of elements
     * @return the sum
     */
    protected abstract double otherExponentials(float[] x, int xOffset, float max, int length);

    /**
     * Multiplies each element by a factor.
     *
     * @param y the elements, which receive the products
     * @param yOffset the index of the first one
     * @param factor the factor
     * @param length the number of elements
     */
    protected abstract void scale(float[] y, int yOffset, float factor, int length);

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
     * @param length the number of elements
     * @return the sum
     */
    protected abstract float sum(float[] x, int xOffset, int length);

    /**
     * Sums the products of the elements, each one added without a rounding of its own.
     *
     * @param a the first factors
     * @param aOffset the index of the first one
     * @param b the second factors
     * @param bOffset the index of the first one
     * @param length the number of elements
     * @return the sum
     */
    protected abstract float dot(float[] a, int aOffset, float[] b, int bOffset, int length);

    /**
     * Stores {@link io.github.lanewise.math.SoftmaxGradient} of each element.
     *
     * @param y the outputs of the forward pass
     * @param yOffset the index of the first one
     * @param gradOutput the gradient with respect to y
     * @param gradOutputOffset the index of its first element
     * @param dot Σ gradOutput · y over the row
     * @param gradInput receives the gradient with respect to the logits
     * @param gradInputOffset the index of its first element
     * @param length the number of elements
     */
    protected abstract void softmaxGradients(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float dot,
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
            float[] gradInput,
            int gradInputOffset,
            int length);

    /** The maximum, with -0 for either zero: which one a pass finds depends on its order, and x - (-0) is 0 for both. */
    private static float negativeZero(float max) {
        return max == 0f ? -0f : max;
    }
}
