package io.github.lanewise.function;

import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Normal;

/**
 * The Gaussian error linear unit, x · Φ(x). With a = |x|, Φ(-a) = e^(-a²/2) · R(a), which is also 1 - Φ(a); and the
 * derivative, Φ(x) + x · φ(x), is the same with R(a) - a / √(2π) in the place of R(a).
 */
public final class Gelu {
    // 1/√(2π) as a float and the rest as a float.
    private static final float DENSITY = 0x1.988454p-2f;
    private static final float DENSITY_LOW = -0x1.857936p-27f;

    private Gelu() {}

    public static float of(float x) {
        boolean negative = x < 0f;
        float magnitude = Math.abs(x);
        float a = bounded(magnitude);
        float ratio = Normal.ratio(a);
        float ratioLow = Normal.ratioLow(a);
        float high = high(negative, a, ratio);
        float low = low(negative, a, ratio, ratioLow);
        float product = Fma.of(x, high, x * low) * (negative ? Exponential.UNSCALE_UP : 1f);
        float limit = negative ? -0f : x;
        return Math.copySign(magnitude > a ? limit : product, x);
    }

    public static float derivative(float x) {
        boolean negative = x < 0f;
        float magnitude = Math.abs(x);
        float a = bounded(magnitude);
        float ratio = Normal.ratio(a);
        float term = a * DENSITY;
        float termLow = Fma.of(a, DENSITY, -term) + a * DENSITY_LOW;
        float difference = ratio - term;
        float part = difference - ratio;
        float lost = (ratio - (difference - part)) - (term + part);
        float differenceLow = lost + (Normal.ratioLow(a) - termLow);
        float sum = high(negative, a, difference) + low(negative, a, difference, differenceLow);
        float limit = negative ? -0f : 1f;
        return magnitude > a ? limit : sum * (negative ? Exponential.UNSCALE_UP : 1f);
    }

    private static float bounded(float magnitude) {
        return magnitude > Normal.FAR ? Normal.FAR : magnitude;
    }

    /** e^(-a²/2) · factor, scaled, for x < 0, else 1 minus that. */
    private static float high(boolean negative, float a, float factor) {
        float scaled = Normal.exp(a) * factor;
        return negative ? scaled : 1f - scaled * Exponential.UNSCALE_UP;
    }

    private static float low(boolean negative, float a, float factor, float factorLow) {
        float exp = Normal.exp(a);
        float scaled = exp * factor;
        float scaledLow = Fma.of(exp, factor, -scaled) + Fma.of(Normal.expLow(a), factor, exp * factorLow);
        float plain = scaled * Exponential.UNSCALE_UP;
        float rest = 1f - plain;
        float restLow = ((1f - rest) - plain) - scaledLow * Exponential.UNSCALE_UP;
        return negative ? scaledLow : restLow;
    }
}
