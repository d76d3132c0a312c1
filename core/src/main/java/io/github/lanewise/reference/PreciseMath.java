package io.github.lanewise.reference;

import static io.github.lanewise.reference.TwoDouble.ONE;
import static io.github.lanewise.reference.TwoDouble.ZERO;

/**
 * Elementary functions in two doubles.
 *
 * <p>The relative error is at most 2^-94, and 2^-97 if the argument of an exponential is below 110 in magnitude. Near 0,
 * where e^x - 1 = x + x²/2 + … and log(1 + x) = x - x²/2 + …, an argument that is a double is {@code high} of the result,
 * and {@code low} is the next term of the series, however small.
 */
final class PreciseMath {
    private static final TwoDouble LN_2 = TwoDouble.of("0.69314718055994530941723212145817656807550013436");

    /** Beyond it, e^x is infinite as a double; below its negative, it is 0. */
    private static final double OVERFLOW = 750;

    /** An argument is halved so often before the series, which then has so many terms. */
    private static final int HALVINGS = 5;

    private static final int TERMS = 14;

    private PreciseMath() {}

    /** e^x. */
    static TwoDouble exp(TwoDouble x) {
        if (Math.abs(x.high()) > OVERFLOW) {
            return x.isPositive() ? TwoDouble.of(Double.POSITIVE_INFINITY) : ZERO;
        }
        int exponent = exponent(x);
        return expm1OfSmall(remainder(x, exponent)).plus(ONE).scaled(exponent);
    }

    /** e^x - 1. */
    static TwoDouble expm1(TwoDouble x) {
        return exponent(x) == 0 ? expm1OfSmall(x) : exp(x).plus(-1);
    }

    /** The whole number k that leaves the least |x - k·log 2|. */
    private static int exponent(TwoDouble x) {
        return (int) Math.rint(x.high() / LN_2.high());
    }

    /** x - k·log 2. */
    private static TwoDouble remainder(TwoDouble x, int k) {
        return x.minus(LN_2.times(k));
    }

    /** e^x - 1 for |x| ≤ log(2)/2: the series x·(1 + x/2·(1 + x/3·(1 + …))), and e^2x - 1 = (e^x - 1)·(e^x - 1 + 2). */
    private static TwoDouble expm1OfSmall(TwoDouble x) {
        TwoDouble part = x.scaled(-HALVINGS);
        TwoDouble sum = ONE;
        for (int n = TERMS; n > 1; n--) {
            sum = part.times(sum).dividedBy(n).plus(ONE);
        }
        TwoDouble result = part.times(sum);
        for (int i = 0; i < HALVINGS; i++) {
            result = result.plus(2).times(result);
        }
        return result;
    }

    /**
     * log(1 + x) for x ≥ 0: a guess g in double, and log(1 + d) for the d that solves (1 + d)·e^g = 1 + x. It is about
     * 2^-52·g, so that d - d²/2 is enough of its series.
     */
    static TwoDouble log1p(TwoDouble x) {
        double guess = StrictMath.log1p(x.value());
        TwoDouble power = expm1(TwoDouble.of(guess));
        TwoDouble d = x.minus(power).dividedBy(power.plus(1));
        return d.minus(d.squared().scaled(-1)).plus(guess);
    }

    /** tanh x, which is (1 - e^-2x)/(1 + e^-2x). */
    static TwoDouble tanh(TwoDouble x) {
        TwoDouble power = expm1(x.abs().scaled(1).negate());
        TwoDouble tanh = power.negate().dividedBy(power.plus(2));
        return x.isNegative() ? tanh.negate() : tanh;
    }
}
