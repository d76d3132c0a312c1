package io.github.lanewise.warmup;

import io.github.lanewise.Activation;
import io.github.lanewise.spi.ElementwiseLoops;
import java.util.ArrayList;
import java.util.List;

/** The loops of an activation. */
final class WarmElementwiseLoops implements ElementwiseLoops, Passes<ElementwiseLoops> {
    private final Activation activation;
    private final Vectors vectors;
    private final ElementwiseLoops scalar;
    private final Pass<ElementwiseLoops> forward;
    private final Pass<ElementwiseLoops> derivative;
    private final Pass<ElementwiseLoops> backward;
    private final Pass<ElementwiseLoops> derivativeFromOutput;
    private final Pass<ElementwiseLoops> backwardFromOutput;

    WarmElementwiseLoops(Activation activation, ElementwiseLoops scalar, Vectors vectors, WarmUp warmUp) {
        this.activation = activation;
        this.vectors = vectors;
        this.scalar = scalar;
        forward = new Pass<>(this, 0, scalar, warmUp);
        derivative = new Pass<>(this, 1, scalar, warmUp);
        backward = new Pass<>(this, 2, scalar, warmUp);
        derivativeFromOutput = new Pass<>(this, 3, scalar, warmUp);
        backwardFromOutput = new Pass<>(this, 4, scalar, warmUp);
    }

    List<Pass<?>> passes() {
        List<Pass<?>> passes = new ArrayList<>(List.of(forward, derivative, backward));
        if (hasFromOutput()) {
            passes.add(derivativeFromOutput);
            passes.add(backwardFromOutput);
        }
        return passes;
    }

    @Override
    public boolean hasFromOutput() {
        return scalar.hasFromOutput();
    }

    @Override
    public ElementwiseLoops vector() {
        return vectors.provider().elementwise(activation);
    }

    @Override
    public String name(int pass) {
        return switch (pass) {
            case 0 -> activation + " forward";
            case 1 -> activation + " derivative";
            case 2 -> activation + " backward";
            case 3 -> activation + " derivative from output";
            default -> activation + " backward from output";
        };
    }

    @Override
    public void exercise(int pass, ElementwiseLoops loops, Data data, int i, int n) {
        switch (pass) {
            case 0 -> loops.forward(data.x, i, data.y, i, n);
            case 1 -> loops.derivative(data.x, i, data.y, i, n);
            case 2 -> loops.backward(data.x, i, data.gradient, i, data.y, i, n);
            case 3 -> loops.derivativeFromOutput(data.x, i, data.y, i, n);
            default -> loops.backwardFromOutput(data.x, i, data.gradient, i, data.y, i, n);
        }
    }

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        forward.loops(length).forward(x, xOffset, y, yOffset, length);
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        derivative.loops(length).derivative(x, xOffset, y, yOffset, length);
    }

    @Override
    public void backward(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        backward.loops(length).backward(x, xOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
    }

    @Override
    public void derivativeFromOutput(float[] y, int yOffset, float[] result, int resultOffset, int length) {
        derivativeFromOutput.loops(length).derivativeFromOutput(y, yOffset, result, resultOffset, length);
    }

    @Override
    public void backwardFromOutput(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        backwardFromOutput
                .loops(length)
                .backwardFromOutput(y, yOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
    }
}
