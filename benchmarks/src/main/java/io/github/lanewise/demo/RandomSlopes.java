package io.github.lanewise.demo;

import io.github.lanewise.Kernel;
import io.github.lanewise.Rrelu;
import io.github.lanewise.reference.Reference;
import java.util.List;
import java.util.Random;

/** Randomised leaky ReLU: each element draws a slope while the network learns; else all have the mean of them. */
final class RandomSlopes implements HiddenActivation {
    private final Rrelu rrelu;
    private final Elementwise mean;
    private final int units;
    private final Random random;
    private float[] slopes = {};

    RandomSlopes(Rrelu rrelu, Kernel mean, int units, long seed) {
        this.rrelu = rrelu;
        this.mean = new Elementwise(mean, units);
        this.units = units;
        this.random = new Random(seed);
    }

    @Override
    public List<Weights> weights() {
        return List.of();
    }

    @Override
    public void forward(float[] z, int first, float[] h, int count) {
        mean.forward(z, first, h, count);
    }

    @Override
    public void trainingForward(float[] z, float[] h, int count) {
        slopes = new float[count * units];
        rrelu.forward(z, 0, slopes, 0, h, 0, count * units, random);
    }

    @Override
    public void derivative(float[] z, float[] derivative, int count) {
        mean.derivative(z, derivative, count);
    }

    /** With the slopes that were drawn last. */
    @Override
    public void backward(float[] z, float[] gradH, float[] gradZ, int count) {
        rrelu.backward(z, 0, slopes, 0, gradH, 0, gradZ, 0, count * units);
    }

    @Override
    public Reference reference(int unit) {
        return mean.reference(unit);
    }
}
