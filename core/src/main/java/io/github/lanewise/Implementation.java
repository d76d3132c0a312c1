package io.github.lanewise;

import io.github.lanewise.scalar.ScalarProvider;
import io.github.lanewise.spi.Provider;

/**
 * An implementation of the kernels. All give the same bits; they differ in speed and in what they need.
 * {@link Lanewise#implementation} is the one chosen, {@link Lanewise#implementations} are all that run here.
 */
public final class Implementation {
    private final Provider provider;
    private final Provider described;
    private final String reason;

    Implementation(Provider provider, String reason) {
        this.provider = provider;
        this.described = provider;
        this.reason = reason;
    }

    /** The same, with the loops of another provider. */
    Implementation(Provider provider, Implementation same) {
        this.provider = provider;
        this.described = same.described;
        this.reason = same.reason;
    }

    /**
     * The name, as the system property {@code lanewise.implementation} takes it.
     *
     * @return {@code "simd"} or {@code "scalar"}
     */
    public String name() {
        return described.name();
    }

    /**
     * The width of a vector.
     *
     * @return 128, 256 or 512 bits, or 32 for scalar code
     */
    public int width() {
        return described.width();
    }

    boolean isScalar() {
        return described instanceof ScalarProvider;
    }

    /**
     * Why this implementation serves, and if it is not the fastest, what would change that.
     *
     * @return a sentence
     */
    public String reason() {
        return reason;
    }

    /**
     * The kernel of an activation in this implementation.
     *
     * @param activation the activation
     * @return its kernel
     */
    public Kernel kernel(Activation activation) {
        return new Kernel(activation, provider.elementwise(activation));
    }

    /**
     * Parametric ReLU in this implementation.
     *
     * @return the kernel
     */
    public Prelu prelu() {
        return new Prelu(provider.slopes());
    }

    /**
     * Randomised leaky ReLU for training in this implementation.
     *
     * @param lower the least slope
     * @param upper the greatest slope
     * @return the kernel
     * @throws IllegalArgumentException if a bound is not finite or lower is greater than upper
     */
    public Rrelu rrelu(float lower, float upper) {
        return new Rrelu(lower, upper, provider.slopes());
    }

    /**
     * Softmax over rows in this implementation.
     *
     * @return the kernel
     */
    public RowKernel softmax() {
        return new RowKernel(RowKernel.Function.SOFTMAX, provider.rows());
    }

    /**
     * Log-softmax over rows in this implementation.
     *
     * @return the kernel
     */
    public RowKernel logSoftmax() {
        return new RowKernel(RowKernel.Function.LOG_SOFTMAX, provider.rows());
    }

    /**
     * The cross-entropy of softmax over rows in this implementation.
     *
     * @return the kernel, without label smoothing
     */
    public SoftmaxCrossEntropy softmaxCrossEntropy() {
        return new SoftmaxCrossEntropy(provider.rows(), 0f, SoftmaxCrossEntropy.IGNORE_INDEX);
    }

    /**
     * Binary cross-entropy with logits in this implementation.
     *
     * @return the kernel
     */
    public BinaryCrossEntropy binaryCrossEntropy() {
        return new BinaryCrossEntropy(provider.losses());
    }

    /**
     * log Σ e^x and argmax over rows in this implementation.
     *
     * @return the kernels
     */
    public RowReductions rowReductions() {
        return new RowReductions(provider.rows());
    }

    @Override
    public String toString() {
        return "%s, %d bit: %s".formatted(name(), width(), reason);
    }
}
