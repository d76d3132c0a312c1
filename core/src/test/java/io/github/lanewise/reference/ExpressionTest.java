package io.github.lanewise.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an expression is computed a second time, in two doubles, and what then becomes of it. */
class ExpressionTest {
    private static final double MIDDLE = 1 + 0x1p-24;
    private static final double OVERFLOW = 0x1p128 - 0x1p103;
    private static final float ABOVE_ONE = Math.nextUp(1f);

    private int calls;

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                MIDDLE * (1 + 0x1p-44),
                MIDDLE * (1 - 0x1p-44),
                0x1p-150 * (1 + 0x1p-44),
                0x1p-150 * (1 - 0x1p-44),
                0x1p-300,
                Double.MIN_VALUE,
                OVERFLOW * (1 + 0x1p-44),
                OVERFLOW * (1 - 0x1p-44),
                0x1p1000,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            })
    void doubleDecidesAwayFromMidpoints(double quick) {
        assertThat(nearest(quick, TwoDouble.of(Double.NaN))).isEqualTo((float) quick);
        assertThat(calls).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                MIDDLE,
                -MIDDLE,
                MIDDLE * (1 + 0x1p-45),
                MIDDLE * (1 - 0x1p-45),
                0x1.8p-149,
                0x1p-150,
                0x1p-150 * (1 + 0x1p-45),
                OVERFLOW,
                OVERFLOW * (1 - 0x1p-45),
                Double.NaN
            })
    void twoDoublesDecideAtMidpoints(double quick) {
        assertThat(nearest(quick, TwoDouble.of(7))).isEqualTo(7);
        assertThat(calls).isOne();
    }

    @Test
    void whatFollowsTheMidpointDecides() {
        assertThat(nearest(MIDDLE, new TwoDouble(MIDDLE, 0x1p-100))).isEqualTo(ABOVE_ONE);
        assertThat(nearest(MIDDLE, new TwoDouble(MIDDLE, -0x1p-100))).isEqualTo(1);
    }

    @Test
    void tieGoesToTheEvenFloat() {
        double nextMiddle = 1 + 0x1.8p-23;
        assertThat(nearest(MIDDLE, TwoDouble.of(MIDDLE))).isEqualTo(1);
        assertThat(nearest(nextMiddle, TwoDouble.of(nextMiddle))).isEqualTo(Math.nextUp(ABOVE_ONE));
        assertThat(nearest(0x1p-150, TwoDouble.of(0x1p-150))).isZero();
        assertThat(nearest(0x1.8p-149, TwoDouble.of(0x1.8p-149))).isEqualTo(0x1p-148f);
        assertThat(nearest(OVERFLOW, TwoDouble.of(OVERFLOW))).isInfinite();
    }

    @Test
    void doubleIsTakenWhereThereIsOne() {
        assertThat(expression(2, TwoDouble.of(3)).at(1)).isEqualTo(2);
        assertThat(calls).isZero();
        assertThat(expression(Double.NaN, TwoDouble.of(3)).at(1)).isEqualTo(3);
        assertThat(calls).isOne();
    }

    @Test
    void notANumberReachesNeither() {
        assertThat(expression(2, TwoDouble.of(3)).at(Float.NaN)).isNaN();
        assertThat(nearest(2, TwoDouble.of(3), Float.NaN)).isNaN();
        assertThat(calls).isZero();
    }

    private float nearest(double quick, TwoDouble precise) {
        return nearest(quick, precise, 1);
    }

    private float nearest(double quick, TwoDouble precise, float x) {
        return expression(quick, precise).nearestAt(x);
    }

    private Expression expression(double quick, TwoDouble precise) {
        return Expression.twice(x -> quick, x -> {
            calls++;
            return precise;
        });
    }
}
