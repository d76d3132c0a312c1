package io.github.lanewise.spi;

/**
 * The loops of one activation. The ranges have been checked: they lie within their arrays and overlap only where the
 * input and the output are the same elements.
 */
public interface ElementwiseLoops {
    /**
     * Computes y = f(x).
     *
     * @param x the inputs
     * @param xOffset where they start
     * @param y receives f(x)
     * @param yOffset where it starts
     * @param length the number of elements
     */
    void forward(float[] x, int xOffset, float[] y, int yOffset, int length);

    /**
     * Computes y = f'(x).
     *
     * @param x the inputs
     * @param xOffset where they start
     * @param y receives f'(x)
     * @param yOffset where it starts
     * @param length the number of elements
     */
    void derivative(float[] x, int xOffset, float[] y, int yOffset, int length);

    /**
     * Computes gradInput = gradOutput · f'(x).
     *
     * @param x the inputs of the forward pass
     * @param xOffset where they start
     * @param gradOutput the gradient with respect to f(x)
     * @param gradOutputOffset where it starts
     * @param gradInput receives the gradient with respect to x
     * @param gradInputOffset where it starts
     * @param length the number of elements
     */
    void backward(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length);

    /**
     * Tells whether the two methods below work: whether y determines f'(x).
     *
     * @return whether the output determines the derivative
     */
    boolean hasFromOutput();

    /**
     * Computes result = f'(x) from y = f(x).
     *
     * @param y the outputs of the forward pass
     * @param yOffset where they start
     * @param result receives f'(x)
     * @param resultOffset where it starts
     * @param length the number of elements
     */
    default void derivativeFromOutput(float[] y, int yOffset, float[] result, int resultOffset, int length) {
        throw new UnsupportedOperationException();
    }

    /**
     * Computes gradInput = gradOutput · f'(x) from y = f(x).
     *
     * @param y the outputs of the forward pass
     * @param yOffset where they start
     * @param gradOutput the gradient with respect to y
     * @param gradOutputOffset where it starts
     * @param gradInput receives the gradient with respect to x
     * @param gradInputOffset where it starts
     * @param length the number of elements
     */
    default void backwardFromOutput(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        throw new UnsupportedOperationException();
    }
}
