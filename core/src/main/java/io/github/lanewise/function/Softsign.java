package io.github.lanewise.function;

import io.github.lanewise.math.Fma;

/** x / (1 + |x|). */
public final class Softsign {
    /** From here on, f rounds to ±1; and f' to 0. */
    private static final float FAR = 0x1p30f;

    private static final float VERY_FAR = 0x1p80f;

    /** Up to here, 1 + |x| in two parts takes two operations. */
    private static final float USUAL = 0x1p23f;

    private Softsign() {}

    public static float limit() {
        return USUAL;
    }

    public static float usual(float x) {
        float magnitude = Math.abs(x);
        float minus = -x;
        float minusInverse = 1f / (-1f - magnitude);
        float quotient = minus * minusInverse;
        // quotient · (1 + |x|) - x.
        float residual = Fma.of(quotient, magnitude, minus) + quotient;
        return Fma.of(residual, minusInverse, quotient);
    }

    public static float of(float x) {
        float magnitude = Math.abs(x);
        float a = magnitude > FAR ? FAR : magnitude;
        float bottom = 1f + a;
        float inverse = 1f / bottom;
        float quotient = a * inverse;
        float residual = Fma.of(-quotient, bottomLow(a), Fma.of(-quotient, bottom, a));
        float unusual = Math.copySign(Fma.of(residual, inverse, quotient), x);
        return magnitude <= USUAL ? usual(x) : unusual;
    }

    public static float usualDerivative(float x) {
        float magnitude = Math.abs(x);
        float minusBottom = -1f - magnitude;
        float minusBottomLow = (-1f - minusBottom) - magnitude;
        float inverse = -1f / minusBottom;
        float residual = Fma.of(inverse, minusBottomLow, Fma.of(inverse, minusBottom, 1f));
        return inverse * Fma.of(inverse, residual + residual, inverse);
    }

    public static float derivative(float x) {
        float magnitude = Math.abs(x);
        float a = magnitude > VERY_FAR ? VERY_FAR : magnitude;
        float bottom = 1f + a;
        float inverse = 1f / bottom;
        float residual = Fma.of(-inverse, bottomLow(a), Fma.of(-inverse, bottom, 1f));
        float square = inverse * inverse;
        float unusual = Fma.of(square, residual + residual, square);
        return magnitude <= USUAL ? usualDerivative(x) : unusual;
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
