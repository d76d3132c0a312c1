package io.github.lanewise.math;

/** One element of the gradient of log-softmax. */
public final class LogSoftmaxGradient {

    private LogSoftmaxGradient() {}

    /**
     * gradOutput - e^y·sum.
     *
     * @param y what log-softmax gave
     * @param gradOutput the gradient of y
     * @param sum the sum of gradOutput over the row
     * @return the gradient with respect to the logit
     */
    public static float of(float y, float gradOutput, float sum) {
        return Fma.of(-Exponential.of(y), sum, gradOutput);
    }
}
