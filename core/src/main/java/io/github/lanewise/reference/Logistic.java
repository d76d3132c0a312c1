package io.github.lanewise.reference;

import static java.lang.Math.abs;
import static java.lang.StrictMath.exp;

/**
 * The logistic function σ(t) = 1/(1 + e^-t) and what is built on it.
 *
 * <p>Everything is written with e = e^-|t|, which cannot overflow: σ(|t|) is 1/(1+e) and σ(-|t|) is e/(1+e).
 */
final class Logistic {
    private Logistic() {}

    /** σ(t). */
    static double sigmoid(double t) {
        return sigmoid(t, exp(-abs(t)));
    }

    /** σ(t). */
    static double sigmoid(TwoDouble t) {
        return sigmoid(t.high(), decay(t));
    }

    private static double sigmoid(double t, double e) {
        return (t < 0 ? e : 1) / (1 + e);
    }

    /** σ'(t) = σ(t)·σ(-t). */
    static double sigmoidDerivative(double t) {
        double e = exp(-abs(t));
        return e / ((1 + e) * (1 + e));
    }

    /**
     * The derivative of the gated unit x·σ(t(x)), which is σ(t) + s·σ(t)·σ(-t) with s = x·t'(x).
     *
     * <p>With d = 1 + e it is (d + s·e)/d² for t ≥ 0 and e·(d + s)/d² for t < 0.
     */
    static double gatedDerivative(TwoDouble t, double s) {
        double e = decay(t);
        double d = 1 + e;
        if (e == 0) {
            return t.high() < 0 ? 0 : 1;
        }
        return (t.high() < 0 ? e * (d + s) : d + s * e) / (d * d);
    }

    /** log(1 + e^t). */
    static double softplus(double t) {
        return Math.max(t, 0) + StrictMath.log1p(exp(-abs(t)));
    }

    /** e^-|t|. */
    private static double decay(TwoDouble t) {
        return (t.high() < 0 ? t : t.negate()).expInDouble();
    }
}
