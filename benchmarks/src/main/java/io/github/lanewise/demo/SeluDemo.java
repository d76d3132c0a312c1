package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import java.util.ArrayList;
import java.util.List;

/**
 * Normal inputs pass through many layers with normal weights that keep their variance, and an activation after each. After
 * SELU, mean 0 and standard deviation 1 come back by themselves; after others they drift away.
 *
 * <p>With the seed 42 and SELU, this is the experiment of A. Géron's <i>Hands-On Machine Learning</i>, with its numbers.
 */
public final class SeluDemo {
    /** The number of layers. */
    public static final int LAYERS = 100;

    private static final int SAMPLES = 500;
    private static final int UNITS = 100;

    /** The activations that are compared, SELU first. */
    public static final List<Activation> ACTIVATIONS = List.of(
            Activation.SELU,
            Activation.ELU,
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.GELU,
            Activation.SILU,
            Activation.TANH,
            Activation.SIGMOID);

    private final int seed;
    private final Implementation implementation;

    /**
     * The experiment.
     *
     * @param seed decides inputs and weights, as {@code np.random.seed} does
     * @param implementation computes the activations
     */
    public SeluDemo(int seed, Implementation implementation) {
        this.seed = seed;
        this.implementation = implementation;
    }

    /**
     * Sends the inputs through the layers.
     *
     * @param activation the activation after each layer
     * @return the spread of the outputs of each layer
     */
    public List<LayerSpread> run(Activation activation) {
        Kernel kernel = implementation.kernel(activation);
        NumpyRandom random = new NumpyRandom(seed);
        List<LayerSpread> spreads = new ArrayList<>();
        float[] z = random.normal(SAMPLES * UNITS, 1);
        for (int layer = 0; layer < LAYERS; layer++) {
            float[] weights = random.normal(UNITS * UNITS, Math.sqrt(1.0 / UNITS));
            float[] sums = new float[z.length];
            Matrices.addProduct(z, weights, sums, SAMPLES, UNITS, UNITS);
            kernel.forward(sums, z);
            spreads.add(LayerSpread.of(z, UNITS));
        }
        return spreads;
    }
}
