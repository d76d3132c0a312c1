package io.github.lanewise.function;

import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Logistic;

/** The sigmoid linear unit, also called swish, x · σ(beta · x). */
public final class Silu {
    private Silu() {}

    public static float of(float x, float beta) {
        float magnitude = Math.abs(x);
        float product = beta * magnitude;
        return Logistic.gate(x < 0f, -product, Fma.of(-beta, magnitude, product), x);
    }

    public static float derivative(float x, float beta) {
        float magnitude = Math.abs(x);
        float product = beta * magnitude;
        float low = Fma.of(-beta, magnitude, product);
        float z = beta * x;
        return Logistic.gateDerivative(x < 0f, -product, low, z, Fma.of(beta, x, -z));
    }
}
