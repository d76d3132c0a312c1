package io.github.lanewise.warmup;

import io.github.lanewise.spi.SlopeLoops;
import java.util.List;

/** The loops of leaky ReLU with slopes as arguments. */
final class WarmSlopeLoops implements SlopeLoops, Passes<SlopeLoops> {
    private final Vectors vectors;
    private final Pass<SlopeLoops> forward;
    private final Pass<SlopeLoops> derivative;
    private final Pass<SlopeLoops> backward;
    private final Pass<SlopeLoops> forwardOfMany;
    private final Pass<SlopeLoops> derivativeOfMany;
    private final Pass<SlopeLoops> backwardOfMany;
    private final Pass<SlopeLoops> addSlopeGradient;
    private final Pass<SlopeLoops> sumSlopeGradient;

    WarmSlopeLoops(SlopeLoops scalar, Vectors vectors, WarmUp warmUp) {
        this.vectors = vectors;
        forward = new Pass<>(this, 0, scalar, warmUp);
        derivative = new Pass<>(this, 1, scalar, warmUp);
        backward = new Pass<>(this, 2, scalar, warmUp);
        forwardOfMany = new Pass<>(this, 3, scalar, warmUp);
        derivativeOfMany = new Pass<>(this, 4, scalar, warmUp);
        backwardOfMany = new Pass<>(this, 5, scalar, warmUp);
        addSlopeGradient = new Pass<>(this, 6, scalar, warmUp);
        sumSlopeGradient = new Pass<>(this, 7, scalar, warmUp);
    }

    List<Pass<?>> passes() {
        return List.of(
                forward,
                derivative,
                backward,
                forwardOfMany,
                derivativeOfMany,
                backwardOfMany,
                addSlopeGradient,
                sumSlopeGradient);
    }

    @Override
    public SlopeLoops vector() {
        return vectors.provider().slopes();
    }

    @Override
    public String name(int pass) {
        return switch (pass) {
            case 0 -> "prelu forward";
            case 1 -> "prelu derivative";
            case 2 -> "prelu backward";
            case 3 -> "prelu forward, many slopes";
            case 4 -> "prelu derivative, many slopes";
            case 5 -> "prelu backward, many slopes";
            case 6 -> "prelu gradient of many slopes";
            default -> "prelu gradient of a slope";
        };
    }

    @Override
    public void exercise(int pass, SlopeLoops loops, Data data, int i, int n) {
        switch (pass) {
            case 0 -> loops.forward(data.x, i, 0.25f, data.y, i, n);
            case 1 -> loops.derivative(data.x, i, 0.25f, data.y, i, n);
            case 2 -> loops.backward(data.x, i, 0.25f, data.gradient, i, data.y, i, n);
            case 3 -> loops.forward(data.x, i, data.labels, i, data.y, i, n);
            case 4 -> loops.derivative(data.x, i, data.labels, i, data.y, i, n);
            case 5 -> loops.backward(data.x, i, data.labels, i, data.gradient, i, data.y, i, n);
            case 6 -> loops.addSlopeGradient(data.x, i, data.gradient, i, data.z, i, n);
            default -> loops.sumSlopeGradient(data.x, i, data.gradient, i, n);
        }
    }

    @Override
    public void forward(float[] x, int xOffset, float slope, float[] y, int yOffset, int length) {
        forward.loops(length).forward(x, xOffset, slope, y, yOffset, length);
    }

    @Override
    public void derivative(float[] x, int xOffset, float slope, float[] y, int yOffset, int length) {
        derivative.loops(length).derivative(x, xOffset, slope, y, yOffset, length);
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
        backward.loops(length)
                .backward(x, xOffset, slope, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
    }

    @Override
    public void forward(float[] x, int xOffset, float[] slopes, int slopesOffset, float[] y, int yOffset, int length) {
        forwardOfMany.loops(length).forward(x, xOffset, slopes, slopesOffset, y, yOffset, length);
    }

    @Override
    public void derivative(
            float[] x, int xOffset, float[] slopes, int slopesOffset, float[] y, int yOffset, int length) {
        derivativeOfMany.loops(length).derivative(x, xOffset, slopes, slopesOffset, y, yOffset, length);
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
        backwardOfMany
                .loops(length)
                .backward(
                        x,
                        xOffset,
                        slopes,
                        slopesOffset,
                        gradOutput,
                        gradOutputOffset,
                        gradInput,
                        gradInputOffset,
                        length);
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
        addSlopeGradient
                .loops(length)
                .addSlopeGradient(x, xOffset, gradOutput, gradOutputOffset, gradSlopes, gradSlopesOffset, length);
    }

    @Override
    public float sumSlopeGradient(float[] x, int xOffset, float[] gradOutput, int gradOutputOffset, int length) {
        return sumSlopeGradient.loops(length).sumSlopeGradient(x, xOffset, gradOutput, gradOutputOffset, length);
    }
}
