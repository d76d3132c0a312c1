package io.github.lanewise;

import io.github.lanewise.spi.Provider;
import io.github.lanewise.warmup.WarmUpProvider;
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
 * and what to do.
 *
 * <p>Vector code is slow until C2 has compiled it. So each method of a kernel starts with scalar code; after some calls, a
 * daemon thread calls the vector code on arrays of its own until it leaves no garbage and is not slower, and then it serves.
 * Nobody can tell from the results. {@link #warmUp} waits for it. Two system properties, read once, override the choice:
 *
 * <ul>
 *   <li>{@code lanewise.implementation}: {@code auto}, {@code simd} (from the first call, wherever it runs at all, even
 *       if slowly) or {@code scalar};
 *   <li>{@code lanewise.width}: 128, 256 or 512 bits, at most what the machine has.
 * </ul>
 */
public final class Lanewise {
    private static final Selection SELECTION = Selection.fromSystem();

    /** What serves, before the vector implementation has been looked at: that takes long. */
    private static final Provider SERVING = SELECTION.serving();

    static {
        SELECTION.report();
    }

    private Lanewise() {}

    /**
     * The implementation that was chosen, and why. Its kernels are those of the other methods of this class: where it is the
     * vector implementation, scalar code serves them until the vector code is compiled.
     *
     * @return the implementation behind the other methods of this class
     */
    public static Implementation implementation() {
        return new Implementation(SERVING, SELECTION);
    }

    /**
     * All implementations that run safely here, to compare them: their kernels are theirs from the first call.
     *
     * @return the implementations, the chosen one first
     */
    public static List<Implementation> implementations() {
        return SELECTION.implementations();
    }

    /**
     * Returns when vector code is at work in the kernels of these activations, or it is decided that scalar code goes on to
     * serve them. Servers may call it before the first request; others need not: until then scalar code serves, with the same
     * bits. Takes some tenths of a second for an activation, and some seconds for all. If the thread is interrupted, it
     * returns at once.
     *
     * @param activations the activations, with their parameters; if there are none, all of them with their default
     *     parameters, and also all kernels for rows, slopes and losses
     */
    public static void warmUp(Activation... activations) {
        if (SERVING instanceof WarmUpProvider warming) {
            warming.await(List.of(activations));
        }
    }

    /**
     * Whether scalar code serves some kernels only until their vector code is compiled, which is under way.
     *
     * @return false before the first calls, and when all kernels in use have the code that goes on serving them
     */
    public static boolean isWarmingUp() {
        return SERVING instanceof WarmUpProvider warming && warming.isBusy();
    }

    /**
     * The kernel of an activation.
     *
     * @param activation the activation
     * @return its kernel in the chosen implementation
     */
    public static Kernel kernel(Activation activation) {
        return new Kernel(activation, SERVING.elementwise(activation));
    }

    /**
     * Parametric ReLU, with a slope for each channel.
     *
     * @return its kernel in the chosen implementation
     */
    public static Prelu prelu() {
        return new Prelu(SERVING.slopes());
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
        return new Rrelu(lower, upper, SERVING.slopes());
    }

    /**
     * Softmax over rows.
     *
     * @return its kernel in the chosen implementation
     */
    public static RowKernel softmax() {
        return new RowKernel(RowKernel.Function.SOFTMAX, SERVING.rows());
    }

    /**
     * Log-softmax over rows.
     *
     * @return its kernel in the chosen implementation
     */
    public static RowKernel logSoftmax() {
        return new RowKernel(RowKernel.Function.LOG_SOFTMAX, SERVING.rows());
    }

    /**
     * The cross-entropy of softmax over rows.
     *
     * @return the kernel in the chosen implementation, without label smoothing
     */
    public static SoftmaxCrossEntropy softmaxCrossEntropy() {
        return new SoftmaxCrossEntropy(SERVING.rows(), 0f, SoftmaxCrossEntropy.IGNORE_INDEX);
    }

    /**
     * Binary cross-entropy with logits.
     *
     * @return the kernel in the chosen implementation
     */
    public static BinaryCrossEntropy binaryCrossEntropy() {
        return new BinaryCrossEntropy(SERVING.losses());
    }

    /**
     * log Σ e^x and argmax over rows.
     *
     * @return the kernels in the chosen implementation
     */
    public static RowReductions rowReductions() {
        return new RowReductions(SERVING.rows());
    }
}
