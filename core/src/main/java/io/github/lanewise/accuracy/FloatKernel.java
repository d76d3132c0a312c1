package io.github.lanewise.accuracy;

/**
 * A function of floats that is to be measured, as it comes: over arrays.
 *
 * <p>{@code kernel::forward} and {@code kernel::derivative} of a {@link io.github.lanewise.Kernel} fit, and so does a call
 * of a native library. For a function of one float, see {@link #of}.
 */
@FunctionalInterface
public interface FloatKernel {
    /** A function of one float. */
    @FunctionalInterface
    interface Scalar {
        /**
         * Computes the function.
         *
         * @param x any float
         * @return the result
         */
        float apply(float x);
    }

    /**
     * Computes the function for every element.
     *
     * @param x the arguments, any floats; not to be written to
     * @param y receives the results; as long as x
     */
    void apply(float[] x, float[] y);

    /**
     * The kernel that applies a function to one element after the other.
     *
     * @param function the function
     * @return the kernel
     */
    static FloatKernel of(Scalar function) {
        return (x, y) -> {
            for (int i = 0; i < x.length; i++) {
                y[i] = function.apply(x[i]);
            }
        };
    }
}
