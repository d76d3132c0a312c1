package io.github.lanewise.demo;

import java.util.List;

/** An activation as a layer of a network. */
final class ActivationLayer implements Layer {
    private final HiddenActivation activation;
    private float[] inputs = {};

    ActivationLayer(HiddenActivation activation) {
        this.activation = activation;
    }

    HiddenActivation activation() {
        return activation;
    }

    /** What it was given last. */
    float[] inputs() {
        return inputs;
    }

    @Override
    public List<Weights> weights() {
        return activation.weights();
    }

    @Override
    public float[] forward(float[] x, int count, boolean training) {
        inputs = x;
        float[] y = new float[x.length];
        if (training) {
            activation.trainingForward(x, y, count);
        } else {
            activation.forward(x, 0, y, count);
        }
        return y;
    }

    @Override
    public float[] backward(float[] gradOutput, int count) {
        float[] gradInput = new float[gradOutput.length];
        activation.backward(inputs, gradOutput, gradInput, count);
        return gradInput;
    }
}
