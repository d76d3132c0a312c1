package io.github.lanewise.function;

/** The rectified linear unit, max(x, 0). */
public final class Relu {
    private Relu() {}

    public static float of(float x) {
        return Math.max(x, 0f);
    }

    public static float derivative(float x) {
        float nan = x;
        return x > 0f ? 1f : x <= 0f ? 0f : nan;
    }

    public static float derivativeFromOutput(float y) {
        return derivative(y);
    }
}
