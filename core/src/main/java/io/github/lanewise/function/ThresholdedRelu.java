package io.github.lanewise.function;

/** x for x > threshold, else 0. */
public final class ThresholdedRelu {
    private ThresholdedRelu() {}

    public static float of(float x, float threshold) {
        return x <= threshold ? 0f : x;
    }

    public static float derivative(float x, float threshold) {
        float nan = x;
        return x > threshold ? 1f : x <= threshold ? 0f : nan;
    }

    public static float derivativeFromOutput(float y, float threshold) {
        return derivative(y, threshold);
    }

    /** Whether y is above the threshold just where x is. */
    public static boolean outputDetermines(float threshold) {
        return threshold >= 0f;
    }
}
