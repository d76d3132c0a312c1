package io.github.lanewise.spi;

/**
 * Leaky ReLU with the slope as an argument, one for all elements or one for each, for {@code prelu} and {@code rrelu}.
 * The ranges have been checked.
 */
public interface SlopeLoops {
    /**
     * Computes y = x for x &gt; 0, else slope · x.
     *
     * @param x the inputs
     * @param xOffset where they start
     * @param slope the slope of all elements
     * @param y receives the result
     * @param yOffset where it starts
     * @param length the number of elements
     */
    void forward(float[] x, int xOffset, float slope, float[] y, int yOffset, int length);

    /**
     * Computes y = 1 for x &gt; 0, else slope.
     *
     * @param x the inputs
     * @param xOffset where they start
     * @param slope the slope of all elements
     * @param y receives the result
     * @param yOffset where it starts
     * @param length the number of elements
     */
    void derivative(float[] x, int xOffset, float slope, float[] y, int yOffset, int length);

    /**
     * Computes gradInput = gradOutput for x &gt; 0, else gradOutput · slope.
     *
     * @param x the inputs of the forward pass
     * @param xOffset where they start
     * @param slope the slope of all elements
     * @param gradOutput the gradient with respect to the output
     * @param gradOutputOffset where it starts
     * @param gradInput receives the gradient with respect to x
     * @param gradInputOffset where it starts
     * @param length the number of elements
     */
    void backward(
            float[] x,
            int xOffset,
            float slope,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length);

    /**
     * Computes y = x for x &gt; 0, else slope · x.
     *
     * @param x the inputs
     * @param xOffset where they start
     * @param slopes the slope of each element
     * @param slopesOffset where they start
     * @param y receives the result
     * @param yOffset where it starts
     * @param length the number of elements
     */
    void forward(float[] x, int xOffset, float[] slopes, int slopesOffset, float[] y, int yOffset, int length);

    /**
     * Computes y = 1 for x &gt; 0, else slope.
     *
     * @param x the inputs
     * @param xOffset where they start
     * @param slopes the slope of each element
     * @param slopesOffset where they start
     * @param y receives the result
     * @param yOffset where it starts
     * @param length the number of elements
     */
    void derivative(float[] x, int xOffset, float[] slopes, int slopesOffset, float[] y, int yOffset, int length);

    /**
     * Computes gradInput = gradOutput for x &gt; 0, else gradOutput · slope.
     *
     * @param x the inputs of the forward pass
     * @param xOffset where they start
     * @param slopes the slope of each element
     * @param slopesOffset where they start
     * @param gradOutput the gradient with respect to the output
     * @param gradOutputOffset where it starts
     * @param gradInput receives the gradient with respect to x
     * @param gradInputOffset where it starts
     * @param length the number of elements
     */
    void backward(
            float[] x,
            int xOffset,
            float[] slopes,
            int slopesOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length);

    /**
     * Adds what each element contributes to the gradient of its slope: 0 for x &gt; 0, else gradOutput · x.
     *
     * @param x the inputs of the forward pass
     * @param xOffset where they start
     * @param gradOutput the gradient with respect to the output
     * @param gradOutputOffset where it starts
     * @param gradSlopes is added to
     * @param gradSlopesOffset where it starts
     * @param length the number of elements
     */
    void addSlopeGradient(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradSlopes,
            int gradSlopesOffset,
            int length);

    /**
     * Sums what the elements contribute to the gradient of a slope that they share: 0 for x &gt; 0, else gradOutput · x.
     * Element i goes to part i mod 16, in order; the 16 parts are then folded in halves.
     *
     * @param x the inputs of the forward pass
     * @param xOffset where they start
     * @param gradOutput the gradient with respect to the output
     * @param gradOutputOffset where it starts
     * @param length the number of elements
     * @return the sum
     */
    float sumSlopeGradient(float[] x, int xOffset, float[] gradOutput, int gradOutputOffset, int length);
}
