package io.github.lanewise.function;

import io.github.lanewise.math.Exponential;

/** The exponential function, e^x. */
public final class Exp {
    private Exp() {}

    public static float limit() {
        return Exponential.USUAL;
    }

    public static float usual(float x) {
        return Exponential.usual(x);
    }

    public static float of(float x) {
        return Math.abs(x) <= limit() ? usual(x) : Exponential.of(x);
    }

    public static float usualDerivative(float x) {
        return usual(x);
    }

    public static float derivative(float x) {
        return of(x);
    }

    public static float derivativeFromOutput(float y) {
        return y;
    }
}
