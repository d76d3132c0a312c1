package io.github.lanewise.math;

/**
 * Binary cross-entropy of σ(x) with a label, and its derivative. By symmetry both depend on |x| and on how far the label is
 * from the side that x is on: max(x, 0) - x · label is |x| · miss, and σ(x) - label is ±(miss - σ(-|x|)), so that neither
 * tail is the difference of two numbers next to 1.
 */
public final class BinaryLoss {
    private BinaryLoss() {}

    /**
     * max(x, 0) - x · label + log(1 + e^-|x|).
     *
     * @param x the logit
     * @param label the label, a finite number
     * @return the loss; its limit at ±∞
     */
    public static float of(float x, float label) {
        float a = -Math.abs(x);
        float miss = miss(x, label);
        float cost = miss == 0f ? 0f : -a * miss;
        float magnitude = Math.min(-a, Float.MAX_VALUE);
        float costLow = Fma.of(magnitude, missLow(x, label), Fma.of(magnitude, miss, -cost));
        float shifted = Exponential.shifted(a, Exponential.ROUND_UP);
        float t = Exponential.remainder(a, shifted, Exponential.ROUND_UP);
        float tLow = Exponential.remainderLow(a, shifted, Exponential.ROUND_UP);
        float power = Exponential.powerUp(shifted);
        float e = Exponential.high(t, power);
        float tail = Log1pExp.tail(e);
        float low = Log1pExp.low(e, Exponential.low(t, tLow, power), tail);
        float near = Log1pExp.sum(cost, costLow, Log1pExp.high(e, tail), low);
        float loss = a < Exponential.FAR ? cost + costLow : near;
        return Math.abs(cost) > Float.MAX_VALUE ? cost : loss;
    }

    /**
     * σ(x) - label.
     *
     * @param x the logit
     * @param label the label
     * @return the derivative of the loss with respect to x
     */
    public static float derivative(float x, float label) {
        float difference = (miss(x, label) - Logistic.of(Math.abs(x))) + missLow(x, label);
        return x > 0f ? difference : 0f - difference;
    }

    /** 1 - label for positive x, else the label. */
    private static float miss(float x, float label) {
        return x > 0f ? 1f - label : label;
    }

    /** What miss has been rounded by, for labels up to 1. */
    private static float missLow(float x, float label) {
        return x > 0f ? (1f - miss(x, label)) - label : 0f;
    }
}
