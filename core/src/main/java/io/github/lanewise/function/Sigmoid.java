package io.github.lanewise.function;

import io.github.lanewise.math.Logistic;

/** The logistic function, σ(x) = 1 / (1 + e^-x). */
public final class Sigmoid {
    private Sigmoid() {}

    public static float of(float x) {
        return Logistic.of(-x);
    }

    public static float derivative(float x) {
        return Logistic.derivative(Math.abs(x), 1f);
    }

    public static float derivativeFromOutput(float y) {
        return y * (1f - y);
    }
}
