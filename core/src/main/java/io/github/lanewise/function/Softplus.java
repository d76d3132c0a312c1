package io.github.lanewise.function;

import io.github.lanewise.math.Expm1;
import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Log1pExp;
import io.github.lanewise.math.Logistic;
import io.github.lanewise.math.UsualLog1pExp;
import io.github.lanewise.math.UsualLogistic;

/** log(1 + e^(beta · x)) / beta, as max(x, 0) + log(1 + e^-|beta · x|) / beta. */
public final class Softplus {
    private Softplus() {}

    public static float of(float x, float beta) {
        float magnitude = Math.abs(x);
        float a = -beta * magnitude;
        float low = Fma.of(-beta, magnitude, -a);
        float shifted = Exponential.shifted(a, Exponential.ROUND_UP);
        float t = Exponential.remainder(a, low, shifted, Exponential.ROUND_UP);
        float tLow = Exponential.remainderLow(a, low, shifted, Exponential.ROUND_UP);
        float power = Exponential.powerUp(shifted);
        float e = Exponential.high(t, power);
        float tail = Log1pExp.tail(e);
        float high = Log1pExp.high(e, tail);
        float highLow = Log1pExp.low(e, Exponential.low(t, tLow, power), tail);
        float inverse = 1f / beta;
        float inverseLow = Fma.of(-beta, inverse, 1f) * inverse;
        float quotient = high * inverse;
        float quotientLow = Fma.of(high, inverse, -quotient) + Fma.of(high, inverseLow, highLow * inverse);
        float limit = x > 0f ? x : 0f;
        float unusual = a < Exponential.FAR ? limit : Log1pExp.sum(limit, quotient, quotientLow);
        return Math.abs(x) <= limit(beta) ? usual(x, beta) : unusual;
    }

    /** The formula for usual arguments is that of beta = 1. */
    public static float limit(float beta) {
        return beta == 1f ? UsualLog1pExp.LIMIT : -1f;
    }

    public static float usual(float x, float beta) {
        float limit = Float.intBitsToFloat(Math.max(Float.floatToRawIntBits(x), 0));
        float a = Exponential.minusMagnitude(x);
        return (limit - UsualLog1pExp.low(a)) - UsualLog1pExp.high(a);
    }

    public static float derivativeLimit(float beta) {
        return UsualLogistic.LIMIT / beta;
    }

    public static float usualDerivative(float x, float beta) {
        return UsualLogistic.of(x, beta);
    }

    public static float derivative(float x, float beta) {
        float a = -beta * x;
        float unusual = Logistic.of(a, Fma.of(-beta, x, -a));
        return Math.abs(x) <= derivativeLimit(beta) ? usualDerivative(x, beta) : unusual;
    }

    public static float derivativeFromOutput(float y, float beta) {
        return 0f - Expm1.high(Expm1.bounded(-beta * y));
    }
}
