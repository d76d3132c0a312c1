package io.github.lanewise.math;

/** One element of the sum that log-softmax takes the logarithm of, less one. */
public final class ShiftedExpOfOthers {

    private ShiftedExpOfOthers() {}

    /**
     * e^(x - max), but 0 where x is the maximum: there it is 1, which would swallow the low bits of the others.
     *
     * @param x an element of the row
     * @param max the greatest element
     * @return e^(x - max), or 0
     */
    public static float of(float x, float max) {
        return x == max ? 0f : ShiftedExp.of(x, max);
    }
}
