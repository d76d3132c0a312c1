package io.github.lanewise.function;

import io.github.lanewise.math.Expm1;
import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;

/** The exponential linear unit: x for x > 0, else alpha · (e^x - 1). */
public final class Elu {
    private Elu() {}

    /** The usual alpha is 1. */
    public static float limit(float alpha) {
        return alpha == 1f ? Exponential.USUAL : -1f;
    }

    public static float usual(float x, float alpha) {
        return x >= 0f ? x : Expm1.usual(x);
    }

    public static float of(float x, float alpha) {
        float bounded = Expm1.bounded(x);
        float left = Fma.of(alpha, Expm1.high(bounded), alpha * Expm1.low(bounded));
        float unusual = x >= 0f ? x : left;
        return Math.abs(x) <= limit(alpha) ? usual(x, alpha) : unusual;
    }

    public static float usualDerivative(float x, float alpha) {
        return x > 0f ? 1f : Exponential.usual(x);
    }

    public static float derivative(float x, float alpha) {
        float unusual = x > 0f ? 1f : Exponential.times(x, 0f, alpha);
        return Math.abs(x) <= limit(alpha) ? usualDerivative(x, alpha) : unusual;
    }

    public static float derivativeFromOutput(float y, float alpha) {
        return y > 0f ? 1f : y + alpha;
    }
}
