package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Which activation to choose for the output, answered by trying each for each kind of question. */
public final class OutputDemo {
    private static final int HIDDEN = 64;
    private static final int EPOCHS = 20;
    private static final int BATCH = 32;
    private static final float LEARNING_RATE = 0.02f;
    private static final double GOOD = 0.95;

    private final long seed;
    private final Implementation implementation;
    private final Digits digits = Digits.load();

    /**
     * What a network achieved.
     *
     * @param score the share of right answers, or for numbers the share of their variance that the network explains, R²; on
     *     the images for testing
     * @param epochsToGood how many epochs it took to a score of 0.95, 0 if it never did
     */
    public record Result(double score, int epochsToGood) {}

    /**
     * The demo.
     *
     * @param seed decides the weights
     * @param implementation computes the activations and losses
     */
    public OutputDemo(long seed, Implementation implementation) {
        this.seed = seed;
        this.implementation = implementation;
    }

    /**
     * Trains a network with a hidden layer of ReLU.
     *
     * @param task what it is asked
     * @param layer its output
     * @return what it achieved
     */
    public Result run(OutputTask task, OutputLayer layer) {
        LabelledImages images = digits.training();
        int units = layer.units(task);
        float[] targets = targets(task, layer, images);
        Network network = new Network(
                List.of(LabelledImages.PIXELS, HIDDEN, units), Activation.RELU, new Random(seed), implementation);
        double score = 0;
        int epochsToGood = 0;
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (int start = 0; start < images.count(); start += BATCH) {
                int end = Math.min(start + BATCH, images.count());
                step(
                        network,
                        layer,
                        units,
                        rows(images.pixels(), LabelledImages.PIXELS, start, end),
                        rows(targets, units, start, end));
            }
            score = score(network, task, layer);
            epochsToGood = epochsToGood == 0 && score >= GOOD ? epoch : epochsToGood;
        }
        return new Result(score, epochsToGood);
    }

    private static float[] targets(OutputTask task, OutputLayer layer, LabelledImages images) {
        int units = layer.units(task);
        float[] targets = new float[images.count() * units];
        for (int i = 0; i < images.count(); i++) {
            System.arraycopy(layer.target(task, task.answer(images, i)), 0, targets, i * units, units);
        }
        return targets;
    }

    private static float[] rows(float[] matrix, int columns, int start, int end) {
        return Arrays.copyOfRange(matrix, start * columns, end * columns);
    }

    private void step(Network network, OutputLayer layer, int units, float[] pixels, float[] targets) {
        int count = pixels.length / LabelledImages.PIXELS;
        float[] gradient = new float[targets.length];
        layer.gradient(network.trainingOutputs(pixels, count), targets, units, gradient, implementation);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= count;
        }
        network.computeGradients(gradient, count);
        network.descend(LEARNING_RATE);
    }

    private double score(Network network, OutputTask task, OutputLayer layer) {
        LabelledImages images = digits.test();
        int units = layer.units(task);
        float[] outputs = layer.outputs(network.outputs(images.pixels(), images.count()), units, implementation);
        double right = 0;
        double squares = 0;
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = 0; i < images.count(); i++) {
            double expected = task.answer(images, i);
            double actual = layer.answer(task, outputs, i * units);
            right += actual == expected ? 1 : 0;
            squares += (actual - expected) * (actual - expected);
            sum += expected;
            sumOfSquares += expected * expected;
        }
        double variance = sumOfSquares - sum * sum / images.count();
        return task.classes() == 0 ? 1 - squares / variance : right / images.count();
    }
}
