package io.github.lanewise.math;

/** One element of the gradient of cross-entropy. */
public final class LabelGradient {

    private LabelGradient() {}

    /**
     * e · (high + low) - (label · keep + floor): the probability, times the sum of the labels, less the smoothed label.
     *
     * @param e the exponential of the logit
     * @param high what makes a probability of it, rounded
     * @param low what the rounding left
     * @param label the label
     * @param keep what smoothing leaves of a label
     * @param floor what smoothing adds
     * @return the gradient with respect to the logit
     */
    public static float of(float e, float high, float low, float label, float keep, float floor) {
        return SoftmaxTerm.of(e, high, low) - Fma.of(label, keep, floor);
    }
}
