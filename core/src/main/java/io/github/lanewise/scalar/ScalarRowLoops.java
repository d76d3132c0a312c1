package io.github.lanewise.scalar;

import io.github.lanewise.math.Fma;
import io.github.lanewise.math.LabelGradient;
import io.github.lanewise.math.LabelledDistance;
import io.github.lanewise.math.LogSoftmaxGradient;
import io.github.lanewise.math.LogSoftmaxTerm;
import io.github.lanewise.math.Logit;
import io.github.lanewise.math.RowExp;
import io.github.lanewise.math.SoftmaxGradient;
import io.github.lanewise.math.SoftmaxTerm;
import io.github.lanewise.spi.RowPasses;

/**
 * The passes over rows, one element after the other.
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
    protected int firstNotBelow(float[] x, int xOffset, float value, int length) {
        int i = 0;
        while (i < length && x[xOffset + i] < value) {
            i++;
        }
        return i;
    }

    @Override
    protected float scaledLogits(float[] x, int xOffset, float scale, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = x[xOffset + i] * scale;
        }
        return max(y, yOffset, length);
    }

    @Override
    protected float maskedLogits(
            float[] x, int xOffset, float scale, float[] mask, int maskOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = Logit.of(x[xOffset + i], scale, mask[maskOffset + i]);
        }
        return max(y, yOffset, length);
    }

    @Override
    protected int count(float[] x, int xOffset, float value, int length) {
        int count = 0;
        for (int i = xOffset; i < xOffset + length; i++) {
            count += x[i] == value ? 1 : 0;
        }
        return count;
    }

    @Override
    protected double exponentials(
            float[] x, int xOffset, float shift, float lowest, float round, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = RowExp.of(x[xOffset + i], shift, lowest, round);
        }
        return sum(y, yOffset, yOffset + length, START, 1) - PARTS * START;
    }

    @Override
    protected double otherExponentials(
            float[] x, int xOffset, float max, float shift, float lowest, float round, int length) {
        return others(x, xOffset, xOffset + length, max, shift, lowest, round, 1);
    }

    private static double others(
            float[] x, int from, int to, float max, float shift, float lowest, float round, int stride) {
        if (stride < PARTS) {
            return others(x, from, to, max, shift, lowest, round, 2 * stride)
                    + others(x, from + stride, to, max, shift, lowest, round, 2 * stride);
        }
        float p = 0f;
        float q = 0f;
        for (int i = from; i < to; i += PARTS) {
            boolean isMax = x[i] == max;
            float e = isMax ? 0f : RowExp.of(x[i], shift, lowest, round);
            float next = p + e;
            q += error(p, e, next);
            p = next;
        }
        return (double) p + q;
    }

    /** What p + e has been rounded by. */
    private static float error(float p, float e, float sum) {
        float part = sum - p;
        return (p - (sum - part)) + (e - part);
    }

    @Override
    protected void scale(float[] y, int yOffset, float high, float low, int length) {
        for (int i = yOffset; i < yOffset + length; i++) {
            y[i] = SoftmaxTerm.of(y[i], high, low);
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
    protected double sum(float[] x, int xOffset, int length) {
        return sum(x, xOffset, xOffset + length, 0f, 1);
    }

    private static double sum(float[] x, int from, int to, float start, int stride) {
        if (stride < PARTS) {
            return sum(x, from, to, start, 2 * stride) + sum(x, from + stride, to, start, 2 * stride);
        }
        float p = start;
        float q = 0f;
        for (int i = from; i < to; i += PARTS) {
            float next = p + x[i];
            q += error(p, x[i], next);
            p = next;
        }
        return (double) p + q;
    }

    @Override
    protected double distances(float[] x, int xOffset, float max, int length) {
        return distances(x, xOffset, xOffset + length, max, 1);
    }

    private static double distances(float[] x, int from, int to, float max, int stride) {
        if (stride < PARTS) {
            return distances(x, from, to, max, 2 * stride) + distances(x, from + stride, to, max, 2 * stride);
        }
        float p = 0f;
        float q = 0f;
        for (int i = from; i < to; i += PARTS) {
            float distance = max - x[i];
            float next = p + distance;
            q += error(p, distance, next);
            p = next;
        }
        return (double) p + q;
    }

    @Override
    protected double labelledDistances(
            float[] labels, int labelsOffset, float[] x, int xOffset, float max, int length) {
        return labelledDistances(labels, labelsOffset, x, xOffset, max, 0, length, 1);
    }

    private static double labelledDistances(
            float[] labels, int labelsOffset, float[] x, int xOffset, float max, int from, int to, int stride) {
        if (stride < PARTS) {
            return labelledDistances(labels, labelsOffset, x, xOffset, max, from, to, 2 * stride)
                    + labelledDistances(labels, labelsOffset, x, xOffset, max, from + stride, to, 2 * stride);
        }
        float p = 0f;
        float q = 0f;
        for (int i = from; i < to; i += PARTS) {
            float distance = LabelledDistance.of(labels[labelsOffset + i], x[xOffset + i], max);
            float next = p + distance;
            q += error(p, distance, next);
            p = next;
        }
        return (double) p + q;
    }

    @Override
    protected void add(float[] y, int yOffset, float addend, int length) {
        for (int i = yOffset; i < yOffset + length; i++) {
            y[i] += addend;
        }
    }

    @Override
    protected void labelGradients(
            float[] y,
            int yOffset,
            float high,
            float low,
            float[] labels,
            int labelsOffset,
            float keep,
            float floor,
            int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = LabelGradient.of(y[yOffset + i], high, low, labels[labelsOffset + i], keep, floor);
        }
    }

    @Override
    protected double dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
        return dot(a, aOffset, b, bOffset, 0, length, 1);
    }

    private static double dot(float[] a, int aOffset, float[] b, int bOffset, int from, int to, int stride) {
        if (stride < PARTS) {
            return dot(a, aOffset, b, bOffset, from, to, 2 * stride)
                    + dot(a, aOffset, b, bOffset, from + stride, to, 2 * stride);
        }
        float p = 0f;
        float q = 0f;
        for (int i = from; i < to; i += PARTS) {
            float product = a[aOffset + i] * b[bOffset + i];
            float low = Fma.of(a[aOffset + i], b[bOffset + i], -product);
            float next = p + product;
            q += error(p, product, next) + low;
            p = next;
        }
        return (double) p + q;
    }

    @Override
    protected void softmaxGradients(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float dotHigh,
            float dotLow,
            float scale,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        for (int i = 0; i < length; i++) {
            gradInput[gradInputOffset + i] =
                    SoftmaxGradient.of(y[yOffset + i], gradOutput[gradOutputOffset + i], dotHigh, dotLow, scale);
        }
    }

    @Override
    protected void logSoftmaxGradients(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float sum,
            float scale,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        for (int i = 0; i < length; i++) {
            gradInput[gradInputOffset + i] =
                    LogSoftmaxGradient.of(y[yOffset + i], gradOutput[gradOutputOffset + i], sum, scale);
        }
    }
}
