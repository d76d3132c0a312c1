package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;

import io.github.lanewise.math.LogSoftmaxGradient;
import io.github.lanewise.math.LogSoftmaxTerm;
import io.github.lanewise.math.ShiftedExp;
import io.github.lanewise.math.ShiftedExpOfOthers;
import io.github.lanewise.math.SoftmaxGradient;
import io.github.lanewise.spi.RowPasses;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;

// $import static io.github.lanewise.simd.Width.INTS
// $import jdk.incubator.vector.IntVector

/**
 * The passes of softmax and log-softmax on vectors.
 *
 * <p>A sum has sixteen parts at any width: one register of 512 bits holds them, or two of 256 bits, or four of 128 bits.
 * The registers take turns: the one in p0 gets the next elements and goes to the end of the queue. When the loop ends, any
 * of them may be in p0, but p0 and p2 are two apart in any case, and their sum has the same bits in either order.
 * {@code LANES} is a constant, so that C2 compiles only what its width needs.
 */
final class VectorRowLoops extends RowPasses {

    private static final int LANES = FLOATS.length();

    private static final VectorShuffle<Float> EIGHT_ON = VectorShuffle.iota(FLOATS, 8, 1, true);
    private static final VectorShuffle<Float> FOUR_ON = VectorShuffle.iota(FLOATS, 4, 1, true);

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
            max0 = max0.blend(x0, max0.lt(x0));
            max1 = max1.blend(x1, max1.lt(x1));
            max2 = max2.blend(x2, max2.lt(x2));
            max3 = max3.blend(x3, max3.lt(x3));
        }
        for (; i < length; i += LANES) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector x0 = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            max0 = max0.blend(x0, max0.lt(x0).and(live));
        }
        max0 = max0.blend(max1, max0.lt(max1));
        max2 = max2.blend(max3, max2.lt(max3));
        max0 = max0.blend(max2, max0.lt(max2));
        return max0.reduceLanes(VectorOperators.MAX);
    }

    @Override
    protected float exponentials(float[] x, int xOffset, float max, float[] y, int yOffset, int length) {
        // $uniforms
        FloatVector p0 = FloatVector.zero(FLOATS);
        FloatVector p1 = p0;
        FloatVector p2 = p0;
        FloatVector p3 = p0;
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector e = ShiftedExp.of(input, max);
            e.intoArray(y, yOffset + i);
            FloatVector next = p0.add(e);
            p0 = LANES == 16 ? next : p1;
            p1 = LANES == 8 ? next : p2;
            p2 = p3;
            p3 = next;
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector e = ShiftedExp.of(input, max);
            e.intoArray(y, yOffset + i, live);
            p0 = p0.add(e, live);
        }
        if (LANES == 4) {
            p0 = p0.add(p2);
            p1 = p1.add(p3);
        }
        p0 = p0.add(LANES == 16 ? p0.rearrange(EIGHT_ON) : p1);
        if (LANES > 4) {
            p0 = p0.add(p0.rearrange(FOUR_ON));
        }
        return p0.lane(0) + p0.lane(2) + (p0.lane(1) + p0.lane(3));
    }

    @Override
    protected double otherExponentials(float[] x, int xOffset, float max, int length) {
        // $uniforms
        FloatVector p0 = FloatVector.zero(FLOATS);
        FloatVector p1 = p0;
        FloatVector p2 = p0;
        FloatVector p3 = p0;
        FloatVector greatest = FloatVector.broadcast(FLOATS, max);
        int count = 0;
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector e = ShiftedExpOfOthers.of(input, max);
            count += input.eq(greatest).trueCount();
            FloatVector next = p0.add(e);
            p0 = LANES == 16 ? next : p1;
            p1 = LANES == 8 ? next : p2;
            p2 = p3;
            p3 = next;
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector e = ShiftedExpOfOthers.of(input, max);
            count += input.eq(greatest).and(live).trueCount();
            p0 = p0.add(e, live);
        }
        if (LANES == 4) {
            p0 = p0.add(p2);
            p1 = p1.add(p3);
        }
        p0 = p0.add(LANES == 16 ? p0.rearrange(EIGHT_ON) : p1);
        if (LANES > 4) {
            p0 = p0.add(p0.rearrange(FOUR_ON));
        }
        float sum = p0.lane(0) + p0.lane(2) + (p0.lane(1) + p0.lane(3));
        return count - 1 + (double) sum;
    }

    @Override
    protected void scale(float[] y, int yOffset, float factor, int length) {
        FloatVector factors = FloatVector.broadcast(FLOATS, factor);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            output.mul(factors).intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            output.mul(factors).intoArray(y, yOffset + i, live);
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
    protected float sum(float[] x, int xOffset, int length) {
        FloatVector p0 = FloatVector.zero(FLOATS);
        FloatVector p1 = p0;
        FloatVector p2 = p0;
        FloatVector p3 = p0;
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector next = p0.add(input);
            p0 = LANES == 16 ? next : p1;
            p1 = LANES == 8 ? next : p2;
            p2 = p3;
            p3 = next;
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            p0 = p0.add(input, live);
        }
        if (LANES == 4) {
            p0 = p0.add(p2);
            p1 = p1.add(p3);
        }
        p0 = p0.add(LANES == 16 ? p0.rearrange(EIGHT_ON) : p1);
        if (LANES > 4) {
            p0 = p0.add(p0.rearrange(FOUR_ON));
        }
        return p0.lane(0) + p0.lane(2) + (p0.lane(1) + p0.lane(3));
    }

    @Override
    protected float dot(float[] a, int aOffset, float[] b, int bOffset, int length) {
        FloatVector p0 = FloatVector.zero(FLOATS);
        FloatVector p1 = p0;
        FloatVector p2 = p0;
        FloatVector p3 = p0;
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector left = FloatVector.fromArray(FLOATS, a, aOffset + i);
            FloatVector right = FloatVector.fromArray(FLOATS, b, bOffset + i);
            FloatVector next = left.fma(right, p0);
            p0 = LANES == 16 ? next : p1;
            p1 = LANES == 8 ? next : p2;
            p2 = p3;
            p3 = next;
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector left = FloatVector.fromArray(FLOATS, a, aOffset + i, live);
            FloatVector right = FloatVector.fromArray(FLOATS, b, bOffset + i, live);
            p0 = p0.blend(left.fma(right, p0), live);
        }
        if (LANES == 4) {
            p0 = p0.add(p2);
            p1 = p1.add(p3);
        }
        p0 = p0.add(LANES == 16 ? p0.rearrange(EIGHT_ON) : p1);
        if (LANES > 4) {
            p0 = p0.add(p0.rearrange(FOUR_ON));
        }
        return p0.lane(0) + p0.lane(2) + (p0.lane(1) + p0.lane(3));
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
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FloatVector result = SoftmaxGradient.of(output, gradient, dot);
            result.intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            FloatVector result = SoftmaxGradient.of(output, gradient, dot);
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
            float[] gradInput,
            int gradInputOffset,
            int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FloatVector result = LogSoftmaxGradient.of(output, gradient, sum);
            result.intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            FloatVector result = LogSoftmaxGradient.of(output, gradient, sum);
            result.intoArray(gradInput, gradInputOffset + i, live);
        }
    }
}
