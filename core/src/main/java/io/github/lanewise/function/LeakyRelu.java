package io.github.lanewise.function;

/** The leaky rectified linear unit: x for x > 0, else slope · x. */
public final class LeakyRelu {
    private LeakyRelu() {}

    public static float of(float x, float slope) {
        // 0 · -∞ is NaN, but the limit for slope = 0 is 0.
        float lowest = slope == 0f ? -Float.MAX_VALUE : Float.NEGATIVE_INFINITY;
        float negative = Math.max(Math.min(x, -0f), lowest);
        return slope * negative + Math.max(x, -0f);
    }

    public static float derivative(float x, float slope) {
        float nan = x;
        return x > 0f ? 1f : x <= 0f ? slope : nan;
    }

    public static float derivativeFromOutput(float y, float slope) {
        return derivative(y, slope);
    }

    /** Whether y has the sign of x. */
    public static boolean outputDetermines(float slope) {
        return slope > 0f;
    }
}
