package io.github.lanewise.math;

/** One element of the gradient of log-softmax. */
public final class LogSoftmaxGradient {

    private LogSoftmaxGradient() {}

    /**
     * scale·(gradOutput - e^y·sum).
     *
     * @param y what log-softmax gave
     * @param gradOutput the gradient of y
     * @param sum the sum of gradOutput over the row
     * @param scale the factor on the logits
     * @return the gradient with respect to the logit
     */
    public static float of(float y, float gradOutput, float sum, float scale) {
        return Fma.of(-Exponential.of(y), sum, gradOutput) * scale;
    }
}
