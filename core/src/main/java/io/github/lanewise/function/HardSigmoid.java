package io.github.lanewise.function;

import io.github.lanewise.math.Fma;

/** slope · x + offset clamped to [0, 1]. */
public final class HardSigmoid {
    private HardSigmoid() {}

    public static float of(float x, float slope, float offset) {
        return HardTanh.of(Fma.of(slope, x, offset), 0f, 1f);
    }

    public static float derivative(float x, float slope, float offset) {
        // The line minus 1 on its own: just below 1, the line itself rounds to 1.
        float offsetFromOne = offset - 1f;
        float offsetLow = offset - (offsetFromOne + 1f);
        float aboveZero = Fma.of(slope, x, offset);
        float aboveOne = Fma.of(slope, x, offsetFromOne) + offsetLow;
        float outside = Float.isNaN(x) ? x : 0f;
        return aboveZero > 0f && aboveOne < 0f ? slope : outside;
    }

    public static float derivativeFromOutput(float y, float slope, float offset) {
        float outside = Float.isNaN(y) ? y : 0f;
        return y > 0f && y < 1f ? slope : outside;
    }
}
