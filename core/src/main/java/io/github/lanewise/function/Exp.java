package io.github.lanewise.function;

import io.github.lanewise.math.Exponential;

/** The exponential function, e^x. */
public final class Exp {
    private Exp() {}

    public static float of(float x) {
        return Exponential.of(x);
    }

    public static float derivative(float x) {
        return of(x);
    }

    public static float derivativeFromOutput(float y) {
        return y;
    }
}
