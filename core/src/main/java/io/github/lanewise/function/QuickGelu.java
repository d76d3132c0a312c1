package io.github.lanewise.function;

/** x · σ(1.702 · x), an approximation of gelu. */
public final class QuickGelu {
    private static final float BETA = 1.702f;

    private QuickGelu() {}

    public static float of(float x) {
        return Silu.of(x, BETA);
    }

    public static float derivative(float x) {
        return Silu.derivative(x, BETA);
    }
}
