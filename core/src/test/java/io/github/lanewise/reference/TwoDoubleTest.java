package io.github.lanewise.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoDoubleTest {
    private static final MathContext DIGITS = new MathContext(60);

    private final Random random = new Random(1);

    @Test
    void sumAndProductAreExact() {
        for (int i = 0; i < 10_000; i++) {
            double a = number();
            double b = number();
            assertThat(exact(TwoDouble.sum(a, b))).isEqualByComparingTo(exact(a).add(exact(b)));
            assertThat(exact(TwoDouble.product(a, b))).isEqualByComparingTo(exact(a).multiply(exact(b)));
        }
    }

    @Test
    void otherOperationsCarryHundredBits() {
        for (int i = 0; i < 10_000; i++) {
            TwoDouble a = pair();
            TwoDouble b = pair();
            double c = number();
            assertClose(a.plus(b), exact(a).add(exact(b)));
            assertClose(a.minus(b), exact(a).subtract(exact(b)));
            assertClose(a.plus(c), exact(a).add(exact(c)));
            assertClose(a.times(b), exact(a).multiply(exact(b)));
            assertClose(a.times(c), exact(a).multiply(exact(c)));
            assertClose(a.squared(), exact(a).pow(2));
            assertClose(a.dividedBy(b), exact(a).divide(exact(b), DIGITS));
            assertClose(a.dividedBy(c), exact(a).divide(exact(c), DIGITS));
            assertClose(TwoDouble.quotient(a.high(), c), exact(a.high()).divide(exact(c), DIGITS));
        }
    }

    @Test
    void cancellationKeepsTheAccuracy() {
        for (int i = 0; i < 10_000; i++) {
            TwoDouble a = pair();
            TwoDouble b = new TwoDouble(a.high(), -a.low() * random.nextDouble());
            assertClose(a.minus(b), exact(a).subtract(exact(b)));
            assertClose(a.plus(-a.high()), exact(a.low()));
        }
    }

    @Test
    void signsAndPowersOfTwoAreExact() {
        TwoDouble a = new TwoDouble(-3, 0x1p-60);
        assertThat(a.negate()).isEqualTo(new TwoDouble(3, -0x1p-60));
        assertThat(a.abs()).isEqualTo(a.negate());
        assertThat(a.abs().abs()).isEqualTo(a.abs());
        assertThat(a.scaled(-2)).isEqualTo(new TwoDouble(-0.75, 0x1p-62));
        assertThat(a.isNegative()).isTrue();
        assertThat(a.isPositive()).isFalse();
        assertThat(TwoDouble.ZERO.isNegative() || TwoDouble.ZERO.isPositive()).isFalse();
    }

    @Test
    void floatIsTheNearest() {
        for (int i = 0; i < 10_000; i++) {
            TwoDouble a = pair().scaled(random.nextInt(-170, 130));
            assertThat(a.nearestFloat()).isEqualTo(exact(a).floatValue());
        }
    }

    /** high is halfway between two floats, or next to that; low decides. */
    @Test
    void lowDecidesBetweenTwoFloats() {
        double middle = 1 + 0x1p-24;
        float above = Math.nextUp(1f);
        assertThat(new TwoDouble(middle, 0x1p-400).nearestFloat()).isEqualTo(above);
        assertThat(new TwoDouble(middle, 0).nearestFloat()).isEqualTo(1);
        assertThat(new TwoDouble(middle, -0x1p-400).nearestFloat()).isEqualTo(1);
        assertThat(new TwoDouble(Math.nextDown(middle), 0x1p-54).nearestFloat()).isEqualTo(1);
        assertThat(new TwoDouble(Math.nextUp(middle), -0x1p-54).nearestFloat()).isEqualTo(above);
        assertThat(new TwoDouble(-middle, -0x1p-400).nearestFloat()).isEqualTo(-above);
        assertThat(new TwoDouble(0x1p-150, 0x1p-300).nearestFloat()).isEqualTo(Float.MIN_VALUE);
        assertThat(new TwoDouble(0x1p-150, -0x1p-300).nearestFloat()).isZero();
        double overflow = 0x1p128 - 0x1p103;
        assertThat(new TwoDouble(overflow, 0).nearestFloat()).isInfinite();
        assertThat(new TwoDouble(overflow, -1).nearestFloat()).isEqualTo(Float.MAX_VALUE);
    }

    @Test
    void decimalConstantIsTheNearest() {
        assertClose(TwoDouble.of("0.1"), new BigDecimal("0.1"));
    }

    @Test
    void exponentialUsesBothParts() {
        TwoDouble tiny = new TwoDouble(0, 0x1p-30);
        assertThat(tiny.expInDouble()).isEqualTo(1 + 0x1p-30);
    }

    @Test
    void infinityIsTheWholeNumber() {
        TwoDouble infinity = TwoDouble.sum(Double.POSITIVE_INFINITY, 1);
        assertThat(infinity).isEqualTo(new TwoDouble(Double.POSITIVE_INFINITY, 0));
        assertThat(infinity.plus(infinity).times(2).plus(-1)).isEqualTo(infinity);
        assertThat(infinity.times(infinity).plus(TwoDouble.ONE).dividedBy(2)).isEqualTo(infinity);
        assertThat(infinity.negate().expInDouble()).isZero();
    }

    private TwoDouble pair() {
        double high = number();
        return TwoDouble.sum(high, high * (random.nextDouble() - 0.5) * 0x1p-53);
    }

    private double number() {
        return Math.scalb(random.nextDouble() - 0.5, random.nextInt(-40, 40));
    }

    private static void assertClose(TwoDouble actual, BigDecimal exact) {
        BigDecimal error = exact(actual).subtract(exact).abs();
        assertThat(error).isLessThanOrEqualTo(exact.abs().multiply(exact(0x1p-101)));
    }

    private static BigDecimal exact(double number) {
        return new BigDecimal(number);
    }

    private static BigDecimal exact(TwoDouble number) {
        return exact(number.high()).add(exact(number.low()));
    }
}
