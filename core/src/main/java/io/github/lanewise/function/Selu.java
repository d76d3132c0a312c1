package io.github.lanewise.function;

import io.github.lanewise.math.Expm1;
import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;

/** The scaled exponential linear unit: λ · x for x > 0, else λ · α · (e^x - 1). */
public final class Selu {
    // λ = 1.0507009873554804934193349852946 and λ · α = 1.7580993408473768599402175208123, rounded down to a float, and
    // the positive rest rounded to a float.
    private static final float LAMBDA = 0x1.0cfabcp0f;
    private static final float LAMBDA_LOW = 0x1.6a9114p-24f;
    private static final float LAMBDA_ALPHA = 0x1.c212ccp0f;
    private static final float LAMBDA_ALPHA_LOW = 0x1.903c0cp-26f;

    private Selu() {}

    public static float of(float x) {
        float bounded = Expm1.bounded(x);
        float high = Expm1.high(bounded);
        float low = Expm1.low(bounded);
        float left = Fma.of(LAMBDA_ALPHA, high, Fma.of(LAMBDA_ALPHA_LOW, high, LAMBDA_ALPHA * low));
        float right = Fma.of(x, LAMBDA, x * LAMBDA_LOW);
        return x >= 0f ? right : left;
    }

    public static float derivative(float x) {
        float left = Exponential.times(x, 0f, LAMBDA_ALPHA);
        return x > 0f ? LAMBDA : left;
    }

    public static float derivativeFromOutput(float y) {
        return y > 0f ? LAMBDA : (y + LAMBDA_ALPHA) + LAMBDA_ALPHA_LOW;
    }
}
