package io.github.lanewise.scalar;

import io.github.lanewise.math.Fma;
import io.github.lanewise.math.LogSoftmaxGradient;
import io.github.lanewise.math.LogSoftmaxTerm;
import io.github.lanewise.math.ShiftedExp;
import io.github.lanewise.math.ShiftedExpOfOthers;
import io.github.lanewise.math.SoftmaxGradient;
import io.github.lanewise.spi.RowPasses;

/**
 * Softmax and log-softmax, one element after the other.
 *
 * <p>A sum of sixteen parts would need an array to keep them in. Recursion needs none: the sum of every {@code stride}-th
 * element is the sum of two sums of every {@code 2·stride}-th, which is just how the parts are folded, and every
 * sixteenth element makes a part.
 */
public final class ScalarRowLoops extends RowPasses {

    private static final int PARTS = 16;

    /** There is nothing to set up. */
    public ScalarRowLoops() {}

    @Override
    protected float max(float[] x, int xOffset, int length) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = xOffset; i < xOffset + length; i++) {
            max = x[i] > max ? x[i] : max;
        }
        return max;
    }

    @Override
    protected float exponentials(float[] x, int xOffset, float max, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = ShiftedExp.of(x[xOffset + i], max);
        }
        return sum(y, yOffset, length);
    }

    @Override
    protected double otherExponentials(float[] x, int xOffset, float max, int length) {
        int count = 0;
        for (int i = xOffset; i < xOffset + length; i++) {
            count += x[i] == max ? 1 : 0;
        }
        return count - 1 + (double) others(x, xOffset, xOffset + length, max, 1);
    }

    private static float others(float[] x, int from, int to, float max, int stride) {
        if (stride < PARTS) {
            return others(x, from, to, max, 2 * stride) + others(x, from + stride, to, max, 2 * stride);
        }
        float part = 0f;
        for (int i = from; i < to; i += PARTS) {
            part += ShiftedExpOfOthers.of(x[i], max);
        }
        return part;
    }

    @Override
    protected void scale(float[] y, int yOffset, float factor, int length) {
        for (int i = yOffset; i < yOffset + length; i++) {
            y[i] *= factor;
        }
    }

    @Override
    protected void logTerms(
            float[] x, int xOffset, float max, float logHigh, float logLow, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = LogSoftmaxTerm.of(x[xOffset + i], max, logHigh, logLow);
        }
    }

    @Override
    protected float sum(float[] x, int xOffset, int length) {
        return sum(x, xOffset, xOffset + length, 1);
    }

    private static float sum(float[] x, int from, int to, int stride) {
        if (stride < PARTS) {
            return sum(x, from, to, 2 * stride) + sum(x, from + stride, to, 2 * stride);
        }
        float part = 0f;
        for (int i = from; i < to; i += PARTS) {
            part += x[i];
        }
        return part;
    }

    @Override
    protected float dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
        return dot(a, aOffset, b, bOffset, 0, length, 1);
    }

    private static float dot(float[] a, int aOffset, float[] b, int bOffset, int from, int to, int stride) {
        if (stride < PARTS) {
            return dot(a, aOffset, b, bOffset, from, to, 2 * stride)
                    + dot(a, aOffset, b, bOffset, from + stride, to, 2 * stride);
        }
        float part = 0f;
        for (int i = from; i < to; i += PARTS) {
            part = Fma.of(a[aOffset + i], b[bOffset + i], part);
        }
        return part;
    }

    @Override
    protected void softmaxGradients(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float dot,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        for (int i = 0; i < length; i++) {
            gradInput[gradInputOffset + i] = SoftmaxGradient.of(y[yOffset + i], gradOutput[gradOutputOffset + i], dot);
        }
    }

    @Override
    protected void logSoftmaxGradients(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float sum,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        for (int i = 0; i < length; i++) {
            gradInput[gradInputOffset + i] =
                    LogSoftmaxGradient.of(y[yOffset + i], gradOutput[gradOutputOffset + i], sum);
        }
    }
}
