package io.github.lanewise.function;

import io.github.lanewise.math.Expm1;
import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Log1pExp;
import io.github.lanewise.math.Logistic;
import io.github.lanewise.math.UsualLog1pExp;
import io.github.lanewise.math.UsualLogistic;

/** log σ(x) = -softplus(-x), as min(x, 0) - log(1 + e^-|x|). */
public final class LogSigmoid {
    private LogSigmoid() {}

    public static float of(float x) {
        float a = -Math.abs(x);
        float shifted = Exponential.shifted(a, Exponential.ROUND_UP);
        float t = Exponential.remainder(a, shifted, Exponential.ROUND_UP);
        float tLow = Exponential.remainderLow(a, shifted, Exponential.ROUND_UP);
        float power = Exponential.powerUp(shifted);
        float e = Exponential.high(t, power);
        float tail = Log1pExp.tail(e);
        float low = Log1pExp.low(e, Exponential.low(t, tLow, power), tail);
        float limit = x < 0f ? x : -0f;
        float near = -Log1pExp.sum(-limit, Log1pExp.high(e, tail), low);
        float unusual = a < Exponential.FAR ? limit : near;
        return Math.abs(x) <= limit() ? usual(x) : unusual;
    }

    public static float limit() {
        return UsualLog1pExp.LIMIT;
    }

    public static float usual(float x) {
        float limit = Float.intBitsToFloat(Math.min(Float.floatToRawIntBits(x), 0));
        float a = Exponential.minusMagnitude(x);
        return (limit + UsualLog1pExp.low(a)) + UsualLog1pExp.high(a);
    }

    public static float derivativeLimit() {
        return UsualLogistic.LIMIT;
    }

    public static float usualDerivative(float x) {
        return UsualLogistic.of(-x);
    }

    public static float derivative(float x) {
        return Math.abs(x) <= derivativeLimit() ? usualDerivative(x) : Logistic.of(x);
    }

    public static float derivativeFromOutput(float y) {
        return 0f - Expm1.high(Expm1.bounded(y));
    }
}
