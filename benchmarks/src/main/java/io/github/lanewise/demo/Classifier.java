package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.RowKernel;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A network that tells digits apart; its outputs are the inputs of softmax. The loss is cross-entropy, so that training
 * runs through log-softmax: the loss is the log-softmax of the right class, and its gradient that of log-softmax.
 */
final class Classifier {
    private final Network network;
    private final RowKernel softmax;
    private final RowKernel logSoftmax;

    /** A network whose weights depend on nothing but the seed. */
    Classifier(List<Integer> hidden, Activation activation, long seed, Implementation implementation) {
        List<Integer> widths = Stream.of(List.of(LabelledImages.PIXELS), hidden, List.of(LabelledImages.CLASSES))
                .flatMap(List::stream)
                .toList();
        this.network = new Network(widths, activation, new Random(seed), implementation);
        this.softmax = implementation.softmax();
        this.logSoftmax = implementation.logSoftmax();
    }

    /** The activation of the first hidden layer. */
    HiddenActivation activation() {
        return network.activations().getFirst().activation();
    }

    List<Weights> weights() {
        return network.weights();
    }

    /** Computes the gradients of all weights for a batch. */
    void computeGradients(LabelledImages batch) {
        int count = batch.count();
        float[] y = network.trainingOutputs(batch.pixels(), count);
        logSoftmax.forward(y, y, count, LabelledImages.CLASSES);
        float[] gradient = lossGradient(batch.labels());
        logSoftmax.backward(y, gradient, gradient, count, LabelledImages.CLASSES);
        network.computeGradients(gradient, count);
    }

    /** The gradient of the mean of -log p(label) with respect to log p. */
    private static float[] lossGradient(int[] labels) {
        float[] gradient = new float[labels.length * LabelledImages.CLASSES];
        for (int i = 0; i < labels.length; i++) {
            gradient[i * LabelledImages.CLASSES + labels[i]] = -1f / labels.length;
        }
        return gradient;
    }

    /** The mean magnitude of the gradients that reached the first layer. */
    double meanFirstLayerGradient() {
        return network.first().meanGradient();
    }

    void descend(float learningRate) {
        network.descend(learningRate);
    }

    /** What the first activation gets for each image and hidden unit. */
    float[] hiddenInputs(LabelledImages images) {
        return network.first().forward(images.pixels(), images.count(), false);
    }

    /** The inputs of softmax for each image. */
    float[] logits(LabelledImages images) {
        return network.outputs(images.pixels(), images.count());
    }

    /** The share of images whose most probable class is the right one. */
    double accuracy(LabelledImages images) {
        float[] probabilities = logits(images);
        softmax.forward(probabilities, probabilities, images.count(), LabelledImages.CLASSES);
        int right = 0;
        for (int i = 0; i < images.count(); i++) {
            right += mostProbable(probabilities, i * LabelledImages.CLASSES, LabelledImages.CLASSES)
                            == images.labels()[i]
                    ? 1
                    : 0;
        }
        return (double) right / images.count();
    }

    /** The class with the greatest of some numbers. */
    static int mostProbable(float[] numbers, int start, int classes) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            best = numbers[start + c] > numbers[start + best] ? c : best;
        }
        return best;
    }

    /** The share of hidden units through which no gradient passes for any image: they can't learn any more. */
    double deadUnits(LabelledImages images) {
        network.outputs(images.pixels(), images.count());
        int dead = 0;
        int units = 0;
        for (ActivationLayer layer : network.activations()) {
            boolean[] alive = alive(layer, images.count());
            units += alive.length;
            for (boolean unit : alive) {
                dead += unit ? 0 : 1;
            }
        }
        return (double) dead / units;
    }

    private static boolean[] alive(ActivationLayer layer, int count) {
        float[] derivative = layer.inputs().clone();
        layer.activation().derivative(derivative, derivative, count);
        boolean[] alive = new boolean[derivative.length / count];
        for (int i = 0; i < derivative.length; i++) {
            alive[i % alive.length] |= derivative[i] != 0f;
        }
        return alive;
    }
}
