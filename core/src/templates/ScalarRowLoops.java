package io.github.lanewise.scalar;

import io.github.lanewise.internal.Vm;
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

    // $define add
    {
        float next$k = p$k + x[i + $at];
        q$k += $error(p$k, x[i + $at], next$k);
        p$k = next$k;
    }
    // $end

    // $define add_product
    {
        float product$k = a[aOffset + i + $at] * b[bOffset + i + $at];
        float low$k = Fma.of(a[aOffset + i + $at], b[bOffset + i + $at], -product$k);
        float next$k = p$k + product$k;
        q$k += error(p$k, product$k, next$k) + low$k;
        p$k = next$k;
    }
    // $end

    /** There is nothing to set up. */
    public ScalarRowLoops() {}

    @Override
    protected float max(float[] x, int xOffset, int length) {
        float max = Vm.vectorisesBits() ? maxByBits(x, xOffset, length) : Float.NaN;
        return Float.isNaN(max) ? maxOfNumbers(x, xOffset, length) : max;
    }

    /** The maximum of ints that are ordered like the floats, which C2 vectorises; NaN if that is among the greatest. */
    private static float maxByBits(float[] x, int xOffset, int length) {
        int greatest = ordered(Float.NEGATIVE_INFINITY);
        for (int i = 0; i < length; i++) {
            greatest = Math.max(greatest, ordered(x[xOffset + i]));
        }
        return Float.intBitsToFloat(greatest ^ greatest >> 31 >>> 1);
    }

    private static int ordered(float x) {
        int bits = Float.floatToRawIntBits(x);
        return bits ^ bits >> 31 >>> 1;
    }

    private static float maxOfNumbers(float[] x, int xOffset, int length) {
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
        storeExponentials(x, xOffset, shift, lowest, round, y, yOffset, length);
        return sumOfExponentials(y, yOffset, yOffset + length, START) - PARTS * START;
    }

    private static void storeExponentials(
            float[] x, int xOffset, float shift, float lowest, float round, float[] y, int yOffset, int length) {
        // $uniforms
        if (Vm.vectorises()) {
            for (int i = 0; i < length; i++) {
                float input = x[xOffset + i];
                // $without branches
                float e = RowExp.of(input, shift, lowest, round);
                y[yOffset + i] = e;
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = RowExp.of(x[xOffset + i], shift, lowest, round);
        }
    }

    /**
     * Where y has room for them, the exponentials are stored there first, which C2 vectorises; in place, they are computed
     * where they are summed.
     */
    @Override
    protected void logSoftmaxRows(
            float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride, int rows, int columns) {
        if (x == y || !Vm.vectorisesBits()) {
            super.logSoftmaxRows(x, xOffset, xStride, y, yOffset, yStride, rows, columns);
            return;
        }
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            int yRow = yOffset + row * yStride;
            float max = max(x, xRow, columns);
            double others = storeOthers(x, xRow, max, y, yRow, columns);
            logTerms(x, xRow, max, logOfSum(others, count(x, xRow, max, columns), max), y, yRow, columns);
        }
    }

    private double storeOthers(float[] x, int xRow, float max, float[] y, int yRow, int length) {
        double others = 0;
        for (int from = 0; from < length; from += BLOCK) {
            int blockLength = Math.min(BLOCK, length - from);
            storeOthers(x, xRow + from, max, shift(max), lowest(max), round(max), y, yRow + from, blockLength);
            others += sum(y, yRow + from, blockLength);
        }
        return others;
    }

    /** The exponentials, and 0 for the maximum. */
    private static void storeOthers(
            float[] x,
            int xOffset,
            float max,
            float shift,
            float lowest,
            float round,
            float[] y,
            int yOffset,
            int length) {
        // $uniforms
        for (int i = 0; i < length; i++) {
            float input = x[xOffset + i];
            // $without branches
            float e = RowExp.other(input, max, shift, lowest, round);
            y[yOffset + i] = e;
        }
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

    /** The same for p ≥ e. */
    private static float errorBelowStart(float p, float e, float sum) {
        return e - (sum - p);
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
        return sum(x, xOffset, xOffset + length, 0f);
    }

    // $for $sum $quarter $error: sum quarter error; sumOfExponentials quarterOfExponentials errorBelowStart
    /** The parts in four quarters, each with every fourth of them, since four sums at a time hide their latencies. */
    private static double $sum(float[] x, int from, int to, float start) {
        return $quarter(x, from, to, start)
                + $quarter(x, from + 2, to, start)
                + ($quarter(x, from + 1, to, start) + $quarter(x, from + 3, to, start));
    }

    private static double $quarter(float[] x, int from, int to, float start) {
        float p0 = start;
        float p1 = start;
        float p2 = start;
        float p3 = start;
        float q0 = 0f;
        float q1 = 0f;
        float q2 = 0f;
        float q3 = 0f;
        int i = from;
        for (; i < to - 12; i += PARTS) {
            // $for $k $at: 0 0; 1 4; 2 8; 3 12
            // $use add
            // $end
        }
        // $for $k $at: 0 0; 1 4; 2 8
        if (i < to - $at) {
            // $use add
        }
        // $end
        return ((double) p0 + q0) + ((double) p2 + q2) + (((double) p1 + q1) + ((double) p3 + q3));
    }
    // $end

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
        return dotQuarter(a, aOffset, b, bOffset, 0, length)
                + dotQuarter(a, aOffset, b, bOffset, 2, length)
                + (dotQuarter(a, aOffset, b, bOffset, 1, length) + dotQuarter(a, aOffset, b, bOffset, 3, length));
    }

    /** As {@link #quarter}. */
    private static double dotQuarter(float[] a, int aOffset, float[] b, int bOffset, int from, int to) {
        float p0 = 0f;
        float p1 = 0f;
        float p2 = 0f;
        float p3 = 0f;
        float q0 = 0f;
        float q1 = 0f;
        float q2 = 0f;
        float q3 = 0f;
        int i = from;
        for (; i < to - 12; i += PARTS) {
            // $for $k $at: 0 0; 1 4; 2 8; 3 12
            // $use add_product
            // $end
        }
        // $for $k $at: 0 0; 1 4; 2 8
        if (i < to - $at) {
            // $use add_product
        }
        // $end
        return ((double) p0 + q0) + ((double) p2 + q2) + (((double) p1 + q1) + ((double) p3 + q3));
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
        // $uniforms
        if (Vm.vectorises()) {
            for (int i = 0; i < length; i++) {
                float output = y[yOffset + i];
                float gradient = gradOutput[gradOutputOffset + i];
                // $without branches
                float result = SoftmaxGradient.of(output, gradient, dotHigh, dotLow, scale);
                gradInput[gradInputOffset + i] = result;
            }
            return;
        }
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
        // $uniforms
        if (Vm.vectorises()) {
            for (int i = 0; i < length; i++) {
                float output = y[yOffset + i];
                float gradient = gradOutput[gradOutputOffset + i];
                // $without branches
                float result = LogSoftmaxGradient.of(output, gradient, sum, scale);
                gradInput[gradInputOffset + i] = result;
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            gradInput[gradInputOffset + i] =
                    LogSoftmaxGradient.of(y[yOffset + i], gradOutput[gradOutputOffset + i], sum, scale);
        }
    }
}
