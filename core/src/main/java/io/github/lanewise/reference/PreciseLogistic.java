package io.github.lanewise.reference;

import static io.github.lanewise.reference.PreciseMath.exp;
import static io.github.lanewise.reference.PreciseMath.log1p;
import static io.github.lanewise.reference.TwoDouble.ONE;

/** {@link Logistic} in two doubles. */
final class PreciseLogistic {
    private PreciseLogistic() {}

    /** e^-|t|. */
    static TwoDouble decay(TwoDouble t) {
        return exp(t.abs().negate());
    }

    /** σ(t). */
    static TwoDouble sigmoid(TwoDouble t) {
        TwoDouble e = decay(t);
        return (t.isNegative() ? e : ONE).dividedBy(e.plus(1));
    }

    /** σ'(t). */
    static TwoDouble sigmoidDerivative(TwoDouble t) {
        TwoDouble e = decay(t);
        return e.dividedBy(e.plus(1).squared());
    }

    /** σ(t) + s·σ(t)·σ(-t). */
    static TwoDouble gatedDerivative(TwoDouble t, TwoDouble s) {
        TwoDouble e = decay(t);
        TwoDouble d = e.plus(1);
        TwoDouble numerator = t.isNegative() ? d.plus(s).times(e) : s.times(e).plus(d);
        return numerator.dividedBy(d.squared());
    }

    /** log(1 + e^t). */
    static TwoDouble softplus(TwoDouble t) {
        TwoDouble log = log1p(decay(t));
        return t.isPositive() ? log.plus(t) : log;
    }
}
