package io.github.lanewise.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A fully connected layer, y = x · W + b, over batches whose samples are rows. */
final class Dense {
    private final int inputs;
    private final int outputs;
    private final Weights matrix;
    private final Weights bias;

    /** A layer whose outputs start with the variance of its inputs (LeCun et al. 1998). */
    Dense(int inputs, int outputs, Random random) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.matrix = Weights.random(inputs * outputs, (float) Math.sqrt(3.0 / inputs), random);
        this.bias = Weights.constant(outputs, 0f);
    }

    int outputs() {
        return outputs;
    }

    List<Weights> weights() {
        return List.of(matrix, bias);
    }

    void forward(float[] x, float[] y, int count) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(bias.values(), 0, y, i * outputs, outputs);
        }
        Matrices.addProduct(x, matrix.values(), y, count, inputs, outputs);
    }

    /** Computes the gradients of the weights. */
    void backward(float[] x, float[] gradY, int count) {
        matrix.clearGradients();
        Matrices.addTransposedProduct(x, gradY, matrix.gradients(), count, inputs, outputs);
        bias.clearGradients();
        for (int i = 0; i < count * outputs; i++) {
            bias.gradients()[i % outputs] += gradY[i];
        }
    }

    /** Computes the gradient with respect to the inputs. */
    void backwardToInputs(float[] gradY, float[] gradX, int count) {
        Arrays.fill(gradX, 0, count * inputs, 0f);
        float[] transposed = Matrices.transpose(matrix.values(), inputs, outputs);
        Matrices.addProduct(gradY, transposed, gradX, count, outputs, inputs);
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
