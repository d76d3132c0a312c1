package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.DOUBLES;
import static io.github.lanewise.simd.Width.FLOATS;

import io.github.lanewise.math.LabelGradient;
import io.github.lanewise.math.LabelledDistance;
import io.github.lanewise.math.LogSoftmaxGradient;
import io.github.lanewise.math.LogSoftmaxTerm;
import io.github.lanewise.math.Logit;
import io.github.lanewise.math.RowExp;
import io.github.lanewise.math.SoftmaxGradient;
import io.github.lanewise.math.SoftmaxTerm;
import io.github.lanewise.spi.RowPasses;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;

// $import static io.github.lanewise.simd.Width.FLOAT_VECTOR
// $import static io.github.lanewise.simd.Width.INT_VECTOR
// $import static io.github.lanewise.simd.Width.INTS

/**
 * The passes over rows on vectors.
 *
 * <p>A sum has sixteen parts at any width, each with its rounding errors: one register of 512 bits holds them, or two of 256
 * bits, or four of 128 bits. The registers take turns: the one in p0 gets the next elements and goes to the end of the queue.
 * When the loop ends, any of them may be in p0, but p0 and p2 are two apart in any case, and their sum has the same bits in
 * either order. {@code LANES} is a constant, so that C2 compiles only what its width needs.
 */
final class VectorRowLoops extends RowPasses {

    private static final int LANES = FLOATS.length();

    private static final VectorShuffle<Float> UPPER = VectorShuffle.iota(FLOATS, LANES / 2, 1, true);
    private static final VectorShuffle<Double> FOUR_DOUBLES_ON = VectorShuffle.iota(DOUBLES, 4, 1, true);

    /** C2 unrolls loops by what it has seen of their lengths; by eight, this one's constants lose their registers. */
    private static final int STRETCH = 64 * LANES;

    private static final int LONGEST_TOGETHER = 1024;

    // $define parts
    {
        FloatVector p0 = FloatVector.broadcast(FLOATS, start);
        FloatVector p1 = p0;
        FloatVector p2 = p0;
        FloatVector p3 = p0;
        FloatVector q0 = FloatVector.zero(FLOATS);
        FloatVector q1 = q0;
        FloatVector q2 = q0;
        FloatVector q3 = q0;
    }
    // $end

    // $define two_sum
    {
        FloatVector next = p0.lanewise(VectorOperators.ADD, e);
        FloatVector part = next.lanewise(VectorOperators.SUB, p0);
        FloatVector error = p0.lanewise(VectorOperators.SUB, next.lanewise(VectorOperators.SUB, part))
                .lanewise(VectorOperators.ADD, e.lanewise(VectorOperators.SUB, part));
    }
    // $end

    // $define turn
    {
        p0 = LANES == 16 ? next : p1;
        p1 = LANES == 8 ? next : p2;
        p2 = p3;
        p3 = next;
        q0 = LANES == 16 ? nextLow : q1;
        q1 = LANES == 8 ? nextLow : q2;
        q2 = q3;
        q3 = nextLow;
    }
    // $end

    // $define fold
    {
        DoubleVector low0 = (DoubleVector) p0.convertShape(VectorOperators.F2D, DOUBLES, 0);
        DoubleVector high0 = (DoubleVector) p0.rearrange(UPPER).convertShape(VectorOperators.F2D, DOUBLES, 0);
        low0 = low0.lanewise(VectorOperators.ADD, q0.convertShape(VectorOperators.F2D, DOUBLES, 0));
        high0 = high0.lanewise(VectorOperators.ADD, q0.rearrange(UPPER).convertShape(VectorOperators.F2D, DOUBLES, 0));
        double sum;
        if (LANES == 16) {
            low0 = low0.lanewise(VectorOperators.ADD, high0);
            low0 = low0.lanewise(VectorOperators.ADD, low0.rearrange(FOUR_DOUBLES_ON));
            sum = low0.lane(0) + low0.lane(2) + (low0.lane(1) + low0.lane(3));
        } else {
            DoubleVector low1 = (DoubleVector) p1.convertShape(VectorOperators.F2D, DOUBLES, 0);
            DoubleVector high1 = (DoubleVector) p1.rearrange(UPPER).convertShape(VectorOperators.F2D, DOUBLES, 0);
            low1 = low1.lanewise(VectorOperators.ADD, q1.convertShape(VectorOperators.F2D, DOUBLES, 0));
            high1 = high1.lanewise(
                    VectorOperators.ADD, q1.rearrange(UPPER).convertShape(VectorOperators.F2D, DOUBLES, 0));
            if (LANES == 8) {
                low0 = low0.lanewise(VectorOperators.ADD, low1)
                        .lanewise(VectorOperators.ADD, high0.lanewise(VectorOperators.ADD, high1));
                sum = low0.lane(0) + low0.lane(2) + (low0.lane(1) + low0.lane(3));
            } else {
                DoubleVector low2 = (DoubleVector) p2.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector high2 = (DoubleVector) p2.rearrange(UPPER).convertShape(VectorOperators.F2D, DOUBLES, 0);
                low2 = low2.lanewise(VectorOperators.ADD, q2.convertShape(VectorOperators.F2D, DOUBLES, 0));
                high2 = high2.lanewise(
                        VectorOperators.ADD, q2.rearrange(UPPER).convertShape(VectorOperators.F2D, DOUBLES, 0));
                DoubleVector low3 = (DoubleVector) p3.convertShape(VectorOperators.F2D, DOUBLES, 0);
                DoubleVector high3 = (DoubleVector) p3.rearrange(UPPER).convertShape(VectorOperators.F2D, DOUBLES, 0);
                low3 = low3.lanewise(VectorOperators.ADD, q3.convertShape(VectorOperators.F2D, DOUBLES, 0));
                high3 = high3.lanewise(
                        VectorOperators.ADD, q3.rearrange(UPPER).convertShape(VectorOperators.F2D, DOUBLES, 0));
                low0 = low0.lanewise(VectorOperators.ADD, low2)
                        .lanewise(VectorOperators.ADD, low1.lanewise(VectorOperators.ADD, low3));
                high0 = high0.lanewise(VectorOperators.ADD, high2)
                        .lanewise(VectorOperators.ADD, high1.lanewise(VectorOperators.ADD, high3));
                sum = low0.lane(0) + high0.lane(0) + (low0.lane(1) + high0.lane(1));
            }
        }
    }
    // $end

    // $define fold_max
    {
        // Integers that are ordered like the floats: their maximum takes a third of the time.
        IntVector bits = max0.convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0);
        IntVector ordered = bits.lanewise(
                VectorOperators.XOR, bits.lanewise(VectorOperators.ASHR, 31).lanewise(VectorOperators.LSHR, 1));
        int greatest = ordered.reduceLanes(VectorOperators.MAX);
        float max = Float.intBitsToFloat(greatest ^ greatest >> 31 >>> 1);
    }
    // $end

    @Override
    protected void softmaxRows(
            float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride, int rows, int columns) {
        if (columns > LONGEST_TOGETHER || rows == 0) {
            super.softmaxRows(x, xOffset, xStride, y, yOffset, yStride, rows, columns);
            return;
        }
        float first = max(x, xOffset, columns);
        float second = max(x, xOffset + Math.min(1, rows - 1) * xStride, columns);
        together(x, xOffset, xStride, y, yOffset, yStride, rows, columns, first, second);
    }

    /**
     * All three passes in one loop, each over another row: while the exponentials of one are computed, the row before the
     * one before is divided by its sum, and the maximum of the one after the next is sought. So no row waits for the long
     * way through a maximum or a sum. At the first two rows, what is divided by 1 is the first row, before it gets its
     * exponentials and after; at the last two, the maximum sought is that of the last row. In the loop all loads come before
     * the stores: where rows are a multiple of 4,096 bytes apart, many processors take a load for one of what has just been
     * stored.
     */
    private void together(
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            float first,
            float second) {
        int last = rows - 1;
        int whole = FLOATS.loopBound(columns);
        float maxHere = first;
        float maxNext = second;
        double inverse = 1;
        double inverseBefore = 1;
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            int yRow = yOffset + row * yStride;
            int xBelow = xOffset + Math.min(row + 2, last) * xStride;
            int yAbove = yOffset + Math.max(row - 2, 0) * yStride;
            float shift = shift(maxHere);
            float lowest = lowest(maxHere);
            float round = round(maxHere);
            float lowAtMax = lowAtMax(maxHere);
            float high = (float) inverseBefore;
            float low = (float) (inverseBefore - high);
            // $uniforms
            float start = START;
            // $use parts
            FloatVector max0 = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
            for (int i = 0; i < whole; i += LANES) {
                FloatVector above = FloatVector.fromArray(FLOATS, y, yAbove + i);
                FloatVector input = FloatVector.fromArray(FLOATS, x, xRow + i);
                FloatVector below = FloatVector.fromArray(FLOATS, x, xBelow + i);
                FloatVector output = SoftmaxTerm.of(above, high, low);
                output.intoArray(y, yAbove + i);
                FloatVector e = RowExp.of(input, shift, lowest, round);
                e.intoArray(y, yRow + i);
                FloatVector next = p0.lanewise(VectorOperators.ADD, e);
                FloatVector nextLow = q0.lanewise(
                        VectorOperators.ADD, e.lanewise(VectorOperators.SUB, next.lanewise(VectorOperators.SUB, p0)));
                // $use turn
                max0 = max0.blend(below, max0.compare(VectorOperators.LT, below));
            }
            if (whole < columns) {
                VectorMask<Float> live = FLOATS.indexInRange(whole, columns);
                FloatVector input = FloatVector.fromArray(FLOATS, x, xRow + whole, live);
                FloatVector e = RowExp.of(input, shift, lowest, round);
                e.intoArray(y, yRow + whole, live);
                FloatVector next = p0.lanewise(VectorOperators.ADD, e, live);
                q0 = q0.lanewise(
                        VectorOperators.ADD,
                        e.lanewise(VectorOperators.SUB, next.lanewise(VectorOperators.SUB, p0)),
                        live);
                p0 = next;
                FloatVector above = FloatVector.fromArray(FLOATS, y, yAbove + whole, live);
                FloatVector output = SoftmaxTerm.of(above, high, low);
                output.intoArray(y, yAbove + whole, live);
                FloatVector below = FloatVector.fromArray(FLOATS, x, xBelow + whole, live);
                max0 = max0.blend(below, max0.compare(VectorOperators.LT, below).and(live));
            }
            // $use fold_max
            // $use fold
            inverseBefore = inverse;
            sum -= 16 * START;
            inverse = 1 / (sum == (float) sum ? sum : sum + lowAtMax);
            maxHere = maxNext;
            maxNext = max;
        }
        if (last > 0) {
            scale(y, yOffset + (last - 1) * yStride, inverseBefore, columns);
        }
        scale(y, yOffset + last * yStride, inverse, columns);
    }

    @Override
    protected void logSoftmaxRows(
            float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride, int rows, int columns) {
        if (columns > LONGEST_TOGETHER || rows == 0) {
            super.logSoftmaxRows(x, xOffset, xStride, y, yOffset, yStride, rows, columns);
            return;
        }
        float first = max(x, xOffset, columns);
        float second = max(x, xOffset + Math.min(1, rows - 1) * xStride, columns);
        logarithmsTogether(x, xOffset, xStride, y, yOffset, yStride, rows, columns, first, second);
    }

    /**
     * As {@link #together}: while the exponentials of a row are summed, the logarithm of the sum of the row before the one
     * before is subtracted from its elements. At the first two rows, nothing is subtracted from the first row.
     */
    private void logarithmsTogether(
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            float first,
            float second) {
        int last = rows - 1;
        int whole = FLOATS.loopBound(columns);
        float maxHere = first;
        float maxNext = second;
        float maxAbove = 0f;
        float maxBefore = 0f;
        double logAbove = 0;
        double logBefore = 0;
        for (int row = 0; row < rows; row++) {
            int xRow = xOffset + row * xStride;
            int xBelow = xOffset + Math.min(row + 2, last) * xStride;
            int xAbove = xOffset + Math.max(row - 2, 0) * xStride;
            int yAbove = yOffset + Math.max(row - 2, 0) * yStride;
            float shift = shift(maxHere);
            float lowest = lowest(maxHere);
            float round = round(maxHere);
            float greatestAbove = maxAbove;
            float logHigh = (float) logAbove;
            float logLow = (float) (logAbove - logHigh);
            // $uniforms
            float start = 0f;
            // $use parts
            FloatVector highest = FloatVector.broadcast(FLOATS, maxHere);
            FloatVector zero = FloatVector.zero(FLOATS);
            FloatVector max0 = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
            int count = 0;
            for (int i = 0; i < whole; i += LANES) {
                FloatVector above = FloatVector.fromArray(FLOATS, x, xAbove + i);
                FloatVector input = FloatVector.fromArray(FLOATS, x, xRow + i);
                FloatVector below = FloatVector.fromArray(FLOATS, x, xBelow + i);
                FloatVector output = LogSoftmaxTerm.of(above, greatestAbove, logHigh, logLow);
                output.intoArray(y, yAbove + i);
                FloatVector all = RowExp.of(input, shift, lowest, round);
                VectorMask<Float> isMax = input.compare(VectorOperators.EQ, highest);
                count += isMax.trueCount();
                FloatVector e = all.blend(zero, isMax);
                // $use two_sum
                FloatVector nextLow = q0.lanewise(VectorOperators.ADD, error);
                // $use turn
                max0 = max0.blend(below, max0.compare(VectorOperators.LT, below));
            }
            if (whole < columns) {
                VectorMask<Float> live = FLOATS.indexInRange(whole, columns);
                FloatVector input = FloatVector.fromArray(FLOATS, x, xRow + whole, live);
                FloatVector all = RowExp.of(input, shift, lowest, round);
                VectorMask<Float> isMax =
                        input.compare(VectorOperators.EQ, highest).and(live);
                count += isMax.trueCount();
                VectorMask<Float> other = live.and(isMax.not());
                FloatVector e = zero.blend(all, other);
                // $use two_sum
                p0 = next;
                q0 = q0.lanewise(VectorOperators.ADD, error);
                FloatVector above = FloatVector.fromArray(FLOATS, x, xAbove + whole, live);
                FloatVector output = LogSoftmaxTerm.of(above, greatestAbove, logHigh, logLow);
                output.intoArray(y, yAbove + whole, live);
                FloatVector below = FloatVector.fromArray(FLOATS, x, xBelow + whole, live);
                max0 = max0.blend(below, max0.compare(VectorOperators.LT, below).and(live));
            }
            // $use fold_max
            // $use fold
            maxAbove = maxBefore;
            logAbove = logBefore;
            maxBefore = maxHere;
            logBefore = logOfSum(sum, count, maxHere);
            maxHere = maxNext;
            maxNext = max;
        }
        if (last > 0) {
            logTerms(x, xOffset + (last - 1) * xStride, maxAbove, logAbove, y, yOffset + (last - 1) * yStride, columns);
        }
        logTerms(x, xOffset + last * xStride, maxBefore, logBefore, y, yOffset + last * yStride, columns);
    }

    @Override
    protected float max(float[] x, int xOffset, int length) {
        FloatVector max0 = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
        FloatVector max1 = max0;
        FloatVector max2 = max0;
        FloatVector max3 = max0;
        int i = 0;
        for (int end = length - 4 * LANES; i <= end; i += 4 * LANES) {
            FloatVector x0 = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector x1 = FloatVector.fromArray(FLOATS, x, xOffset + i + LANES);
            FloatVector x2 = FloatVector.fromArray(FLOATS, x, xOffset + i + 2 * LANES);
            FloatVector x3 = FloatVector.fromArray(FLOATS, x, xOffset + i + 3 * LANES);
            max0 = max0.blend(x0, max0.compare(VectorOperators.LT, x0));
            max1 = max1.blend(x1, max1.compare(VectorOperators.LT, x1));
            max2 = max2.blend(x2, max2.compare(VectorOperators.LT, x2));
            max3 = max3.blend(x3, max3.compare(VectorOperators.LT, x3));
        }
        for (int end = length - LANES; i <= end; i += LANES) {
            FloatVector x0 = FloatVector.fromArray(FLOATS, x, xOffset + i);
            max0 = max0.blend(x0, max0.compare(VectorOperators.LT, x0));
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector x0 = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            max1 = max1.blend(x0, max1.compare(VectorOperators.LT, x0).and(live));
        }
        max0 = max0.blend(max1, max0.compare(VectorOperators.LT, max1));
        max2 = max2.blend(max3, max2.compare(VectorOperators.LT, max3));
        max0 = max0.blend(max2, max0.compare(VectorOperators.LT, max2));
        // $use fold_max
        return max;
    }

    @Override
    protected int firstNotBelow(float[] x, int xOffset, float value, int length) {
        FloatVector bound = FloatVector.broadcast(FLOATS, value);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            VectorMask<Float> found = FloatVector.fromArray(FLOATS, x, xOffset + i)
                    .compare(VectorOperators.LT, bound)
                    .not();
            if (found.anyTrue()) {
                return i + found.firstTrue();
            }
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector rest = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            return Math.min(
                    length,
                    i + live.and(rest.compare(VectorOperators.LT, bound).not()).firstTrue());
        }
        return length;
    }

    @Override
    protected float scaledLogits(float[] x, int xOffset, float scale, float[] y, int yOffset, int length) {
        FloatVector factor = FloatVector.broadcast(FLOATS, scale);
        FloatVector max0 = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector logit = FloatVector.fromArray(FLOATS, x, xOffset + i).lanewise(VectorOperators.MUL, factor);
            logit.intoArray(y, yOffset + i);
            max0 = max0.blend(logit, max0.compare(VectorOperators.LT, logit));
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector logit =
                    FloatVector.fromArray(FLOATS, x, xOffset + i, live).lanewise(VectorOperators.MUL, factor);
            logit.intoArray(y, yOffset + i, live);
            max0 = max0.blend(logit, max0.compare(VectorOperators.LT, logit).and(live));
        }
        // $use fold_max
        return max;
    }

    @Override
    protected float maskedLogits(
            float[] x, int xOffset, float scale, float[] mask, int maskOffset, float[] y, int yOffset, int length) {
        // $uniforms
        FloatVector max0 = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector bias = FloatVector.fromArray(FLOATS, mask, maskOffset + i);
            FloatVector logit = Logit.of(input, scale, bias);
            logit.intoArray(y, yOffset + i);
            max0 = max0.blend(logit, max0.compare(VectorOperators.LT, logit));
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector bias = FloatVector.fromArray(FLOATS, mask, maskOffset + i, live);
            FloatVector logit = Logit.of(input, scale, bias);
            logit.intoArray(y, yOffset + i, live);
            max0 = max0.blend(logit, max0.compare(VectorOperators.LT, logit).and(live));
        }
        // $use fold_max
        return max;
    }

    @Override
    protected int count(float[] x, int xOffset, float value, int length) {
        FloatVector wanted = FloatVector.broadcast(FLOATS, value);
        int count = 0;
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            count += FloatVector.fromArray(FLOATS, x, xOffset + i)
                    .compare(VectorOperators.EQ, wanted)
                    .trueCount();
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            count += FloatVector.fromArray(FLOATS, x, xOffset + i, live)
                    .compare(VectorOperators.EQ, wanted)
                    .and(live)
                    .trueCount();
        }
        return count;
    }

    @Override
    protected double exponentials(
            float[] x, int xOffset, float shift, float lowest, float round, float[] y, int yOffset, int length) {
        // $uniforms
        float start = START;
        // $use parts
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector e = RowExp.of(input, shift, lowest, round);
            e.intoArray(y, yOffset + i);
            FloatVector next = p0.lanewise(VectorOperators.ADD, e);
            FloatVector nextLow = q0.lanewise(
                    VectorOperators.ADD, e.lanewise(VectorOperators.SUB, next.lanewise(VectorOperators.SUB, p0)));
            // $use turn
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector e = RowExp.of(input, shift, lowest, round);
            e.intoArray(y, yOffset + i, live);
            FloatVector next = p0.lanewise(VectorOperators.ADD, e, live);
            q0 = q0.lanewise(
                    VectorOperators.ADD, e.lanewise(VectorOperators.SUB, next.lanewise(VectorOperators.SUB, p0)), live);
            p0 = next;
        }
        // $use fold
        return sum - 16 * START;
    }

    @Override
    protected double otherExponentials(
            float[] x, int xOffset, float max, float shift, float lowest, float round, int length) {
        // $uniforms
        float start = 0f;
        // $use parts
        FloatVector greatest = FloatVector.broadcast(FLOATS, max);
        FloatVector zero = FloatVector.zero(FLOATS);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; ) {
            for (int stop = Math.min(i + STRETCH, end); i < stop; i += LANES) {
                FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
                FloatVector all = RowExp.of(input, shift, lowest, round);
                VectorMask<Float> isMax = input.compare(VectorOperators.EQ, greatest);
                FloatVector e = all.blend(zero, isMax);
                // $use two_sum
                FloatVector nextLow = q0.lanewise(VectorOperators.ADD, error);
                // $use turn
            }
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector all = RowExp.of(input, shift, lowest, round);
            VectorMask<Float> isMax =
                    input.compare(VectorOperators.EQ, greatest).and(live);
            VectorMask<Float> other = live.and(isMax.not());
            FloatVector e = zero.blend(all, other);
            // $use two_sum
            p0 = next;
            q0 = q0.lanewise(VectorOperators.ADD, error);
        }
        // $use fold
        return sum;
    }

    @Override
    protected void scale(float[] y, int yOffset, float high, float low, int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector output = SoftmaxTerm.of(input, high, low);
            output.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            FloatVector output = SoftmaxTerm.of(input, high, low);
            output.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    protected void logTerms(
            float[] x, int xOffset, float max, float logHigh, float logLow, float[] y, int yOffset, int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector output = LogSoftmaxTerm.of(input, max, logHigh, logLow);
            output.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector output = LogSoftmaxTerm.of(input, max, logHigh, logLow);
            output.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    protected double sum(float[] x, int xOffset, int length) {
        float start = 0f;
        // $use parts
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector e = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // $use two_sum
            FloatVector nextLow = q0.lanewise(VectorOperators.ADD, error);
            // $use turn
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector e = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            // $use two_sum
            p0 = next;
            q0 = q0.lanewise(VectorOperators.ADD, error);
        }
        // $use fold
        return sum;
    }

    @Override
    protected double distances(float[] x, int xOffset, float max, int length) {
        FloatVector greatest = FloatVector.broadcast(FLOATS, max);
        float start = 0f;
        // $use parts
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector e = greatest.lanewise(VectorOperators.SUB, FloatVector.fromArray(FLOATS, x, xOffset + i));
            // $use two_sum
            FloatVector nextLow = q0.lanewise(VectorOperators.ADD, error);
            // $use turn
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector all =
                    greatest.lanewise(VectorOperators.SUB, FloatVector.fromArray(FLOATS, x, xOffset + i, live));
            FloatVector e = FloatVector.zero(FLOATS).blend(all, live);
            // $use two_sum
            p0 = next;
            q0 = q0.lanewise(VectorOperators.ADD, error);
        }
        // $use fold
        return sum;
    }

    @Override
    protected double labelledDistances(
            float[] labels, int labelsOffset, float[] x, int xOffset, float max, int length) {
        // $uniforms
        float start = 0f;
        // $use parts
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector label = FloatVector.fromArray(FLOATS, labels, labelsOffset + i);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector e = LabelledDistance.of(label, input, max);
            // $use two_sum
            FloatVector nextLow = q0.lanewise(VectorOperators.ADD, error);
            // $use turn
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector label = FloatVector.fromArray(FLOATS, labels, labelsOffset + i, live);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector e = LabelledDistance.of(label, input, max);
            // $use two_sum
            p0 = next;
            q0 = q0.lanewise(VectorOperators.ADD, error);
        }
        // $use fold
        return sum;
    }

    @Override
    protected void add(float[] y, int yOffset, float addend, int length) {
        FloatVector addends = FloatVector.broadcast(FLOATS, addend);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, y, yOffset + i);
            input.lanewise(VectorOperators.ADD, addends).intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            input.lanewise(VectorOperators.ADD, addends).intoArray(y, yOffset + i, live);
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
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector label = FloatVector.fromArray(FLOATS, labels, labelsOffset + i);
            FloatVector gradient = LabelGradient.of(input, high, low, label, keep, floor);
            gradient.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            FloatVector label = FloatVector.fromArray(FLOATS, labels, labelsOffset + i, live);
            FloatVector gradient = LabelGradient.of(input, high, low, label, keep, floor);
            gradient.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    protected double dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
        float start = 0f;
        // $use parts
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector left = FloatVector.fromArray(FLOATS, a, aOffset + i);
            FloatVector right = FloatVector.fromArray(FLOATS, b, bOffset + i);
            FloatVector e = left.lanewise(VectorOperators.MUL, right);
            FloatVector low = left.lanewise(VectorOperators.FMA, right, e.lanewise(VectorOperators.NEG));
            // $use two_sum
            FloatVector nextLow = q0.lanewise(VectorOperators.ADD, error.lanewise(VectorOperators.ADD, low));
            // $use turn
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector left = FloatVector.fromArray(FLOATS, a, aOffset + i, live);
            FloatVector right = FloatVector.fromArray(FLOATS, b, bOffset + i, live);
            FloatVector e = left.lanewise(VectorOperators.MUL, right);
            FloatVector low = left.lanewise(VectorOperators.FMA, right, e.lanewise(VectorOperators.NEG));
            // $use two_sum
            p0 = next;
            q0 = q0.lanewise(VectorOperators.ADD, error.lanewise(VectorOperators.ADD, low));
        }
        // $use fold
        return sum;
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
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FloatVector result = SoftmaxGradient.of(output, gradient, dotHigh, dotLow, scale);
            result.intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            FloatVector result = SoftmaxGradient.of(output, gradient, dotHigh, dotLow, scale);
            result.intoArray(gradInput, gradInputOffset + i, live);
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
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FloatVector result = LogSoftmaxGradient.of(output, gradient, sum, scale);
            result.intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            FloatVector result = LogSoftmaxGradient.of(output, gradient, sum, scale);
            result.intoArray(gradInput, gradInputOffset + i, live);
        }
    }
}
