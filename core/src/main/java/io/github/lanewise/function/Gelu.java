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
        float a = Math.abs(x);
        float r = Normal.inverse(a);
        float tail = Normal.tail(r);
        float ratio = Normal.ratio(r, tail);
        float exp = Normal.exp(a);
        float scaled = exp * ratio;
        float scaledLow = low(exp, Normal.expLow(a), ratio, Normal.ratioLow(a, r, tail));
        float high = high(negative, scaled);
        float product = Fma.of(x, high, x * rest(negative, scaled, scaledLow)) * Exponential.UNSCALE_UP;
        float limit = negative ? -0f : x;
        return a > Normal.FAR ? limit : product;
    }

    public static float derivative(float x) {
        boolean negative = x < 0f;
        float a = Math.abs(x);
        float r = Normal.inverse(a);
        float tail = Normal.tail(r);
        float ratio = Normal.ratio(r, tail);
        float term = a * DENSITY;
        float termLow = Fma.of(a, DENSITY, -term) + a * DENSITY_LOW;
        float difference = ratio - term;
        float part = difference - ratio;
        float lost = (ratio - (difference - part)) - (term + part);
        float differenceLow = lost + (Normal.ratioLow(a, r, tail) - termLow);
        float exp = Normal.exp(a);
        float scaled = exp * difference;
        float scaledLow = low(exp, Normal.expLow(a), difference, differenceLow);
        float sum = high(negative, scaled) + rest(negative, scaled, scaledLow);
        float limit = negative ? -0f : 1f;
        return a > Normal.FAR ? limit : sum * Exponential.UNSCALE_UP;
    }

    /** What exp · factor has been rounded by, of all parts. */
    private static float low(float exp, float expLow, float factor, float factorLow) {
        float product = exp * factor;
        return Fma.of(exp, factor, -product) + Fma.of(expLow, factor, exp * factorLow);
    }

    /** Φ(-a) or its like for x < 0, else 1 minus that; both scaled. */
    private static float high(boolean negative, float scaled) {
        return negative ? scaled : Exponential.SCALE_UP - scaled;
    }

    /** What high lacks. */
    private static float rest(boolean negative, float scaled, float scaledLow) {
        float complement = Exponential.SCALE_UP - scaled;
        float complementLow = ((Exponential.SCALE_UP - complement) - scaled) - scaledLow;
        return negative ? scaledLow : complementLow;
    }
}
