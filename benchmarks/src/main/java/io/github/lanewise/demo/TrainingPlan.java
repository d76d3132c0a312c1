package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * How a network is trained.
 *
 * @param hidden the number of units of each hidden layer
 * @param epochs how often each training image is seen
 * @param learningRate the step of gradient descent
 * @param seed decides the first weights and the order of the images
 */
public record TrainingPlan(List<Integer> hidden, int epochs, float learningRate, long seed) {
    private static final int BATCH = 32;

    /** Copies the list. */
    public TrainingPlan {
        hidden = List.copyOf(hidden);
    }

    /**
     * Trains a network.
     *
     * @param activation the activation of the hidden layer
     * @param implementation computes it
     * @param images what it learns from
     */
    TrainedNetwork train(Activation activation, Implementation implementation, LabelledImages images) {
        return train(activation, implementation, images, _ -> {});
    }

    /**
     * Trains a network.
     *
     * @param activation the activation of the hidden layers
     * @param implementation computes it
     * @param images what it learns from
     * @param listener receives the network before the first epoch and after each
     */
    TrainedNetwork train(
            Activation activation,
            Implementation implementation,
            LabelledImages images,
            Consumer<Classifier> listener) {
        Classifier network = new Classifier(hidden, activation, seed, implementation);
        Random random = new Random(seed);
        int[] order = new int[images.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        long fastest = Long.MAX_VALUE;
        double firstEpochGradient = 0;
        listener.accept(network);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            long start = System.nanoTime();
            double gradient = trainEpoch(network, images, order);
            fastest = Math.min(fastest, System.nanoTime() - start);
            firstEpochGradient = epoch == 0 ? gradient : firstEpochGradient;
            listener.accept(network);
        }
        return new TrainedNetwork(network, firstEpochGradient, fastest * 1e-6);
    }

    /** Shows the network each image once and gives the mean magnitude of the first layer's gradients. */
    private double trainEpoch(Classifier network, LabelledImages images, int[] order) {
        double gradient = 0;
        int batches = 0;
        for (int start = 0; start < order.length; start += BATCH) {
            network.computeGradients(batch(images, order, start));
            network.descend(learningRate);
            gradient += network.meanFirstLayerGradient();
            batches++;
        }
        return gradient / batches;
    }

    private static LabelledImages batch(LabelledImages images, int[] order, int start) {
        int count = Math.min(BATCH, order.length - start);
        float[] pixels = new float[count * LabelledImages.PIXELS];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            int image = order[start + i];
            System.arraycopy(
                    images.pixels(),
                    image * LabelledImages.PIXELS,
                    pixels,
                    i * LabelledImages.PIXELS,
                    LabelledImages.PIXELS);
            labels[i] = images.labels()[image];
        }
        return new LabelledImages(pixels, labels);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
