package io.github.lanewise.cli.apply;

import io.github.lanewise.RowOptions;

/** What is done to a part of a tensor. */
@FunctionalInterface
public interface Step {
    /**
     * Computes some rows, which lie at the start of the arrays.
     *
     * @param input the inputs, or the outputs of the forward pass; may be overwritten
     * @param gradOutput the gradient with respect to the output, where one is needed
     * @param result receives the result
     * @param rows how many rows
     * @param columns how many elements a row has
     * @param options what is made of the logits of these rows
     */
    void compute(float[] input, float[] gradOutput, float[] result, int rows, int columns, RowOptions options);
}
