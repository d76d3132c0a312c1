package io.github.lanewise.math;

/** One element of the gradient of softmax. */
public final class SoftmaxGradient {

    private SoftmaxGradient() {}

    /**
     * scale·y·(gradOutput - dot), where the sum comes in two parts: what remains of a difference that cancels is exact.
     *
     * @param y what softmax gave
     * @param gradOutput the gradient of y
     * @param dotHigh the sum of gradOutput·y over the row, rounded
     * @param dotLow what the rounding left
     * @param scale the factor on the logits
     * @return the gradient with respect to the logit
     */
    public static float of(float y, float gradOutput, float dotHigh, float dotLow, float scale) {
        return y * ((gradOutput - dotHigh) - dotLow) * scale;
    }
}
