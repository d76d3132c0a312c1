package io.github.lanewise.function;

/** x · σ(1.702 · x), an approximation of gelu. */
public final class QuickGelu {
    private static final float BETA = 1.702f;

    private QuickGelu() {}

    public static float limit() {
        return Silu.limit(BETA);
    }

    public static float usual(float x) {
        return Silu.usual(x, BETA);
    }

    public static float of(float x) {
        return Silu.of(x, BETA);
    }

    public static float usualDerivative(float x) {
        return Silu.usualDerivative(x, BETA);
    }

    public static float derivative(float x) {
        return Silu.derivative(x, BETA);
    }
}
