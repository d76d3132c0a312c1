package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;

import io.github.lanewise.function.LeakyRelu;
import io.github.lanewise.math.SlopeGradient;
import io.github.lanewise.spi.SlopeLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

// $import static io.github.lanewise.simd.Width.INTS
// $import jdk.incubator.vector.IntVector
// $import jdk.incubator.vector.VectorOperators

/** Leaky ReLU with the slope as an argument, on vectors. */
final class VectorSlopeLoops implements SlopeLoops {

    private static final int LANES = FLOATS.length();

    /** The parts of a sum, whatever the width: p0 holds the first of them, and p1 to p3 what does not fit there. */
    private static final int PARTS = 16;

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
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i, live);
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
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector slope = FloatVector.fromArray(FLOATS, slopes, slopesOffset + i, live);
            FloatVector derivative = LeakyRelu.derivative(input, slope);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i, live);
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
            slopes.add(term).intoArray(gradSlopes, gradSlopesOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            FloatVector term = SlopeGradient.of(input, gradient);
            FloatVector slopes = FloatVector.fromArray(FLOATS, gradSlopes, gradSlopesOffset + i, live);
            slopes.add(term).intoArray(gradSlopes, gradSlopesOffset + i, live);
        }
    }

    @Override
    public float sumSlopeGradient(float[] x, int xOffset, float[] gradOutput, int gradOutputOffset, int length) {
        // $uniforms
        FloatVector p0 = FloatVector.zero(FLOATS);
        FloatVector p1 = p0;
        FloatVector p2 = p0;
        FloatVector p3 = p0;
        int i = 0;
        for (int end = length & -PARTS; i < end; i += PARTS) {
            FloatVector input0 = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector gradient0 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FloatVector term0 = SlopeGradient.of(input0, gradient0);
            p0 = p0.add(term0);
            if (LANES <= 8) {
                FloatVector input1 = FloatVector.fromArray(FLOATS, x, xOffset + i + LANES);
                FloatVector gradient1 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i + LANES);
                FloatVector term1 = SlopeGradient.of(input1, gradient1);
                p1 = p1.add(term1);
            }
            if (LANES == 4) {
                FloatVector input2 = FloatVector.fromArray(FLOATS, x, xOffset + i + 2 * LANES);
                FloatVector gradient2 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i + 2 * LANES);
                FloatVector term2 = SlopeGradient.of(input2, gradient2);
                p2 = p2.add(term2);
                FloatVector input3 = FloatVector.fromArray(FLOATS, x, xOffset + i + 3 * LANES);
                FloatVector gradient3 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i + 3 * LANES);
                FloatVector term3 = SlopeGradient.of(input3, gradient3);
                p3 = p3.add(term3);
            }
        }
        for (int register = 0; i < length; i += LANES, register++) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            FloatVector term = SlopeGradient.of(input, gradient);
            switch (register) {
                case 0 -> p0 = p0.add(term, live);
                case 1 -> p1 = p1.add(term, live);
                case 2 -> p2 = p2.add(term, live);
                default -> p3 = p3.add(term, live);
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
}
