package io.github.lanewise;

import io.github.lanewise.spi.ElementwiseLoops;

/**
 * Computes an activation, its derivative and its gradient over arrays. Immutable and thread-safe; a call allocates
 * nothing.
 *
 * <p>Rules of every method:
 *
 * <ul>
 *   <li>All ranges are checked before anything is written: a range outside its array is an
 *       {@link IndexOutOfBoundsException}, a null array a {@link NullPointerException} that names the argument.
 *   <li>An output may be the same range of the same array as an input (in place). Any other overlap of an output with an
 *       input in one array is an {@link IllegalArgumentException}.
 *   <li>A length of 0 is allowed and does nothing.
 *   <li>The bits of a result depend on nothing but the input's bits and the activation: not on the implementation, the
 *       vector width, the offset, the length or the position. (The payload and sign of a NaN are not part of this.)
 *   <li>NaN gives NaN; ±∞ give the limits; subnormal numbers are computed, not flushed; a result is infinite only where
 *       the exact value overflows.
 * </ul>
 *
 * <p>Error bounds, against the exact value of the formula at the float x (how they were measured is in
 * {@code docs/accuracy.md}):
 *
 * <ul>
 *   <li>Values: within 1 ulp; the functions without an exponential within 0.5 ulp (but hard_swish and softsign).
 *   <li>Derivatives: within 2 ulp; around the zero that the derivatives of some functions cross, within 2^-24 instead:
 *       -1.4 &lt; beta · x &lt; -1.1 for silu (and quick_gelu, beta = 1.702), -2 &lt; x &lt; -1 for hard_swish,
 *       -1.3 &lt; x &lt; -1.1 for mish, -0.85 &lt; x &lt; -0.65 for gelu and gelu_tanh.
 *   <li>Derivatives from the output: within 2 ulp of the expression in y. Outside the range of f they are unspecified,
 *       but the same bits everywhere.
 *   <li>Gradients: one more rounding.
 * </ul>
 */
public final class Kernel {
    private final Activation activation;
    private final ElementwiseLoops loops;

    Kernel(Activation activation, ElementwiseLoops loops) {
        this.activation = activation;
        this.loops = loops;
    }

    /**
     * The activation that this kernel computes.
     *
     * @return the activation, with its parameters
     */
    public Activation activation() {
        return activation;
    }

    /**
     * Computes y = f(x) for {@code length} elements.
     *
     * @param x the inputs
     * @param xOffset the index of the first input
     * @param y receives f(x); may be x itself at the same offset
     * @param yOffset the index of the first output
     * @param length the number of elements
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the ranges overlap without being the same
     * @throws NullPointerException if an array is null
     */
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        check("x", x, xOffset, "y", y, yOffset, length);
        loops.forward(x, xOffset, y, yOffset, length);
    }

    /**
     * Computes y = f(x) for whole arrays.
     *
     * @param x the inputs
     * @param y receives f(x); may be x itself
     * @throws IllegalArgumentException if the lengths differ
     * @throws NullPointerException if an array is null
     */
    public void forward(float[] x, float[] y) {
        Ranges.checkSameLength("x", x, "y", y);
        loops.forward(x, 0, y, 0, x.length);
    }

    /**
     * Computes y = f'(x) for {@code length} elements.
     *
     * @param x the inputs
     * @param xOffset the index of the first input
     * @param y receives f'(x); may be x itself at the same offset
     * @param yOffset the index of the first output
     * @param length the number of elements
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the ranges overlap without being the same
     * @throws NullPointerException if an array is null
     */
    public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        check("x", x, xOffset, "y", y, yOffset, length);
        loops.derivative(x, xOffset, y, yOffset, length);
    }

    /**
     * Computes y = f'(x) for whole arrays.
     *
     * @param x the inputs
     * @param y receives f'(x); may be x itself
     * @throws IllegalArgumentException if the lengths differ
     * @throws NullPointerException if an array is null
     */
    public void derivative(float[] x, float[] y) {
        Ranges.checkSameLength("x", x, "y", y);
        loops.derivative(x, 0, y, 0, x.length);
    }

    /**
     * Computes gradInput = gradOutput · f'(x) for {@code length} elements: the derivative as {@link #derivative} gives it,
     * then one rounding. Where f'(x) is 0 and gradOutput is not finite, IEEE arithmetic decides (NaN).
     *
     * @param x the inputs of the forward pass
     * @param xOffset the index of the first input
     * @param gradOutput the gradient with respect to f(x)
     * @param gradOutputOffset the index of its first element
     * @param gradInput receives the gradient with respect to x; may be x or gradOutput itself at the same offset
     * @param gradInputOffset the index of its first element
     * @param length the number of elements
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if gradInput overlaps an input without being the same range
     * @throws NullPointerException if an array is null
     */
    public void backward(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        checkGradient("x", x, xOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
        loops.backward(x, xOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
    }

    /**
     * Computes gradInput = gradOutput · f'(x) for whole arrays.
     *
     * @param x the inputs of the forward pass
     * @param gradOutput the gradient with respect to f(x)
     * @param gradInput receives the gradient with respect to x; may be x or gradOutput itself
     * @throws IllegalArgumentException if the lengths differ
     * @throws NullPointerException if an array is null
     */
    public void backward(float[] x, float[] gradOutput, float[] gradInput) {
        Ranges.checkSameLength("x", x, "gradOutput", gradOutput);
        Ranges.checkSameLength("x", x, "gradInput", gradInput);
        loops.backward(x, 0, gradOutput, 0, gradInput, 0, x.length);
    }

    /**
     * Computes result = f'(x) from y = f(x) for {@code length} elements, which costs little. The result is the derivative
     * expression in y (for sigmoid y · (1 - y)), so it is as exact as y is: where f saturates, {@link #derivative} is
     * better.
     *
     * @param y the outputs of the forward pass
     * @param yOffset the index of the first one
     * @param result receives f'(x); may be y itself at the same offset
     * @param resultOffset the index of the first result
     * @param length the number of elements
     * @throws UnsupportedOperationException if y does not determine f'(x):
     *     {@link Activation#outputDeterminesDerivative} tells
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if the ranges overlap without being the same
     * @throws NullPointerException if an array is null
     */
    public void derivativeFromOutput(float[] y, int yOffset, float[] result, int resultOffset, int length) {
        checkFromOutput();
        check("y", y, yOffset, "result", result, resultOffset, length);
        loops.derivativeFromOutput(y, yOffset, result, resultOffset, length);
    }

    /**
     * Computes result = f'(x) from y = f(x) for whole arrays.
     *
     * @param y the outputs of the forward pass
     * @param result receives f'(x); may be y itself
     * @throws UnsupportedOperationException if y does not determine f'(x)
     * @throws IllegalArgumentException if the lengths differ
     * @throws NullPointerException if an array is null
     */
    public void derivativeFromOutput(float[] y, float[] result) {
        checkFromOutput();
        Ranges.checkSameLength("y", y, "result", result);
        loops.derivativeFromOutput(y, 0, result, 0, y.length);
    }

    /**
     * Computes gradInput = gradOutput · f'(x) from y = f(x) for {@code length} elements, with the derivative of
     * {@link #derivativeFromOutput}.
     *
     * @param y the outputs of the forward pass
     * @param yOffset the index of the first one
     * @param gradOutput the gradient with respect to y
     * @param gradOutputOffset the index of its first element
     * @param gradInput receives the gradient with respect to x; may be y or gradOutput itself at the same offset
     * @param gradInputOffset the index of its first element
     * @param length the number of elements
     * @throws UnsupportedOperationException if y does not determine f'(x)
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if gradInput overlaps an input without being the same range
     * @throws NullPointerException if an array is null
     */
    public void backwardFromOutput(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        checkFromOutput();
        checkGradient("y", y, yOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
        loops.backwardFromOutput(y, yOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
    }

    /**
     * Computes gradInput = gradOutput · f'(x) from y = f(x) for whole arrays.
     *
     * @param y the outputs of the forward pass
     * @param gradOutput the gradient with respect to y
     * @param gradInput receives the gradient with respect to x; may be y or gradOutput itself
     * @throws UnsupportedOperationException if y does not determine f'(x)
     * @throws IllegalArgumentException if the lengths differ
     * @throws NullPointerException if an array is null
     */
    public void backwardFromOutput(float[] y, float[] gradOutput, float[] gradInput) {
        checkFromOutput();
        Ranges.checkSameLength("y", y, "gradOutput", gradOutput);
        Ranges.checkSameLength("y", y, "gradInput", gradInput);
        loops.backwardFromOutput(y, 0, gradOutput, 0, gradInput, 0, y.length);
    }

    private void checkFromOutput() {
        if (!loops.hasFromOutput()) {
            throw new UnsupportedOperationException(
                    "The output of %s does not determine its derivative; use the method that takes x"
                            .formatted(activation));
        }
    }

    private static void check(
            String inputName,
            float[] input,
            int inputOffset,
            String outputName,
            float[] output,
            int outputOffset,
            int length) {
        Ranges.check(inputName, input, inputOffset, length);
        Ranges.check(outputName, output, outputOffset, length);
        Ranges.checkOverlap(inputName, input, inputOffset, outputName, output, outputOffset, length);
    }

    private static void checkGradient(
            String inputName,
            float[] input,
            int inputOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        Ranges.check(inputName, input, inputOffset, length);
        Ranges.check("gradOutput", gradOutput, gradOutputOffset, length);
        Ranges.check("gradInput", gradInput, gradInputOffset, length);
        Ranges.checkOverlap(inputName, input, inputOffset, "gradInput", gradInput, gradInputOffset, length);
        Ranges.checkOverlap(
                "gradOutput", gradOutput, gradOutputOffset, "gradInput", gradInput, gradInputOffset, length);
    }

    @Override
    public String toString() {
        return activation.toString();
    }
}
