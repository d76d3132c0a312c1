package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Prelu;
import io.github.lanewise.reference.Reference;
import java.util.List;

/** Parametric ReLU, with a slope for each unit that is learned. */
final class LearnedSlopes implements HiddenActivation {
    private final Prelu prelu;
    private final int units;
    private final Weights slopes;

    LearnedSlopes(Prelu prelu, int units, float firstSlope) {
        this.prelu = prelu;
        this.units = units;
        this.slopes = Weights.constant(units, firstSlope);
    }

    @Override
    public List<Weights> weights() {
        return List.of(slopes);
    }

    @Override
    public void forward(float[] z, int first, float[] h, int count) {
        prelu.forward(z, first * units, slopes.values(), 0, h, 0, count, units, 1);
    }

    @Override
    public void derivative(float[] z, float[] derivative, int count) {
        prelu.derivative(z, 0, slopes.values(), 0, derivative, 0, count, units, 1);
    }

    @Override
    public void backward(float[] z, float[] gradH, float[] gradZ, int count) {
        prelu.backward(z, 0, slopes.values(), 0, gradH, 0, gradZ, 0, slopes.gradients(), 0, count, units, 1);
    }

    @Override
    public Reference reference(int unit) {
        return Reference.of(Activation.PRELU.name(), slopes.values()[unit]);
    }
}
