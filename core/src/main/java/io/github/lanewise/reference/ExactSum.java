package io.github.lanewise.reference;

import java.util.Arrays;

/**
 * A sum of doubles without any error, held as doubles that do not overlap. Where a term is infinite or NaN, IEEE
 * arithmetic decides.
 *
 * <p>J. R. Shewchuk, "Adaptive precision floating-point arithmetic and fast robust geometric predicates", Discrete and
 * Computational Geometry 18 (1997), section 2.4.
 */
final class ExactSum {
    /** The doubles, in ascending order of magnitude, none of them zero. */
    private double[] parts;

    private int count;

    /** The sum as IEEE arithmetic has it. */
    private double plain;

    ExactSum() {
        parts = new double[4];
    }

    private ExactSum(ExactSum other) {
        parts = other.parts.clone();
        count = other.count;
        plain = other.plain;
    }

    void add(double term) {
        plain += term;
        double carry = term;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            TwoDouble sum = TwoDouble.sum(carry, parts[i]);
            if (sum.low() != 0) {
                parts[kept++] = sum.low();
            }
            carry = sum.high();
        }
        if (kept == parts.length) {
            parts = Arrays.copyOf(parts, 2 * kept);
        }
        if (carry != 0) {
            parts[kept++] = carry;
        }
        count = kept;
    }

    /** This sum and one more term, rounded to two doubles. */
    TwoDouble plus(double term) {
        ExactSum sum = new ExactSum(this);
        sum.add(term);
        return sum.rounded();
    }

    /** The sum rounded to two doubles; the parts do not cancel, so that adding them up keeps the relative accuracy. */
    TwoDouble rounded() {
        if (!Double.isFinite(plain)) {
            return TwoDouble.of(plain);
        }
        TwoDouble sum = TwoDouble.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.plus(parts[i]);
        }
        return sum;
    }
}
