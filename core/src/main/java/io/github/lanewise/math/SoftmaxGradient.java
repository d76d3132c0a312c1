package io.github.lanewise.math;

/** One element of the gradient of softmax. */
public final class SoftmaxGradient {

    private SoftmaxGradient() {}

    /**
     * y·(gradOutput - dot).
     *
     * @param y what softmax gave
     * @param gradOutput the gradient of y
     * @param dot the sum of gradOutput·y over the row
     * @return the gradient with respect to the logit
     */
    public static float of(float y, float gradOutput, float dot) {
        return y * (gradOutput - dot);
    }
}
