package io.github.lanewise.demo;

import java.util.List;

/** A part of a network, over batches whose samples are rows. What going back needs of a batch is kept from going forward. */
interface Layer {
    /** What it learns. */
    List<Weights> weights();

    /** Computes the outputs of {@code count} rows. */
    float[] forward(float[] x, int count, boolean training);

    /** Computes the gradients of what it learns and, as the result, of the inputs, from that of the outputs. */
    float[] backward(float[] gradOutput, int count);
}
