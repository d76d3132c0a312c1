package io.github.lanewise.function;

import io.github.lanewise.math.Expm1;
import io.github.lanewise.math.Exponential;
import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Logistic;
import io.github.lanewise.math.UsualLogistic;

/** The hyperbolic tangent: with m = e^(-2·|x|) - 1, -m / (2 + m) with the sign of x. */
public final class Tanh {
    private static final float USUAL = 8f;

    private static final float TWO_LOG2_E = 0x1.715476p1f;
    private static final float HALF_LN2 = 0x1.62e43p-2f;

    // t / tanh(t) = 1 + t² · (G0 + G1 · t²), relative error 2.7e-10. Sollya:
    // fpminimax((x/tanh(x)-1)*x, [|3,5|], [|single...|], [0.00001;0.1736], absolute);
    private static final float G0 = 0x1.555514p-2f;
    private static final float G1 = -0x1.6a8baap-6f;

    /** The sign and the leading bits of a float. */
    private static final int SIGN = 0x80000000;

    private static final int SHORT = 0x7ffff000;

    /** The greatest first approximations, for |x| below and above 1. */
    private static final float GREATEST_NEAR = 0.75f;

    private static final float GREATEST_FAR = 0.875f;

    private Tanh() {}

    public static float limit() {
        return USUAL;
    }

    /**
     * With |x| = t + n · ln 2 / 2 and c = t / tanh(t), e^(2 · |x|) is 2^n · (c + t) / (c - t), and tanh |x| is N / D with N = c
     * · (2^n - 1) + t · (2^n + 1) and D = c · (2^n + 1) + t · (2^n - 1). A rough approximation q with few digits, |x| itself
     * as long as it is small, has exact products with 2^n ± 1; errors of (N - q · D) / D count by as little as tanh
     * differs from q.
     */
    public static float usual(float x) {
        int bits = Float.floatToRawIntBits(x);
        float a = Float.intBitsToFloat(bits | SIGN);
        float shifted = Fma.of(a, -TWO_LOG2_E, Exponential.ROUND);
        float minusT = Fma.of(shifted - Exponential.ROUND, HALF_LN2, a);
        float power = Exponential.power(shifted);
        float t2 = minusT * minusT;
        float curvature = t2 * Fma.of(t2, G1, G0);
        int greatest = Float.floatToRawIntBits(a > -1f ? GREATEST_NEAR : GREATEST_FAR);
        float q = Float.intBitsToFloat(Math.min(bits & SHORT, greatest));
        float even = power + 1f;
        // Not 1 - 2^n: what even has been rounded by, this has, too.
        float minusOdd = 2f - even;
        float bottom = Fma.of(minusOdd, minusT, even * curvature) + even;
        float whole = Fma.of(q, even, minusOdd);
        float part = Fma.of(q, minusOdd, even);
        float difference = Fma.of(whole, curvature, Fma.of(part, minusT, whole));
        float y = q - difference / bottom;
        return Float.intBitsToFloat(Float.floatToRawIntBits(y) | (bits & SIGN));
    }

    public static float of(float x) {
        float a = Expm1.bounded(-2f * Math.abs(x));
        float m = Expm1.high(a);
        float mLow = Expm1.low(a);
        float bottom = 2f + m;
        float bottomLow = (m - (bottom - 2f)) + mLow;
        float inverse = 1f / bottom;
        float quotient = m * inverse;
        float residual = Fma.of(-quotient, bottomLow, Fma.of(-quotient, bottom, m) + mLow);
        float unusual = Math.copySign(Fma.of(residual, inverse, quotient), x);
        return Math.abs(x) <= USUAL ? usual(x) : unusual;
    }

    public static float usualDerivative(float x) {
        return 4f * UsualLogistic.derivative(2f * x);
    }

    public static float derivative(float x) {
        float unusual = Logistic.derivative(2f * Math.abs(x), 4f);
        return Math.abs(x) <= USUAL ? usualDerivative(x) : unusual;
    }

    public static float derivativeFromOutput(float y) {
        return (1f - y) * (1f + y);
    }
}
