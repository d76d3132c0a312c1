package io.github.lanewise.math;

/**
 * -log(1 + e^a) for usual a ≤ 0, in two parts. With e^a = e = s · (1 + p), s = 2^n and p = e^t - 1, the logarithm is e + e² · U(e),
 * and a few digits of it come without rounding: s - k · s², with k = 11/32. All of it is kept negative, e and s too: then e² - e
 * is one operation.
 */
public final class UsualLog1pExp {
    /** For |a| up to here, s - k · s² has few enough digits. */
    public static final float LIMIT = 13.3f;

    /** {@link Exponential#ROUND}, and the sign of the power of two. */
    private static final float ROUND = Exponential.ROUND + 256f;

    private static final float K = 0x1.6p-2f;

    // p = t + t²·q(t) on [-0.2877, 0.4055]: a linear program with weights by the ulp of the result, then a search over
    // the last bits with an earlier U. In Sollya, a start is
    // fpminimax(exp(x), [|2,3,4,5,6|], [|single...|], [-0.2877;0.4055], relative, 1 + x);
    private static final float Q0 = 0x1.000008p-1f;
    private static final float Q1 = 0x1.5554fap-3f;
    private static final float Q2 = 0x1.5541fcp-5f;
    private static final float Q3 = 0x1.11dc22p-7f;
    private static final float Q4 = 0x1.816f22p-10f;

    // -U(e) - k in d = -e and z = e² - e, which is 0 for both e = 0 and e = 1, so that next to these nothing but the
    // first two terms rounds: U = U0 + U1·d + z·(U2 + U3·d + z·(U4 + U5·d + z·(U6 + U7·d + z·U8))). Error 6.2e-9 of the
    // logarithm. Sollya:
    // prec = 165; z = x^2 - x; w = x^2 / log1p(x);
    // fpminimax(((log1p(x) - x) / x^2 + 9/32) * w, [|w, w*x, w*z, w*z*x, w*z^2, w*z^2*x, w*z^3, w*z^3*x, w*z^4|],
    //     [|SG...|], [1b-7;1], absolute);
    // with -x for d and other signs, and 1/16 less in U0.
    private static final float U0 = 0x1.3fffap-3f;
    private static final float U1 = 0x1.8b906p-3f;
    private static final float U2 = 0x1.1f0ab6p-3f;
    private static final float U3 = 0x1.f1629ap-5f;
    private static final float U4 = 0x1.8ee8dap-5f;
    private static final float U5 = 0x1.65ed82p-6f;
    private static final float U6 = 0x1.14e666p-6f;
    private static final float U7 = 0x1.c4d5p-8f;
    private static final float U8 = 0x1.a8482ep-9f;

    private UsualLog1pExp() {}

    /**
     * The part that is exact.
     *
     * @param a the argument, from -{@link #LIMIT} to 0
     * @return -s · (1 - k · s)
     */
    public static float high(float a) {
        float power = Exponential.power(shifted(a));
        return Fma.of(power * K, power, power);
    }

    /**
     * The other part.
     *
     * @param a the argument
     * @return what the first part lacks of -log(1 + e^a)
     */
    public static float low(float a) {
        float shifted = shifted(a);
        float n = shifted - ROUND;
        float t = Exponential.shortRemainder(a, shifted, ROUND);
        float power = Exponential.power(shifted);
        float t2 = t * t;
        float slope = Polynomial.of(t, t2, Q0, Q1, Q2, Q3, Q4);
        float fraction = Fma.of(t2, slope, t);
        float d = Fma.of(power, fraction, power);
        // What ln 2 has too much is a share of e; it goes where e is multiplied by the rest.
        float share = Fma.of(power * K, fraction, n * Exponential.LN2_EXCESS);
        float square = d * Fma.of(d, curvature(d), share);
        float high = high(a);
        return Fma.of(high, t, Fma.of(high, t2 * slope, square));
    }

    private static float shifted(float a) {
        return Exponential.shifted(a - Exponential.SHIFT, ROUND);
    }

    /** -U(e) - k. */
    private static float curvature(float d) {
        float z = Fma.of(d, d, d);
        float rest = Fma.of(z, U8, Fma.of(d, U7, U6));
        float middle = Fma.of(z, rest, Fma.of(d, U5, U4));
        return Fma.of(z, Fma.of(z, middle, Fma.of(d, U3, U2)), Fma.of(d, U1, U0));
    }
}
