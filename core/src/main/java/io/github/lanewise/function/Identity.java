package io.github.lanewise.function;

/** The identity, x. */
public final class Identity {
    private Identity() {}

    public static float of(float x) {
        return x;
    }

    public static float derivative(float x) {
        return Float.isNaN(x) ? x : 1f;
    }

    public static float derivativeFromOutput(float y) {
        return derivative(y);
    }
}
