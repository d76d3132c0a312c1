package io.github.lanewise.function;

import io.github.lanewise.math.Logistic;
import io.github.lanewise.math.UsualLogistic;

/** The logistic function, 1 / (1 + e^-x). */
public final class Sigmoid {
    private Sigmoid() {}

    public static float limit() {
        return UsualLogistic.LIMIT;
    }

    public static float usual(float x) {
        return UsualLogistic.of(x);
    }

    public static float of(float x) {
        return Math.abs(x) <= limit() ? usual(x) : Logistic.of(-x);
    }

    public static float usualDerivative(float x) {
        return UsualLogistic.derivative(x);
    }

    public static float derivative(float x) {
        return Math.abs(x) <= limit() ? usualDerivative(x) : Logistic.derivative(Math.abs(x), 1f);
    }

    public static float derivativeFromOutput(float y) {
        return y * (1f - y);
    }
}
