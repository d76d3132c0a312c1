package io.github.lanewise.reference;

import static io.github.lanewise.reference.QuickMath.exp;
import static java.lang.Math.abs;

/**
 * The logistic function σ(t) = 1/(1 + e^-t) and what is built on it, in double; {@link PreciseLogistic} is the same in
 * two doubles.
 *
 * <p>Everything is written with e = e^-|t|, which cannot overflow: σ(|t|) is 1/(1+e) and σ(-|t|) is e/(1+e).
 */
final class Logistic {
    private static final double LN_2 = 0.6931471805599453;

    /** Below it, d + s has lost too many bits of d and s. */
    private static final double CANCELLED = 1 / 16.0;

    private Logistic() {}

    /** e^-|t|. */
    static double decay(double t) {
        return exp(-abs(t));
    }

    /** σ(t). */
    static double sigmoid(double t) {
        return sigmoid(t, decay(t));
    }

    /** σ(t), given e^-|t|. */
    static double sigmoid(double t, double e) {
        return (t < 0 ? e : 1) / (1 + e);
    }

    /** σ'(t) = σ(t)·σ(-t). */
    static double sigmoidDerivative(double t) {
        double e = decay(t);
        return e / ((1 + e) * (1 + e));
    }

    /**
     * The derivative of the gated unit x·σ(t(x)), which is σ(t) + s·σ(t)·σ(-t) with s = x·t'(x), given e = e^-|t|; NaN
     * around its zero.
     *
     * <p>With d = 1 + e it is (d + s·e)/d² for t ≥ 0 and e·(d + s)/d² for t < 0.
     */
    static double gatedDerivative(double t, double e, double s) {
        if (e == 0) {
            return t < 0 ? -0.0 : 1;
        }
        double d = 1 + e;
        if (t >= 0) {
            return (d + s * e) / (d * d);
        }
        return abs(d + s) < CANCELLED ? Double.NaN : e * (d + s) / (d * d);
    }

    /** log(1 + e^t), which is log 2 + t/2 + … near 0. */
    static double softplus(double t) {
        if (abs(t) < 0x1p-54) {
            return LN_2;
        }
        return Math.max(t, 0) + StrictMath.log1p(decay(t));
    }
}
