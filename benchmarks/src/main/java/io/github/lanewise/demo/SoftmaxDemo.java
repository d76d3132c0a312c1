package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;

/** Softmax along rows and columns, with great logits, and beside sigmoid where that has run out of floats. */
public final class SoftmaxDemo {
    private static final float[] SCORES = {0.2f, 0.02f, 0.15f, 0.15f, 1.3f, 0.5f, 0.06f, 1.1f, 0.05f, 3.75f};
    private static final float[] MATRIX = {-1, 2, -3, 4, -2, 3, -3, 9};

    /** The number of rows of the matrix. */
    public static final int ROWS = 2;

    /** The number of columns of the matrix. */
    public static final int COLUMNS = 4;

    private final Implementation implementation;

    /**
     * The demo.
     *
     * @param implementation computes everything
     */
    public SoftmaxDemo(Implementation implementation) {
        this.implementation = implementation;
    }

    /**
     * Ten scores.
     *
     * @return the scores
     */
    public float[] scores() {
        return SCORES.clone();
    }

    /**
     * A matrix of 2×4, row by row.
     *
     * @return its elements
     */
    public float[] matrix() {
        return MATRIX.clone();
    }

    /**
     * Softmax of one row.
     *
     * @param logits the row
     * @return the probabilities
     */
    public float[] softmax(float... logits) {
        return softmax(logits, 1, logits.length);
    }

    /**
     * Softmax of each row of the matrix, along axis 1.
     *
     * @return the probabilities, row by row
     */
    public float[] alongRows() {
        return softmax(MATRIX, ROWS, COLUMNS);
    }

    /**
     * Softmax of each column of the matrix, along axis 0: that of the rows of its transpose.
     *
     * @return the probabilities, row by row
     */
    public float[] alongColumns() {
        float[] columns = Matrices.transpose(MATRIX, ROWS, COLUMNS);
        return Matrices.transpose(softmax(columns, columns.length / ROWS, ROWS), COLUMNS, ROWS);
    }

    private float[] softmax(float[] logits, int rows, int columns) {
        float[] probabilities = new float[logits.length];
        implementation.softmax().forward(logits, probabilities, rows, columns);
        return probabilities;
    }

    /**
     * The formula as it is written, e^x / Σ e^x, in floats.
     *
     * @param logits a row
     * @return what comes out
     */
    public float[] naive(float... logits) {
        float[] result = of(Activation.EXP, logits);
        float sum = 0;
        for (float e : result) {
            sum += e;
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= sum;
        }
        return result;
    }

    /**
     * An activation of some numbers.
     *
     * @param activation the activation
     * @param x the numbers
     * @return the results
     */
    public float[] of(Activation activation, float... x) {
        float[] y = new float[x.length];
        implementation.kernel(activation).forward(x, y);
        return y;
    }
}
