package io.github.lanewise.function;

import io.github.lanewise.math.Fma;

/** x / (1 + |x|). */
public final class Softsign {
    /** From here on, f rounds to ±1; and f' to 0. */
    private static final float FAR = 0x1p30f;

    private static final float VERY_FAR = 0x1p80f;

    private Softsign() {}

    public static float of(float x) {
        float magnitude = Math.abs(x);
        float a = magnitude > FAR ? FAR : magnitude;
        float bottom = 1f + a;
        float inverse = 1f / bottom;
        float quotient = a * inverse;
        float residual = Fma.of(-quotient, bottomLow(a), Fma.of(-quotient, bottom, a));
        return Math.copySign(Fma.of(residual, inverse, quotient), x);
    }

    public static float derivative(float x) {
        float magnitude = Math.abs(x);
        float a = magnitude > VERY_FAR ? VERY_FAR : magnitude;
        float bottom = 1f + a;
        float inverse = 1f / bottom;
        float residual = Fma.of(-inverse, bottomLow(a), Fma.of(-inverse, bottom, 1f));
        float square = inverse * inverse;
        return Fma.of(square, residual + residual, square);
    }

    public static float derivativeFromOutput(float y) {
        float rest = 1f - Math.abs(y);
        return rest * rest;
    }

    /** What 1 + a has been rounded by. */
    private static float bottomLow(float a) {
        float bottom = 1f + a;
        float part = bottom - 1f;
        return (1f - (bottom - part)) + (a - part);
    }
}
