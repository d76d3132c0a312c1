package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Networks that learn a function of one number from noisy samples. */
public final class FitDemo {
    /** The activations that are compared. */
    public static final List<Activation> ACTIVATIONS = List.of(
            Activation.SIGMOID,
            Activation.TANH,
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.ELU,
            Activation.SELU,
            Activation.GELU,
            Activation.SILU,
            Activation.IDENTITY);

    /** The samples are in [-3, 3]. */
    public static final float FARTHEST = 3;

    private static final int SAMPLES = 200;
    private static final double NOISE = 0.2;
    private static final int BATCH = 20;
    private static final int POINTS = 241;
    private static final List<Integer> WIDTHS = List.of(1, 32, 32, 1);

    private final int epochs;
    private final float learningRate;
    private final long seed;
    private final Implementation implementation;
    private final float[] x;
    private final float[] y;

    /**
     * What a network has learned.
     *
     * @param outputs what it gives at {@link #places}
     * @param error the root of the mean square of what it is off the function there
     */
    @SuppressWarnings("ArrayRecordComponent") // Numbers for a picture, which nobody compares.
    public record Fit(float[] outputs, double error) {}

    /**
     * The demo.
     *
     * @param epochs how often each sample is seen
     * @param learningRate the step of gradient descent
     * @param seed decides samples and weights
     * @param implementation computes the activations
     */
    public FitDemo(int epochs, float learningRate, long seed, Implementation implementation) {
        this.epochs = epochs;
        this.learningRate = learningRate;
        this.seed = seed;
        this.implementation = implementation;
        Random random = new Random(seed);
        this.x = new float[SAMPLES];
        this.y = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            x[i] = FARTHEST * (2 * random.nextFloat() - 1);
            y[i] = (float) (function(x[i]) + NOISE * random.nextGaussian());
        }
    }

    /**
     * What is to be learned.
     *
     * @param x a number
     * @return sin 3x + x / 3
     */
    public static double function(double x) {
        return StrictMath.sin(3 * x) + x / 3;
    }

    /**
     * The places of the samples.
     *
     * @return numbers in [-3, 3]
     */
    public float[] x() {
        return x.clone();
    }

    /**
     * The samples.
     *
     * @return the function there, and noise
     */
    public float[] y() {
        return y.clone();
    }

    /**
     * Where a network is looked at.
     *
     * @return even steps from -3 to 3
     */
    public float[] places() {
        float[] places = new float[POINTS];
        for (int i = 0; i < POINTS; i++) {
            places[i] = FARTHEST * (2f * i / (POINTS - 1) - 1);
        }
        return places;
    }

    /**
     * Trains a network.
     *
     * @param activation the activation of its two hidden layers
     * @return what it has learned
     */
    public Fit run(Activation activation) {
        Network network = new Network(WIDTHS, activation, new Random(seed), implementation);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int start = 0; start < SAMPLES; start += BATCH) {
                float[] outputs = network.trainingOutputs(Arrays.copyOfRange(x, start, start + BATCH), BATCH);
                network.computeGradients(gradient(outputs, start), BATCH);
                network.descend(learningRate);
            }
        }
        float[] places = places();
        float[] outputs = network.outputs(places, POINTS);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double error = outputs[i] - function(places[i]);
            sum += error * error;
        }
        return new Fit(outputs, Math.sqrt(sum / POINTS));
    }

    /** Of half of the mean square of what outputs are off the samples. */
    private float[] gradient(float[] outputs, int start) {
        float[] gradient = new float[BATCH];
        for (int i = 0; i < BATCH; i++) {
            gradient[i] = (outputs[i] - y[start + i]) / BATCH;
        }
        return gradient;
    }
}
