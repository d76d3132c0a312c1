package io.github.lanewise.demo;

import java.util.List;
import java.util.Random;

/** A fully connected layer, y = x · W + b, over batches whose samples are rows. */
final class Dense implements Layer {
    private final int inputs;
    private final int outputs;
    private final Weights matrix;
    private final Weights bias;
    private float[] x = {};

    /**
     * A layer whose outputs start with the variance of its inputs (LeCun et al. 1998).
     *
     * @param inputs the number of inputs
     * @param outputs the number of outputs
     * @param random decides the weights
     */
    Dense(int inputs, int outputs, Random random) {
        this(inputs, outputs, 1, random);
    }

    /**
     * A layer whose outputs start with another variance.
     *
     * @param inputs the number of inputs
     * @param outputs the number of outputs
     * @param variance that of the outputs for inputs with the variance 1
     * @param random decides the weights
     */
    Dense(int inputs, int outputs, double variance, Random random) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.matrix = Weights.random(inputs * outputs, (float) Math.sqrt(3 * variance / inputs), random);
        this.bias = Weights.constant(outputs, 0f);
    }

    @Override
    public List<Weights> weights() {
        return List.of(matrix, bias);
    }

    @Override
    public float[] forward(float[] x, int count, boolean training) {
        this.x = x;
        float[] y = new float[count * outputs];
        for (int i = 0; i < count; i++) {
            System.arraycopy(bias.values(), 0, y, i * outputs, outputs);
        }
        Matrices.addProduct(x, matrix.values(), y, count, inputs, outputs);
        return y;
    }

    @Override
    public float[] backward(float[] gradOutput, int count) {
        computeGradients(gradOutput, count);
        float[] gradInput = new float[count * inputs];
        float[] transposed = Matrices.transpose(matrix.values(), inputs, outputs);
        Matrices.addProduct(gradOutput, transposed, gradInput, count, outputs, inputs);
        return gradInput;
    }

    /** Computes the gradients of the weights alone: nothing comes before a first layer. */
    void computeGradients(float[] gradOutput, int count) {
        matrix.clearGradients();
        Matrices.addTransposedProduct(x, gradOutput, matrix.gradients(), count, inputs, outputs);
        bias.clearGradients();
        for (int i = 0; i < count * outputs; i++) {
            bias.gradients()[i % outputs] += gradOutput[i];
        }
    }

    /** The mean magnitude of the gradients of the matrix. */
    double meanGradient() {
        double sum = 0;
        for (float gradient : matrix.gradients()) {
            sum += Math.abs(gradient);
        }
        return sum / matrix.gradients().length;
    }
}
