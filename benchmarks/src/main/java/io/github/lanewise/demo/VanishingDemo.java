package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is left of a gradient after its way back through many layers. */
public final class VanishingDemo {
    /** The activations that are compared. */
    public static final List<Activation> ACTIVATIONS = List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU);

    /** The greatest number of layers. */
    public static final int MOST_LAYERS = 20;

    private static final int UNITS = 100;
    private static final int SAMPLES = 200;

    private final long seed;
    private final Implementation implementation;

    /**
     * The experiment.
     *
     * @param seed decides inputs, weights and gradients
     * @param implementation computes the activations
     */
    public VanishingDemo(long seed, Implementation implementation) {
        this.seed = seed;
        this.implementation = implementation;
    }

    /**
     * Sends normal inputs through layers of 100 units, and normal gradients back.
     *
     * @param activation the activation after each layer
     * @return for 1, 2, … layers, the root of the mean square of the gradient at the inputs of the first activation, in
     *     proportion to that at the outputs of the last
     */
    public List<Double> shares(Activation activation) {
        Random random = new Random(seed);
        float[] h = normal(random);
        float[] gradOutput = normal(random);
        List<Layer> layers = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < MOST_LAYERS; i++) {
            layers.add(new Dense(UNITS, UNITS, variance(activation), random));
            layers.add(new ActivationLayer(HiddenActivation.of(activation, UNITS, random, implementation)));
            h = layers.getLast().forward(layers.get(2 * i).forward(h, SAMPLES, true), SAMPLES, true);
            shares.add(size(back(layers, gradOutput)) / size(gradOutput));
        }
        return shares;
    }

    /** The usual weights: half of the variance is lost to the zeros of ReLU (He et al. 2015). */
    private static double variance(Activation activation) {
        return activation.equals(Activation.RELU) ? 2 : 1;
    }

    private static float[] back(List<Layer> layers, float[] gradOutput) {
        float[] gradient = gradOutput;
        for (int i = layers.size() - 1; i > 0; i--) {
            gradient = layers.get(i).backward(gradient, SAMPLES);
        }
        return gradient;
    }

    private static float[] normal(Random random) {
        float[] numbers = new float[SAMPLES * UNITS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static double size(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += (double) number * number;
        }
        return Math.sqrt(sum / numbers.length);
    }
}
