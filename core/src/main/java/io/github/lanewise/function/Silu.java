package io.github.lanewise.function;

import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Logistic;
import io.github.lanewise.math.UsualLogistic;

/** The sigmoid linear unit, also called swish, x · σ(beta · x). */
public final class Silu {
    private Silu() {}

    public static float limit(float beta) {
        return UsualLogistic.LIMIT / beta;
    }

    public static float usual(float x, float beta) {
        return UsualLogistic.gate(x, beta);
    }

    public static float of(float x, float beta) {
        float a = -beta * x;
        float unusual = Logistic.gate(a, Fma.of(-beta, x, -a), x);
        return Math.abs(x) <= limit(beta) ? usual(x, beta) : unusual;
    }

    public static float usualDerivative(float x, float beta) {
        return UsualLogistic.gateDerivative(x, beta);
    }

    public static float derivative(float x, float beta) {
        float a = -beta * x;
        float low = Fma.of(-beta, x, -a);
        float unusual = Logistic.gateDerivative(a, low, -a, -low);
        return Math.abs(x) <= limit(beta) ? usualDerivative(x, beta) : unusual;
    }
}
