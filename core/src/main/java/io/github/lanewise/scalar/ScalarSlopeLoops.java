package io.github.lanewise.scalar;

import io.github.lanewise.function.LeakyRelu;
import io.github.lanewise.math.SlopeGradient;
import io.github.lanewise.spi.SlopeLoops;

/** Leaky ReLU with the slope as an argument, one element after the other. */
public final class ScalarSlopeLoops implements SlopeLoops {

    private static final int PARTS = 16;

    /** There is nothing to set up. */
    public ScalarSlopeLoops() {}

    @Override
    public void forward(float[] x, int xOffset, float slope, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = LeakyRelu.of(x[xOffset + i], slope);
        }
    }

    @Override
    public void derivative(float[] x, int xOffset, float slope, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = LeakyRelu.derivative(x[xOffset + i], slope);
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
        for (int i = 0; i < length; i++) {
            float derivative = LeakyRelu.derivative(x[xOffset + i], slope);
            gradInput[gradInputOffset + i] = gradOutput[gradOutputOffset + i] * derivative;
        }
    }

    @Override
    public void forward(float[] x, int xOffset, float[] slopes, int slopesOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = LeakyRelu.of(x[xOffset + i], slopes[slopesOffset + i]);
        }
    }

    @Override
    public void derivative(
            float[] x, int xOffset, float[] slopes, int slopesOffset, float[] y, int yOffset, int length) {
        for (int i = 0; i < length; i++) {
            y[yOffset + i] = LeakyRelu.derivative(x[xOffset + i], slopes[slopesOffset + i]);
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
        for (int i = 0; i < length; i++) {
            float derivative = LeakyRelu.derivative(x[xOffset + i], slopes[slopesOffset + i]);
            gradInput[gradInputOffset + i] = gradOutput[gradOutputOffset + i] * derivative;
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
        for (int i = 0; i < length; i++) {
            gradSlopes[gradSlopesOffset + i] += SlopeGradient.of(x[xOffset + i], gradOutput[gradOutputOffset + i]);
        }
    }

    @Override
    public float sumSlopeGradient(float[] x, int xOffset, float[] gradOutput, int gradOutputOffset, int length) {
        return sum(x, xOffset, gradOutput, gradOutputOffset, 0, length, 1);
    }

    /** The recursion folds the parts, as in {@link ScalarRowLoops}. */
    private static float sum(
            float[] x, int xOffset, float[] gradOutput, int gradOutputOffset, int from, int to, int stride) {
        if (stride < PARTS) {
            return sum(x, xOffset, gradOutput, gradOutputOffset, from, to, 2 * stride)
                    + sum(x, xOffset, gradOutput, gradOutputOffset, from + stride, to, 2 * stride);
        }
        float part = 0f;
        for (int i = from; i < to; i += PARTS) {
            part += SlopeGradient.of(x[xOffset + i], gradOutput[gradOutputOffset + i]);
        }
        return part;
    }
}
