package io.github.lanewise.reference;

import java.util.Objects;

/**
 * The exact softmax and log-softmax of a row, and their gradients, in {@code double}.
 *
 * <p>The relative error is at most 2^-45, with the one exception that {@link #logSoftmaxBackward} states; results below
 * 1e-300 in magnitude may be any number below 1e-300, zero included. PyTorch {@code softmax} and {@code log_softmax},
 * ONNX {@code Softmax} and {@code LogSoftmax}.
 *
 * <ul>
 *   <li>A row that holds NaN or +∞, or nothing but -∞, gives NaN throughout.
 *   <li>Otherwise an element of -∞ has a softmax of exactly 0 and a log-softmax of -∞.
 *   <li>A row of length 0 gives an empty row.
 * </ul>
 */
public final class RowReference {
    /** Below this part of its terms, a difference has lost too many bits of them. */
    private static final double CANCELLED = 1 / 16.0;

    private RowReference() {}

    /**
     * Softmax: e^(x_i - m)/Σ e^(x_j - m), where m is the largest element.
     *
     * @param x holds the row
     * @param offset where the row begins in {@code x}
     * @param columns the length of the row
     * @return the softmax, {@code columns} numbers
     * @throws IndexOutOfBoundsException if the row is not inside {@code x}
     */
    public static double[] softmax(float[] x, int offset, int columns) {
        float largest = largest(x, offset, columns);
        double[] result = new double[columns];
        TwoDouble sum = TwoDouble.ZERO;
        for (int i = 0; i < columns; i++) {
            result[i] = exponential(x[offset + i], largest);
            sum = sum.plus(result[i]);
        }
        for (int i = 0; i < columns; i++) {
            result[i] /= sum.value();
        }
        return result;
    }

    /**
     * Log-softmax: x_i - m - log Σ e^(x_j - m), where m is the largest element.
     *
     * <p>The sum is 1 + r, where r leaves out one largest element: x_i - m and -log1p(r) have one sign, and the result for
     * an element that dominates the row keeps its relative accuracy.
     *
     * @param x holds the row
     * @param offset where the row begins in {@code x}
     * @param columns the length of the row
     * @return the log-softmax, {@code columns} numbers
     * @throws IndexOutOfBoundsException if the row is not inside {@code x}
     */
    public static double[] logSoftmax(float[] x, int offset, int columns) {
        float largest = largest(x, offset, columns);
        int dominant = 0;
        while (dominant < columns && x[offset + dominant] != largest) {
            dominant++;
        }
        TwoDouble others = TwoDouble.ZERO;
        for (int i = 0; i < columns; i++) {
            others = i == dominant ? others : others.plus(exponential(x[offset + i], largest));
        }
        double[] result = new double[columns];
        for (int i = 0; i < columns; i++) {
            result[i] = (double) x[offset + i] - largest - StrictMath.log1p(others.value());
        }
        return result;
    }

    /**
     * The gradient of softmax from its output, y_i·(dy_i - Σ dy_j·y_j) for the given floats. Where y or dy is infinite or
     * NaN, IEEE arithmetic decides.
     *
     * <p>Whatever cancels, the relative accuracy is kept: products of two floats are exact in double, and so is their sum
     * here.
     *
     * @param y holds the softmax of the row
     * @param yOffset where the row begins in {@code y}
     * @param gradOutput holds dy, the gradient with respect to the softmax
     * @param gradOutputOffset where the row begins in {@code gradOutput}
     * @param columns the length of the row
     * @return the gradient with respect to x, {@code columns} numbers
     * @throws IndexOutOfBoundsException if a row is not inside its array
     */
    public static double[] softmaxBackward(
            float[] y, int yOffset, float[] gradOutput, int gradOutputOffset, int columns) {
        Objects.checkFromIndexSize(yOffset, columns, y.length);
        Objects.checkFromIndexSize(gradOutputOffset, columns, gradOutput.length);
        ExactSum negativeMean = new ExactSum();
        for (int i = 0; i < columns; i++) {
            negativeMean.add(-(double) y[yOffset + i] * gradOutput[gradOutputOffset + i]);
        }
        double[] gradInput = new double[columns];
        for (int i = 0; i < columns; i++) {
            gradInput[i] = y[yOffset + i]
                    * negativeMean.plus(gradOutput[gradOutputOffset + i]).value();
        }
        return gradInput;
    }

    /**
     * The gradient of log-softmax from its output, dy_i - e^(y_i)·Σ dy_j for the given floats. Where y or dy is infinite
     * or NaN, IEEE arithmetic decides.
     *
     * <p>The relative error is at most 2^-45, or the absolute error at most 2^-90·|(e^(y_i) - 1)·Σ dy_j|, which is more only
     * where 45 bits cancel.
     *
     * @param y holds the log-softmax of the row
     * @param yOffset where the row begins in {@code y}
     * @param gradOutput holds dy, the gradient with respect to the log-softmax
     * @param gradOutputOffset where the row begins in {@code gradOutput}
     * @param columns the length of the row
     * @return the gradient with respect to x, {@code columns} numbers
     * @throws IndexOutOfBoundsException if a row is not inside its array
     */
    public static double[] logSoftmaxBackward(
            float[] y, int yOffset, float[] gradOutput, int gradOutputOffset, int columns) {
        Objects.checkFromIndexSize(yOffset, columns, y.length);
        Objects.checkFromIndexSize(gradOutputOffset, columns, gradOutput.length);
        ExactSum negativeTotal = new ExactSum();
        for (int i = 0; i < columns; i++) {
            negativeTotal.add(-(double) gradOutput[gradOutputOffset + i]);
        }
        double[] gradInput = new double[columns];
        for (int i = 0; i < columns; i++) {
            gradInput[i] = logSoftmaxGradient(y[yOffset + i], gradOutput[gradOutputOffset + i], negativeTotal);
        }
        return gradInput;
    }

    /** dy - e^y·Σ, and where that cancels (dy - Σ) - (e^y - 1)·Σ, whose first difference is exact. */
    private static double logSoftmaxGradient(float y, float dy, ExactSum negativeTotal) {
        TwoDouble negative = negativeTotal.rounded();
        double product = QuickMath.exp(y) * negative.value();
        double gradient = dy + product;
        boolean cancels = Math.abs(gradient) < CANCELLED * Math.abs(product);
        return cancels
                ? negativeTotal
                        .plus(dy)
                        .plus(PreciseMath.expm1(TwoDouble.of(y)).times(negative))
                        .value()
                : gradient;
    }

    /** The row's largest element, or NaN where the whole row is to be NaN. */
    private static float largest(float[] x, int offset, int columns) {
        Objects.checkFromIndexSize(offset, columns, x.length);
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < columns; i++) {
            largest = Math.max(largest, x[offset + i]);
        }
        return Float.isInfinite(largest) ? Float.NaN : largest;
    }

    /** e^(x - largest). The difference of floats far apart is no double, and its rounding error would be magnified. */
    private static double exponential(float x, float largest) {
        return TwoDouble.sum(x, -largest).expInDouble();
    }
}
