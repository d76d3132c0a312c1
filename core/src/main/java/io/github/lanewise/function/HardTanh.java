package io.github.lanewise.function;

/** x clamped to [min, max]. */
public final class HardTanh {
    private HardTanh() {}

    public static float of(float x, float min, float max) {
        // +0, not -0: a bound that is 0 has no sign.
        return Math.min(Math.max(x, min + 0f), max + 0f);
    }

    public static float derivative(float x, float min, float max) {
        float outside = Float.isNaN(x) ? x : 0f;
        return x > min && x < max ? 1f : outside;
    }

    public static float derivativeFromOutput(float y, float min, float max) {
        return derivative(y, min, max);
    }
}
