package io.github.lanewise.function;

import io.github.lanewise.math.Fma;

/** x · clamp(x/6 + 1/2, 0, 1). */
public final class HardSwish {
    private static final float BEND = 3f;

    // 1/3, rounded down so that the rest is positive: infinity times both shall not be NaN.
    private static final float THIRD = 0x1.555554p-2f;
    private static final float THIRD_LOW = 0x1.555556p-26f;

    /** 1/3, to nearest. */
    private static final float SLOPE = 0x1.555556p-2f;

    private HardSwish() {}

    public static float of(float x) {
        // x · (x + 3) / 6 = w/2 + w/2 · w/3 is the same for w = x and its mirror image -3 - x, exact for x < -3/2, and
        // cancels for neither of them on the right of -3/2.
        float mirror = -BEND - x;
        float w = x < -0.5f * BEND ? mirror : x;
        float half = w * 0.5f;
        float third = Fma.of(w, THIRD, w * THIRD_LOW);
        float inside = Fma.of(third, half, half);
        float bounded = x <= -BEND ? -0f : inside;
        // Of two floats with the same sign, or -0 and 0, or x ≥ 3 and what is more: NaN has the greatest bits.
        int least = Math.min(Float.floatToRawIntBits(bounded), Float.floatToRawIntBits(x));
        return Float.intBitsToFloat(least);
    }

    public static float derivative(float x) {
        // x/3 + 1/2 as (x + 3/2) / 3: the sum is exact where it crosses 0.
        float inside = (x + 0.5f * BEND) * SLOPE;
        return x <= -BEND ? 0f : x >= BEND ? 1f : inside;
    }
}
