package io.github.lanewise.function;

import io.github.lanewise.math.Fma;

/** x · clamp(x/6 + 1/2, 0, 1). */
public final class HardSwish {
    private static final float BEND = 3f;
    private static final float SIXTH = 0x1.555556p-3f;
    private static final float THIRD = 0x1.555556p-2f;

    private HardSwish() {}

    public static float of(float x) {
        // x · (x + 3) / 6, each step with what it was rounded by. Beyond the bends, where it may overflow, it is not
        // used.
        float sum = x + BEND;
        float sumLow = x - (sum - BEND);
        float product = x * sum;
        float productLow = Fma.of(x, sum, -product) + x * sumLow;
        float quotient = product * SIXTH;
        float residual = Fma.of(-6f, quotient, product) + productLow;
        float inside = Math.copySign(Fma.of(residual, SIXTH, quotient), x);
        return x <= -BEND ? -0f : x >= BEND ? x : inside;
    }

    public static float derivative(float x) {
        // x/3 + 1/2 as (x + 3/2) / 3: the sum is exact where it crosses 0.
        float sum = x + 1.5f;
        float quotient = sum * THIRD;
        float residual = Fma.of(-3f, quotient, sum);
        float inside = Fma.of(residual, THIRD, quotient);
        return x <= -BEND ? 0f : x >= BEND ? 1f : inside;
    }
}
