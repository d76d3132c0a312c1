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
 * <p>A sum has sixteen parts at any width: one register of 512 bits holds them, or p0 and p1 of 256 bits, or p0 to p3 of
 * 128 bits. {@code LANES} is a constant, so that C2 compiles only what its width needs.
 */
final class VectorRowLoops extends RowPasses {

    private static final int LANES = FLOATS.length();
    private static final int PARTS = 16;

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
        for (int end = length & -PARTS; i < end; i += PARTS) {
            FloatVector input0 = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector e0 = ShiftedExp.of(input0, max);
            e0.intoArray(y, yOffset + i);
            p0 = p0.add(e0);
            if (LANES <= 8) {
                FloatVector input1 = FloatVector.fromArray(FLOATS, x, xOffset + i + LANES);
                FloatVector e1 = ShiftedExp.of(input1, max);
                e1.intoArray(y, yOffset + i + LANES);
                p1 = p1.add(e1);
            }
            if (LANES == 4) {
                FloatVector input2 = FloatVector.fromArray(FLOATS, x, xOffset + i + 2 * LANES);
                FloatVector e2 = ShiftedExp.of(input2, max);
                e2.intoArray(y, yOffset + i + 2 * LANES);
                p2 = p2.add(e2);
                FloatVector input3 = FloatVector.fromArray(FLOATS, x, xOffset + i + 3 * LANES);
                FloatVector e3 = ShiftedExp.of(input3, max);
                e3.intoArray(y, yOffset + i + 3 * LANES);
                p3 = p3.add(e3);
            }
        }
        for (int register = 0; i < length; i += LANES, register++) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector e = ShiftedExp.of(input, max);
            e.intoArray(y, yOffset + i, live);
            switch (register) {
                case 0 -> p0 = p0.add(e, live);
                case 1 -> p1 = p1.add(e, live);
                case 2 -> p2 = p2.add(e, live);
                default -> p3 = p3.add(e, live);
            }
        }
        // Part j meets part j + 8 first, then j + 4, j + 2 and j + 1.
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
        for (int end = length & -PARTS; i < end; i += PARTS) {
            FloatVector input0 = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector e0 = ShiftedExpOfOthers.of(input0, max);
            count += input0.eq(greatest).trueCount();
            p0 = p0.add(e0);
            if (LANES <= 8) {
                FloatVector input1 = FloatVector.fromArray(FLOATS, x, xOffset + i + LANES);
                FloatVector e1 = ShiftedExpOfOthers.of(input1, max);
                count += input1.eq(greatest).trueCount();
                p1 = p1.add(e1);
            }
            if (LANES == 4) {
                FloatVector input2 = FloatVector.fromArray(FLOATS, x, xOffset + i + 2 * LANES);
                FloatVector e2 = ShiftedExpOfOthers.of(input2, max);
                count += input2.eq(greatest).trueCount();
                p2 = p2.add(e2);
                FloatVector input3 = FloatVector.fromArray(FLOATS, x, xOffset + i + 3 * LANES);
                FloatVector e3 = ShiftedExpOfOthers.of(input3, max);
                count += input3.eq(greatest).trueCount();
                p3 = p3.add(e3);
            }
        }
        for (int register = 0; i < length; i += LANES, register++) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector e = ShiftedExpOfOthers.of(input, max);
            count += input.eq(greatest).and(live).trueCount();
            switch (register) {
                case 0 -> p0 = p0.add(e, live);
                case 1 -> p1 = p1.add(e, live);
                case 2 -> p2 = p2.add(e, live);
                default -> p3 = p3.add(e, live);
            }
        }
        // Part j meets part j + 8 first, then j + 4, j + 2 and j + 1.
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
        for (int end = length & -PARTS; i < end; i += PARTS) {
            p0 = p0.add(FloatVector.fromArray(FLOATS, x, xOffset + i));
            if (LANES <= 8) {
                p1 = p1.add(FloatVector.fromArray(FLOATS, x, xOffset + i + LANES));
            }
            if (LANES == 4) {
                p2 = p2.add(FloatVector.fromArray(FLOATS, x, xOffset + i + 2 * LANES));
                p3 = p3.add(FloatVector.fromArray(FLOATS, x, xOffset + i + 3 * LANES));
            }
        }
        for (int register = 0; i < length; i += LANES, register++) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            switch (register) {
                case 0 -> p0 = p0.add(input, live);
                case 1 -> p1 = p1.add(input, live);
                case 2 -> p2 = p2.add(input, live);
                default -> p3 = p3.add(input, live);
            }
        }
        // Part j meets part j + 8 first, then j + 4, j + 2 and j + 1.
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
        for (int end = length & -PARTS; i < end; i += PARTS) {
            FloatVector a0 = FloatVector.fromArray(FLOATS, a, aOffset + i);
            p0 = a0.fma(FloatVector.fromArray(FLOATS, b, bOffset + i), p0);
            if (LANES <= 8) {
                FloatVector a1 = FloatVector.fromArray(FLOATS, a, aOffset + i + LANES);
                p1 = a1.fma(FloatVector.fromArray(FLOATS, b, bOffset + i + LANES), p1);
            }
            if (LANES == 4) {
                FloatVector a2 = FloatVector.fromArray(FLOATS, a, aOffset + i + 2 * LANES);
                p2 = a2.fma(FloatVector.fromArray(FLOATS, b, bOffset + i + 2 * LANES), p2);
                FloatVector a3 = FloatVector.fromArray(FLOATS, a, aOffset + i + 3 * LANES);
                p3 = a3.fma(FloatVector.fromArray(FLOATS, b, bOffset + i + 3 * LANES), p3);
            }
        }
        for (int register = 0; i < length; i += LANES, register++) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector a0 = FloatVector.fromArray(FLOATS, a, aOffset + i, live);
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, bOffset + i, live);
            switch (register) {
                case 0 -> p0 = p0.blend(a0.fma(b0, p0), live);
                case 1 -> p1 = p1.blend(a0.fma(b0, p1), live);
                case 2 -> p2 = p2.blend(a0.fma(b0, p2), live);
                default -> p3 = p3.blend(a0.fma(b0, p3), live);
            }
        }
        // Part j meets part j + 8 first, then j + 4, j + 2 and j + 1.
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
