package io.github.lanewise.function;

/** The rectified linear unit with a ceiling, min(max(x, 0), 6). */
public final class Relu6 {
    private static final float CEILING = 6f;

    private Relu6() {}

    public static float of(float x) {
        return HardTanh.of(x, 0f, CEILING);
    }

    public static float derivative(float x) {
        return HardTanh.derivative(x, 0f, CEILING);
    }

    public static float derivativeFromOutput(float y) {
        return derivative(y);
    }
}
