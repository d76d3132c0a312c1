package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.RowKernel;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A classifier with one hidden layer: x → dense → activation → dense → softmax. The loss is cross-entropy, so that training
 * runs through log-softmax: the loss is the log-softmax of the right class, and its gradient that of log-softmax.
 */
final class Network {
    private final Dense first;
    private final HiddenActivation activation;
    private final Dense second;
    private final RowKernel softmax;
    private final RowKernel logSoftmax;

    /** A network whose weights depend on nothing but the seed. */
    Network(Activation activation, int hidden, long seed, Implementation implementation) {
        Random random = new Random(seed);
        this.first = new Dense(LabelledImages.PIXELS, hidden, random);
        this.activation = HiddenActivation.of(activation, hidden, implementation);
        this.second = new Dense(hidden, LabelledImages.CLASSES, random);
        this.softmax = implementation.softmax();
        this.logSoftmax = implementation.logSoftmax();
    }

    int hidden() {
        return first.outputs();
    }

    HiddenActivation activation() {
        return activation;
    }

    List<Weights> weights() {
        return Stream.of(first.weights(), activation.weights(), second.weights())
                .flatMap(List::stream)
                .toList();
    }

    /** Computes the gradients of all weights for a batch. */
    void computeGradients(LabelledImages batch) {
        int count = batch.count();
        float[] z = hiddenInputs(batch);
        float[] h = new float[z.length];
        activation.forward(z, 0, h, count);
        float[] y = new float[count * LabelledImages.CLASSES];
        second.forward(h, y, count);
        logSoftmax.forward(y, y, count, LabelledImages.CLASSES);

        float[] gradient = lossGradient(batch.labels());
        logSoftmax.backward(y, gradient, gradient, count, LabelledImages.CLASSES);
        second.backward(h, gradient, count);
        float[] hiddenGradient = new float[z.length];
        second.backwardToInputs(gradient, hiddenGradient, count);
        activation.backward(z, hiddenGradient, hiddenGradient, count);
        first.backward(batch.pixels(), hiddenGradient, count);
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
        return first.meanGradient();
    }

    void descend(float learningRate) {
        weights().forEach(weights -> weights.descend(learningRate));
    }

    /** What the activation gets for each image and hidden unit. */
    float[] hiddenInputs(LabelledImages images) {
        float[] z = new float[images.count() * hidden()];
        first.forward(images.pixels(), z, images.count());
        return z;
    }

    /** The inputs of softmax for each image. */
    float[] logits(LabelledImages images) {
        float[] z = hiddenInputs(images);
        activation.forward(z, 0, z, images.count());
        float[] logits = new float[images.count() * LabelledImages.CLASSES];
        second.forward(z, logits, images.count());
        return logits;
    }

    /** The share of images whose most probable class is the right one. */
    double accuracy(LabelledImages images) {
        float[] probabilities = logits(images);
        softmax.forward(probabilities, probabilities, images.count(), LabelledImages.CLASSES);
        int right = 0;
        for (int i = 0; i < images.count(); i++) {
            right += mostProbable(probabilities, i * LabelledImages.CLASSES) == images.labels()[i] ? 1 : 0;
        }
        return (double) right / images.count();
    }

    private static int mostProbable(float[] probabilities, int offset) {
        int best = 0;
        for (int c = 1; c < LabelledImages.CLASSES; c++) {
            best = probabilities[offset + c] > probabilities[offset + best] ? c : best;
        }
        return best;
    }

    /** The share of hidden units through which no gradient passes for any image: they can't learn any more. */
    double deadUnits(LabelledImages images) {
        float[] derivative = hiddenInputs(images);
        activation.derivative(derivative, derivative, images.count());
        boolean[] alive = new boolean[hidden()];
        for (int i = 0; i < derivative.length; i++) {
            alive[i % alive.length] |= derivative[i] != 0f;
        }
        int dead = 0;
        for (boolean unit : alive) {
            dead += unit ? 0 : 1;
        }
        return (double) dead / alive.length;
    }
}
