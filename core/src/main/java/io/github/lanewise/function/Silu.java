package io.github.lanewise.function;

import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Logistic;

/** The sigmoid linear unit, also called swish, x · σ(beta · x). */
public final class Silu {
    private Silu() {}

    public static float of(float x, float beta) {
        float a = -beta * x;
        return Logistic.gate(a, Fma.of(-beta, x, -a), x);
    }

    public static float derivative(float x, float beta) {
        float a = -beta * x;
        float low = Fma.of(-beta, x, -a);
        return Logistic.gateDerivative(a, low, -a, -low);
    }
}
