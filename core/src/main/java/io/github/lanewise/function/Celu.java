package io.github.lanewise.function;

import io.github.lanewise.math.Expm1;
import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;

/** The continuously differentiable exponential linear unit: x for x > 0, else alpha · (e^(x/alpha) - 1). */
public final class Celu {
    /** From here up, e^z - 1 rounds to z. */
    private static final float TINY = -0x1p-26f;

    private Celu() {}

    /** The usual alpha is 1, which makes it elu. */
    public static float limit(float alpha) {
        return Elu.limit(alpha);
    }

    public static float usual(float x, float alpha) {
        return Elu.usual(x, alpha);
    }

    public static float of(float x, float alpha) {
        float inverse = 1f / alpha;
        float quotient = x * inverse;
        float quotientLow = Fma.of(-quotient, alpha, x) * inverse;
        float z = Expm1.bounded(quotient);
        float high = Expm1.high(z);
        float low = Fma.of(quotientLow, 1f + high, Expm1.low(z));
        float left = Fma.of(alpha, high, alpha * low);
        float unusual = quotient > TINY ? x : quotient < z ? -alpha : left;
        return Math.abs(x) <= limit(alpha) ? usual(x, alpha) : unusual;
    }

    public static float usualDerivative(float x, float alpha) {
        return Elu.usualDerivative(x, alpha);
    }

    public static float derivative(float x, float alpha) {
        float inverse = 1f / alpha;
        float quotient = x * inverse;
        float low = Exponential.makesADifference(quotient) ? Fma.of(-quotient, alpha, x) * inverse : 0f;
        float left = Exponential.times(quotient, low, 1f);
        float unusual = x > 0f ? 1f : left;
        return Math.abs(x) <= limit(alpha) ? usualDerivative(x, alpha) : unusual;
    }

    public static float derivativeFromOutput(float y, float alpha) {
        // y/alpha + 1 as (y + alpha) / alpha: the sum is exact where it crosses 0.
        float sum = y + alpha;
        float inverse = 1f / alpha;
        float quotient = sum * inverse;
        float left = Fma.of(Fma.of(-quotient, alpha, sum), inverse, quotient);
        return y > 0f ? 1f : left;
    }
}
