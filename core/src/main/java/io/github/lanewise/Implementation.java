package io.github.lanewise;

import io.github.lanewise.spi.Provider;
import org.jspecify.annotations.Nullable;

/**
 * An implementation of the kernels. All give the same bits; they differ in speed and in what they need.
 * {@link Lanewise#implementation} is the one chosen, {@link Lanewise#implementations} are all that run here.
 */
public final class Implementation {
    private final Provider provider;
    private final String reason;

    /** Knows the implementation behind the provider, where that is to be found out when somebody asks: it takes long. */
    private final @Nullable Selection selection;

    Implementation(Provider provider, String reason) {
        this.provider = provider;
        this.reason = reason;
        this.selection = null;
    }

    /** What serves, whichever implementation that turns out to be. */
    Implementation(Provider provider, Selection selection) {
        this.provider = provider;
        this.reason = "";
        this.selection = selection;
    }

    private Implementation chosen() {
        return selection == null ? this : selection.implementations().getFirst();
    }

    /**
     * The name, as the system property {@code lanewise.implementation} takes it.
     *
     * @return {@code "simd"} or {@code "scalar"}
     */
    public String name() {
        return chosen().provider.name();
    }

    /**
     * The width of a vector.
     *
     * @return 128, 256 or 512 bits, or 32 for scalar code
     */
    public int width() {
        return chosen().provider.width();
    }

    /**
     * Why this implementation serves, and if it is not the fastest, what would change that.
     *
     * @return a sentence
     */
    public String reason() {
        return chosen().reason;
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
        return "%s, %d bit: %s".formatted(name(), width(), reason());
    }
}
