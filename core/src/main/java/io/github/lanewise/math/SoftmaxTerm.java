package io.github.lanewise.math;

/** One element of softmax. */
public final class SoftmaxTerm {

    private SoftmaxTerm() {}

    /**
     * e · (high + low), rounded once, or nearly.
     *
     * @param e the exponential of the element
     * @param high the inverse of the row's sum, rounded
     * @param low what the rounding left
     * @return e over the sum
     */
    public static float of(float e, float high, float low) {
        return Fma.of(e, high, e * low);
    }
}
