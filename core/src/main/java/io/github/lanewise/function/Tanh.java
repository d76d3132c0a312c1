package io.github.lanewise.function;

import io.github.lanewise.math.Expm1;
import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Logistic;

/** The hyperbolic tangent: with m = e^(-2·|x|) - 1, -m / (2 + m) with the sign of x. */
public final class Tanh {
    private Tanh() {}

    public static float of(float x) {
        float a = Expm1.bounded(-2f * Math.abs(x));
        float m = Expm1.high(a);
        float mLow = Expm1.low(a);
        float bottom = 2f + m;
        float bottomLow = (m - (bottom - 2f)) + mLow;
        float inverse = 1f / bottom;
        float quotient = m * inverse;
        float residual = Fma.of(-quotient, bottomLow, Fma.of(-quotient, bottom, m) + mLow);
        return Math.copySign(Fma.of(residual, inverse, quotient), x);
    }

    public static float derivative(float x) {
        return Logistic.derivative(2f * Math.abs(x), 4f);
    }

    public static float derivativeFromOutput(float y) {
        return (1f - y) * (1f + y);
    }
}
