package io.github.lanewise.function;

import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Normal;

/**
 * The Gaussian error linear unit, x · Φ(x). With a = |x| and Φ(-a) = e^(-a²/2) · R(a), which is also 1 - Φ(a), it is
 * max(x, 0) - a · Φ(-a). The derivative, Φ(x) + x · φ(x), is Φ(x) with R(a) - a / √(2π) in the place of R(a).
 */
public final class Gelu {
    // 1/√(2π) as a float and the rest as a float.
    private static final float DENSITY = 0x1.988454p-2f;
    private static final float DENSITY_LOW = -0x1.857936p-27f;

    private Gelu() {}

    public static float of(float x) {
        float a = Math.abs(x);
        float minusInverse = Normal.minusInverse(a);
        float tail = Normal.tail(minusInverse);
        float sum = Normal.sum(minusInverse, tail);
        // a · R(a) / 2, scaled before anything can be subnormal.
        float scaled = (-0.5f * a) * Normal.power(a);
        float quotient = scaled * minusInverse;
        float quotientLow = Fma.of(scaled, minusInverse, -quotient);
        float product = quotient * sum;
        float lost = Fma.of(quotient, sum, -product);
        float productLow = Fma.of(
                product,
                Normal.lack(a, minusInverse),
                Fma.of(quotient, Normal.sumLow(minusInverse, tail), Fma.of(quotientLow, sum, lost)));
        float limit = x < 0f ? -0f : x;
        float half = Normal.timesFraction(a, product, productLow);
        // So -0 stays -0.
        float difference = Fma.of(half, -2f, limit * Exponential.SCALE_UP);
        return a > Normal.FAR ? limit : difference * Exponential.UNSCALE_UP;
    }

    public static float derivative(float x) {
        float a = Math.abs(x);
        float minusInverse = Normal.minusInverse(a);
        float tail = Normal.tail(minusInverse);
        float sum = Normal.sum(minusInverse, tail);
        // -R(a).
        float ratio = minusInverse * sum;
        float lost = Fma.of(minusInverse, sum, -ratio);
        float ratioLow = Fma.of(
                ratio, Normal.lack(a, minusInverse), Fma.of(minusInverse, Normal.sumLow(minusInverse, tail), lost));
        float term = a * DENSITY;
        float termLow = Fma.of(a, DENSITY, -term) + a * DENSITY_LOW;
        float difference = term + ratio;
        float part = difference - ratio;
        float differenceLow = (ratio - (difference - part)) + (term - part) + (ratioLow + termLow);
        float power = Normal.power(a);
        float scaled = Normal.timesFraction(a, difference * power, differenceLow * power);
        float y = x < 0f ? 0f - scaled : Exponential.SCALE_UP + scaled;
        float limit = x < 0f ? -0f : 1f;
        return a > Normal.FAR ? limit : y * Exponential.UNSCALE_UP;
    }
}
