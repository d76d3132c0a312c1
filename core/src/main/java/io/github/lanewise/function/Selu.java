package io.github.lanewise.function;

import io.github.lanewise.math.Expm1;
import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Polynomial;

/** The scaled exponential linear unit: λ · x for x > 0, else λ · α · (e^x - 1). */
public final class Selu {
    // λ = 1.0507009873554804934193349852946 and λ · α = 1.7580993408473768599402175208123, rounded down to a float, and
    // the positive rest rounded to a float.
    private static final float LAMBDA = 0x1.0cfabcp0f;
    private static final float LAMBDA_LOW = 0x1.6a9114p-24f;
    private static final float LAMBDA_ALPHA = 0x1.c212ccp0f;
    private static final float LAMBDA_ALPHA_LOW = 0x1.903c0cp-26f;

    /** For |x| up to here, 7/4 · (2^n - 1) is exact. */
    private static final float USUAL = 14f;

    // λ · α = 7/4 and the rest.
    private static final float SHORT = 1.75f;
    private static final float SHORT_REST = 0x1.096632p-7f;

    // e^t = 1 + t + t²·q(t) on [-0.4435, 0.2499], with more weight where n is 0 and nothing is exact. Sollya:
    // w = exp(-4 * x); fpminimax((expm1(x) - x) / x * w, [|x * w, x^2 * w, x^3 * w, x^4 * w, x^5 * w|], [|SG...|],
    // [-0.4435;0.2499], absolute);
    private static final float Q0 = 0x1.fffffep-2f;
    private static final float Q1 = 0x1.555614p-3f;
    private static final float Q2 = 0x1.556658p-5f;
    private static final float Q3 = 0x1.108334p-7f;
    private static final float Q4 = 0x1.45f326p-10f;

    private Selu() {}

    public static float limit() {
        return USUAL;
    }

    /**
     * With e^x = 2^n · (1 + t + r), λ · α · (2^n - 1) comes from the exact 7/4 · (2^n - 1) and a small rest, and the product of λ
     * · α · 2^n and t is not rounded before all is added. At n = 0, that product is nearly all there is.
     */
    public static float usual(float x) {
        float shifted = Exponential.shifted(x + Expm1.SHIFT, Exponential.ROUND);
        float t = Exponential.shortRemainder(x, shifted, Exponential.ROUND);
        float power = Exponential.power(shifted);
        float start = power - 1f;
        float factor = power * LAMBDA_ALPHA;
        float t2 = t * t;
        float rest = t2 * Polynomial.of(t, t2, Q0, Q1, Q2, Q3, Q4);
        float small = Fma.of(factor, rest, Fma.of(start, SHORT_REST, t * LAMBDA_ALPHA_LOW));
        float left = Fma.of(start, SHORT, Fma.of(factor, t, small));
        return x >= 0f ? right(x) : left;
    }

    public static float of(float x) {
        float bounded = Expm1.bounded(x);
        float high = Expm1.high(bounded);
        float low = Expm1.low(bounded);
        float left = Fma.of(LAMBDA_ALPHA, high, Fma.of(LAMBDA_ALPHA_LOW, high, LAMBDA_ALPHA * low));
        float unusual = x >= 0f ? right(x) : left;
        return Math.abs(x) <= USUAL ? usual(x) : unusual;
    }

    private static float right(float x) {
        return Fma.of(x, LAMBDA, x * LAMBDA_LOW);
    }

    public static float derivativeLimit() {
        return Exponential.USUAL;
    }

    public static float usualDerivative(float x) {
        return x > 0f ? LAMBDA : LAMBDA_ALPHA * Exponential.usual(x);
    }

    public static float derivative(float x) {
        float unusual = x > 0f ? LAMBDA : Exponential.times(x, 0f, LAMBDA_ALPHA);
        return Math.abs(x) <= derivativeLimit() ? usualDerivative(x) : unusual;
    }

    public static float derivativeFromOutput(float y) {
        return y > 0f ? LAMBDA : (y + LAMBDA_ALPHA) + LAMBDA_ALPHA_LOW;
    }
}
