package io.github.lanewise.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UlpTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;
    private static final double HUGE = Float.MAX_VALUE;

    /** Half the last place of the largest float. */
    private static final double HALF = 0x1p103;

    @Test
    void isAFractionOfTheLastPlace() {
        assertThat(Ulp.error(1, 1)).isZero();
        assertThat(Ulp.error(1, 1 + 0x1p-24)).isEqualTo(0.5);
        assertThat(Ulp.error(1, 1 + 0x1p-25)).isEqualTo(0.25);
        assertThat(Ulp.error(Math.nextUp(1f), 1)).isEqualTo(1);
        assertThat(Ulp.error(-3, -3 - 3 * 0x1p-22)).isEqualTo(3);
        assertThat(Ulp.error(-1, 1)).isEqualTo(0x1p24);
    }

    @Test
    void lastPlaceIsThatOfTheFloatNearestTheExactValue() {
        assertThat(Ulp.error(Math.nextDown(1f), 1)).isEqualTo(0.5);
        assertThat(Ulp.error(1, Math.nextDown(1f))).isEqualTo(1);
        assertThat(Ulp.of(Math.nextDown(1.0))).isEqualTo(0x1p-23);
        assertThat(Ulp.of(-5)).isEqualTo(0x1p-21);
    }

    @Test
    void subnormalsHaveTheSmallestLastPlace() {
        assertThat(Ulp.error(0, Float.MIN_VALUE)).isEqualTo(1);
        assertThat(Ulp.error(0, 0x1p-150)).isEqualTo(0.5);
        assertThat(Ulp.error(Float.MIN_VALUE, 0)).isEqualTo(1);
        assertThat(Ulp.error(Float.MIN_NORMAL, Float.MIN_NORMAL - 0x1p-149)).isEqualTo(1);
        assertThat(Ulp.error(0, 1e-320)).isLessThan(1e-270);
    }

    @Test
    void signOfZeroIsNotLookedAt() {
        assertThat(Ulp.error(-0f, 0)).isZero();
        assertThat(Ulp.error(0f, -0.0)).isZero();
    }

    @Test
    void roundingToInfinityIsAtMostHalf() {
        assertThat(Ulp.error(INFINITY, HUGE + HALF)).isEqualTo(0.5);
        assertThat(Ulp.error(Float.MAX_VALUE, HUGE + HALF)).isEqualTo(0.5);
        assertThat(Ulp.error(INFINITY, HUGE)).isEqualTo(1);
        assertThat(Ulp.error(-INFINITY, -HUGE - 1.5 * HALF)).isEqualTo(0.25);
    }

    @Test
    void overflowIsExact() {
        assertThat(Ulp.error(INFINITY, 0x1p128)).isZero();
        assertThat(Ulp.error(INFINITY, 1e300)).isZero();
        assertThat(Ulp.error(-INFINITY, -1e300)).isZero();
        assertThat(Ulp.error(INFINITY, Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void finiteInsteadOfOverflowIsAnError() {
        assertThat(Ulp.error(Float.MAX_VALUE, 0x1p128)).isEqualTo(1);
        assertThat(Ulp.error(Float.MAX_VALUE, Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(Ulp.error(INFINITY, Double.NEGATIVE_INFINITY)).isInfinite();
        assertThat(Ulp.error(INFINITY, 1)).isGreaterThan(1e40);
    }

    @Test
    void anUlpMayCountAsMore() {
        assertThat(Ulp.error(1f + 0x1p-22f, 1, 0)).isEqualTo(2);
        assertThat(Ulp.error(1f + 0x1p-22f, 1, 0x1p-24)).isEqualTo(2);
        assertThat(Ulp.error(1f + 0x1p-22f, 1, 0x1p-21)).isEqualTo(0.5);
        assertThat(Ulp.error(Float.NaN, 1, 1)).isInfinite();
        assertThat(Ulp.error(Float.NaN, Double.NaN, 1)).isZero();
        assertThat(Ulp.error(Float.NaN, Double.NaN, Double.NaN)).isZero();
        assertThat(Ulp.error(1f, 2, Double.NaN)).isEqualTo(Ulp.error(1f, 2));
    }

    @Test
    void notANumberMatchesOnlyItself() {
        assertThat(Ulp.error(Float.NaN, Double.NaN)).isZero();
        assertThat(Ulp.error(Float.NaN, 1)).isInfinite();
        assertThat(Ulp.error(1, Double.NaN)).isInfinite();
        assertThat(Ulp.error(INFINITY, Double.NaN)).isInfinite();
        assertThat(Ulp.of(Double.NaN)).isNaN();
    }
}
