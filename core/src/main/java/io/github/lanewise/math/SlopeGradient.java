package io.github.lanewise.math;

/** What one element of leaky ReLU adds to the gradient of its slope. */
public final class SlopeGradient {

    private SlopeGradient() {}

    /**
     * 0 for x &gt; 0, else gradOutput·x.
     *
     * @param x an input of the forward pass
     * @param gradOutput the gradient with respect to its output
     * @return the summand; NaN if x is NaN
     */
    public static float of(float x, float gradOutput) {
        return x > 0f ? 0f : gradOutput * x;
    }
}
