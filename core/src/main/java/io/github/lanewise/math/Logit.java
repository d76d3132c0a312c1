package io.github.lanewise.math;

/** The logit that a factor and an additive mask make of an element. */
public final class Logit {

    private Logit() {}

    /**
     * x · scale + mask, rounded once.
     *
     * @param x the element
     * @param scale the factor
     * @param mask what is added
     * @return the logit
     */
    public static float of(float x, float scale, float mask) {
        return Fma.of(x, scale, mask);
    }
}
