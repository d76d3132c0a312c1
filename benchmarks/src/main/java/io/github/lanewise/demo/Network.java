package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Dense layers, with an activation between each two: x → dense → activation → … → dense. */
final class Network {
    private final Dense first;
    private final List<ActivationLayer> activations = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();

    /**
     * A network whose weights depend on nothing but the random numbers.
     *
     * @param widths the number of inputs, of the units of each hidden layer, and of outputs
     * @param activation the activation of the hidden layers
     * @param random decides the weights
     * @param implementation computes the activations
     */
    Network(List<Integer> widths, Activation activation, Random random, Implementation implementation) {
        first = new Dense(widths.get(0), widths.get(1), random);
        layers.add(first);
        for (int i = 1; i + 1 < widths.size(); i++) {
            ActivationLayer layer =
                    new ActivationLayer(HiddenActivation.of(activation, widths.get(i), random, implementation));
            activations.add(layer);
            layers.add(layer);
            layers.add(new Dense(widths.get(i), widths.get(i + 1), random));
        }
    }

    Dense first() {
        return first;
    }

    /** The activations of the hidden layers. */
    List<ActivationLayer> activations() {
        return activations;
    }

    List<Weights> weights() {
        return layers.stream().flatMap(layer -> layer.weights().stream()).toList();
    }

    /** The outputs for {@code count} rows. */
    float[] outputs(float[] x, int count) {
        return forward(x, count, false);
    }

    /** The outputs for rows to learn from. */
    float[] trainingOutputs(float[] x, int count) {
        return forward(x, count, true);
    }

    private float[] forward(float[] x, int count, boolean training) {
        float[] y = x;
        for (Layer layer : layers) {
            y = layer.forward(y, count, training);
        }
        return y;
    }

    /** Computes the gradients of all weights, from that of the last {@link #trainingOutputs}. */
    void computeGradients(float[] gradOutputs, int count) {
        float[] gradient = gradOutputs;
        for (int i = layers.size() - 1; i > 0; i--) {
            gradient = layers.get(i).backward(gradient, count);
        }
        first.computeGradients(gradient, count);
    }

    void descend(float learningRate) {
        weights().forEach(weights -> weights.descend(learningRate));
    }
}
