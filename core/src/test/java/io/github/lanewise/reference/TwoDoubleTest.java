package io.github.lanewise.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoDoubleTest {
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
            TwoDouble a = TwoDouble.sum(1 + random.nextDouble(), random.nextDouble() * 0x1p-54);
            double b = number();
            assertClose(a.times(b), exact(a).multiply(exact(b)));
            assertClose(a.plus(Math.abs(b)), exact(a).add(exact(Math.abs(b))));
            assertClose(a.plus(a), exact(a).add(exact(a)));
            assertClose(TwoDouble.quotient(a.high(), b), exact(a.high()).divide(exact(b), MathContext.DECIMAL128));
        }
    }

    @Test
    void decimalConstantIsTheNearest() {
        assertClose(TwoDouble.of("0.1"), new BigDecimal("0.1"));
    }

    @Test
    void exponentialUsesBothParts() {
        TwoDouble tiny = new TwoDouble(0, 0x1p-30);
        assertThat(tiny.exp()).isEqualTo(1 + 0x1p-30);
    }

    @Test
    void infinityIsTheWholeNumber() {
        TwoDouble infinity = TwoDouble.sum(Double.POSITIVE_INFINITY, 1);
        assertThat(infinity).isEqualTo(new TwoDouble(Double.POSITIVE_INFINITY, 0));
        assertThat(infinity.plus(infinity).times(2).plus(-1)).isEqualTo(infinity);
        assertThat(infinity.negate().exp()).isZero();
    }

    private double number() {
        return Math.scalb(random.nextDouble() - 0.5, random.nextInt(-40, 40));
    }

    private static void assertClose(TwoDouble actual, BigDecimal exact) {
        BigDecimal error = exact(actual).subtract(exact).abs();
        assertThat(error).isLessThanOrEqualTo(exact.abs().multiply(exact(0x1p-100)));
    }

    private static BigDecimal exact(double number) {
        return new BigDecimal(number);
    }

    private static BigDecimal exact(TwoDouble number) {
        return exact(number.high()).add(exact(number.low()));
    }
}
