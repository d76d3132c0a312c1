package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;

import io.github.lanewise.function.LeakyRelu;
import io.github.lanewise.math.SlopeGradient;
import io.github.lanewise.spi.SlopeLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

// $import static io.github.lanewise.simd.Width.FLOAT_VECTOR
// $import static io.github.lanewise.simd.Width.INT_VECTOR
// $import static io.github.lanewise.simd.Width.INTS
// $import jdk.incubator.vector.IntVector
// $import jdk.incubator.vector.VectorOperators

/** Leaky ReLU with the slope as an argument, on vectors. */
final class VectorSlopeLoops implements SlopeLoops {

    private static final int LANES = FLOATS.length();

    private static final VectorShuffle<Float> EIGHT_ON = VectorShuffle.iota(FLOATS, 8, 1, true);
    private static final VectorShuffle<Float> FOUR_ON = VectorShuffle.iota(FLOATS, 4, 1, true);

    @Override
    public void forward(float[] x, int xOffset, float slope, float[] y, int yOffset, int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector output = LeakyRelu.of(input, slope);
            output.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector output = LeakyRelu.of(input, slope);
            output.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    public void derivative(float[] x, int xOffset, float slope, float[] y, int yOffset, int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            derivative.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            derivative.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    public void backward(
            float[] x,
            int xOffset,
            float slope,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i, live);
        }
    }

    @Override
    public void forward(float[] x, int xOffset, float[] slopes, int slopesOffset, float[] y, int yOffset, int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector slope = FloatVector.fromArray(FLOATS, slopes, slopesOffset + i);
            FloatVector output = LeakyRelu.of(input, slope);
            output.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector slope = FloatVector.fromArray(FLOATS, slopes, slopesOffset + i, live);
            FloatVector output = LeakyRelu.of(input, slope);
            output.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    public void derivative(
            float[] x, int xOffset, float[] slopes, int slopesOffset, float[] y, int yOffset, int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector slope = FloatVector.fromArray(FLOATS, slopes, slopesOffset + i);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            derivative.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector slope = FloatVector.fromArray(FLOATS, slopes, slopesOffset + i, live);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            derivative.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    public void backward(
            float[] x,
            int xOffset,
            float[] slopes,
            int slopesOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector slope = FloatVector.fromArray(FLOATS, slopes, slopesOffset + i);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector slope = FloatVector.fromArray(FLOATS, slopes, slopesOffset + i, live);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i, live);
        }
    }

    @Override
    public void addSlopeGradient(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradSlopes,
            int gradSlopesOffset,
            int length) {
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FloatVector term = SlopeGradient.of(input, gradient);
            FloatVector slopes = FloatVector.fromArray(FLOATS, gradSlopes, gradSlopesOffset + i);
            slopes.lanewise(VectorOperators.ADD, term).intoArray(gradSlopes, gradSlopesOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            FloatVector term = SlopeGradient.of(input, gradient);
            FloatVector slopes = FloatVector.fromArray(FLOATS, gradSlopes, gradSlopesOffset + i, live);
            slopes.lanewise(VectorOperators.ADD, term).intoArray(gradSlopes, gradSlopesOffset + i, live);
        }
    }

    /** In sixteen parts, whose registers take turns as in {@link VectorRowLoops}. */
    @Override
    public float sumSlopeGradient(float[] x, int xOffset, float[] gradOutput, int gradOutputOffset, int length) {
        // $uniforms
        FloatVector p0 = FloatVector.zero(FLOATS);
        FloatVector p1 = p0;
        FloatVector p2 = p0;
        FloatVector p3 = p0;
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FloatVector term = SlopeGradient.of(input, gradient);
            FloatVector next = p0.lanewise(VectorOperators.ADD, term);
            p0 = LANES == 16 ? next : p1;
            p1 = LANES == 8 ? next : p2;
            p2 = p3;
            p3 = next;
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            FloatVector term = SlopeGradient.of(input, gradient);
            p0 = p0.lanewise(VectorOperators.ADD, term, live);
        }
        if (LANES == 4) {
            p0 = p0.lanewise(VectorOperators.ADD, p2);
            p1 = p1.lanewise(VectorOperators.ADD, p3);
        }
        p0 = p0.lanewise(VectorOperators.ADD, LANES == 16 ? p0.rearrange(EIGHT_ON) : p1);
        if (LANES > 4) {
            p0 = p0.lanewise(VectorOperators.ADD, p0.rearrange(FOUR_ON));
        }
        return p0.lane(0) + p0.lane(2) + (p0.lane(1) + p0.lane(3));
    }
}
