package io.github.lanewise.function;

import io.github.lanewise.math.Expm1;
import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;

/** The exponential linear unit: x for x > 0, else alpha · (e^x - 1). */
public final class Elu {
    private Elu() {}

    public static float of(float x, float alpha) {
        float bounded = Expm1.bounded(x);
        float left = Fma.of(alpha, Expm1.high(bounded), alpha * Expm1.low(bounded));
        return x >= 0f ? x : left;
    }

    public static float derivative(float x, float alpha) {
        float left = Exponential.times(x, 0f, alpha);
        return x > 0f ? 1f : left;
    }

    public static float derivativeFromOutput(float y, float alpha) {
        return y > 0f ? 1f : y + alpha;
    }
}
