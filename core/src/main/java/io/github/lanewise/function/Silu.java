package io.github.lanewise.function;

import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Logistic;

/** The sigmoid linear unit, also called swish, x · σ(beta · x). */
public final class Silu {
    private Silu() {}

    public static float of(float x, float beta) {
        float z = beta * x;
        return Logistic.gate(z, Fma.of(beta, x, -z), x);
    }

    public static float derivative(float x, float beta) {
        float z = beta * x;
        float low = Fma.of(beta, x, -z);
        return Logistic.gateDerivative(z, low, z, low);
    }
}
