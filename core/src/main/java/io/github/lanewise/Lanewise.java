package io.github.lanewise;

import java.util.List;

/**
 * The entry point: gives the kernels of the fastest implementation that is safe here.
 *
 * <pre>{@code
 * Kernel silu = Lanewise.kernel(Activation.SILU);
 * silu.forward(x, y);
 * silu.backward(x, gradOutput, gradInput);
 * }</pre>
 *
 * <p>The vector implementation, module {@code io.github.lanewise.simd}, serves if it is there, the module {@code
 * jdk.incubator.vector} is resolved ({@code --add-modules jdk.incubator.vector} on the class path), the optimising
 * compiler C2 is at work, fused multiply-add is an instruction, and vectors have at least 128 bits. Otherwise the scalar
 * implementation serves, with the same bits, and one line at level INFO of the logger {@code io.github.lanewise} says why
 * and what to do. Two system properties, read once, override the choice:
 *
 * <ul>
 *   <li>{@code lanewise.implementation}: {@code auto}, {@code simd} (wherever it runs at all, even if slowly) or {@code
 *       scalar};
 *   <li>{@code lanewise.width}: 128, 256 or 512 bits, at most what the machine has.
 * </ul>
 */
public final class Lanewise {
    private static final List<Implementation> IMPLEMENTATIONS =
            Selection.fromSystem().implementations();

    private Lanewise() {}

    /**
     * The implementation that was chosen, and why.
     *
     * @return the implementation behind the other methods of this class
     */
    public static Implementation implementation() {
        return IMPLEMENTATIONS.getFirst();
    }

    /**
     * All implementations that run safely here, to compare them.
     *
     * @return the implementations, the chosen one first
     */
    public static List<Implementation> implementations() {
        return IMPLEMENTATIONS;
    }

    /**
     * The kernel of an activation.
     *
     * @param activation the activation
     * @return its kernel in the chosen implementation
     */
    public static Kernel kernel(Activation activation) {
        return implementation().kernel(activation);
    }

    /**
     * Parametric ReLU, with a slope for each channel.
     *
     * @return its kernel in the chosen implementation
     */
    public static Prelu prelu() {
        return implementation().prelu();
    }

    /**
     * Randomised leaky ReLU for training.
     *
     * @param lower the least slope
     * @param upper the greatest slope
     * @return its kernel in the chosen implementation
     * @throws IllegalArgumentException if a bound is not finite or lower is greater than upper
     */
    public static Rrelu rrelu(float lower, float upper) {
        return implementation().rrelu(lower, upper);
    }

    /**
     * Softmax over rows.
     *
     * @return its kernel in the chosen implementation
     */
    public static RowKernel softmax() {
        return implementation().softmax();
    }

    /**
     * Log-softmax over rows.
     *
     * @return its kernel in the chosen implementation
     */
    public static RowKernel logSoftmax() {
        return implementation().logSoftmax();
    }

    /**
     * The cross-entropy of softmax over rows.
     *
     * @return the kernel in the chosen implementation, without label smoothing
     */
    public static SoftmaxCrossEntropy softmaxCrossEntropy() {
        return implementation().softmaxCrossEntropy();
    }

    /**
     * Binary cross-entropy with logits.
     *
     * @return the kernel in the chosen implementation
     */
    public static BinaryCrossEntropy binaryCrossEntropy() {
        return implementation().binaryCrossEntropy();
    }

    /**
     * log Σ e^x and argmax over rows.
     *
     * @return the kernels in the chosen implementation
     */
    public static RowReductions rowReductions() {
        return implementation().rowReductions();
    }
}
