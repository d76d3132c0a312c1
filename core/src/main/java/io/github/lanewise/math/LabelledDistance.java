package io.github.lanewise.math;

/** One term of the sum that cross-entropy is, less the logarithm that all terms share. */
public final class LabelledDistance {

    private LabelledDistance() {}

    /**
     * label · (max - x), but 0 for a label of 0, whatever x is.
     *
     * @param label the label
     * @param x the logit
     * @param max the greatest logit
     * @return the product
     */
    public static float of(float label, float x, float max) {
        return label == 0f ? 0f : label * (max - x);
    }
}
