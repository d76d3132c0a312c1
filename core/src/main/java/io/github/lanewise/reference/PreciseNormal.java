package io.github.lanewise.reference;

import static io.github.lanewise.reference.PreciseMath.exp;
import static io.github.lanewise.reference.PreciseMath.expm1;
import static io.github.lanewise.reference.TwoDouble.ONE;
import static io.github.lanewise.reference.TwoDouble.ZERO;
import static java.lang.Math.abs;

/**
 * {@link Normal} in two doubles, for arguments that are floats. The series has more terms; the trapezoidal rule has the
 * step 1/2, which makes its error e^(-8π²), about 2^-114.
 */
final class PreciseNormal {
    private static final TwoDouble SQRT_2PI = TwoDouble.of("2.50662827463100050241576528481104525300698674061");
    private static final TwoDouble TWO_PI = TwoDouble.of("6.28318530717958647692528676655900576839433879875");
    private static final double STEP = 0.5;
    private static final double NEGLIGIBLE = 0x1p-110;

    /** Twice the weights e^(-(nk)²/2), for n = 1, 2, …, until they are negligible. */
    private static final TwoDouble[] WEIGHT = new TwoDouble[26];

    static {
        for (int i = 0; i < WEIGHT.length; i++) {
            WEIGHT[i] = exp(TwoDouble.of(-squaredNode(i) / 2)).times(2);
        }
    }

    private PreciseNormal() {}

    private static double squaredNode(int i) {
        double node = (i + 1) * STEP;
        return node * node;
    }

    /** φ(x). */
    static TwoDouble density(TwoDouble x) {
        return exp(x.squared().scaled(-1).negate()).dividedBy(SQRT_2PI);
    }

    /** Φ(x). */
    static TwoDouble cumulative(TwoDouble x) {
        TwoDouble a = x.abs();
        if (a.high() < 0.5) {
            return density(x).times(series(x)).plus(0.5);
        }
        TwoDouble tail = density(a).times(tailRatio(a));
        return x.isNegative() ? tail : ONE.minus(tail);
    }

    /** (Φ(a) - 1/2)/φ(a). */
    private static TwoDouble series(TwoDouble a) {
        TwoDouble square = a.squared();
        TwoDouble sum = a;
        TwoDouble term = a;
        for (int odd = 3; abs(term.high()) > NEGLIGIBLE * abs(sum.high()); odd += 2) {
            term = term.times(square).dividedBy(odd);
            sum = sum.plus(term);
        }
        return sum;
    }

    /** Φ(-a)/φ(a) for a ≥ 1/2. */
    static TwoDouble tailRatio(TwoDouble a) {
        TwoDouble square = a.squared();
        TwoDouble sum = ZERO;
        for (int i = WEIGHT.length - 1; i >= 0; i--) {
            sum = sum.plus(WEIGHT[i].dividedBy(square.plus(squaredNode(i))));
        }
        TwoDouble integral = sum.plus(ONE.dividedBy(square)).times(STEP);
        return a.times(integral).dividedBy(SQRT_2PI).minus(poles(a));
    }

    /** 1/((e^(2πa/k) - 1)·φ(a)). */
    private static TwoDouble poles(TwoDouble a) {
        TwoDouble exponent = TWO_PI.times(a).dividedBy(STEP);
        boolean areNear = a.high() < TWO_PI.high() / STEP;
        return areNear ? ONE.dividedBy(expm1(exponent).times(density(a))) : ZERO;
    }
}
