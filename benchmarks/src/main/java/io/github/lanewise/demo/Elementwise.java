package io.github.lanewise.demo;

import io.github.lanewise.Kernel;
import io.github.lanewise.reference.Reference;
import java.util.List;

/** An activation that is the same for all units and learns nothing. */
final class Elementwise implements HiddenActivation {
    private final Kernel kernel;
    private final int units;
    private final Reference reference;

    Elementwise(Kernel kernel, int units) {
        this.kernel = kernel;
        this.units = units;
        this.reference =
                Reference.of(kernel.activation().name(), kernel.activation().values());
    }

    @Override
    public List<Weights> weights() {
        return List.of();
    }

    @Override
    public void forward(float[] z, int first, float[] h, int count) {
        kernel.forward(z, first * units, h, 0, count * units);
    }

    @Override
    public void derivative(float[] z, float[] derivative, int count) {
        kernel.derivative(z, 0, derivative, 0, count * units);
    }

    @Override
    public void backward(float[] z, float[] gradH, float[] gradZ, int count) {
        kernel.backward(z, 0, gradH, 0, gradZ, 0, count * units);
    }

    @Override
    public Reference reference(int unit) {
        return reference;
    }
}
