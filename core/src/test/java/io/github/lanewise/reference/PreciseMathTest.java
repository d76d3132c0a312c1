package io.github.lanewise.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The functions against BigDecimal with 60 digits, where e^x is (e^(x/2^k))^(2^k). */
class PreciseMathTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double ERROR = 0x1p-97;

    /** More than this in magnitude is beyond the exponents of floats, and no argument of an exponential here. */
    private static final double LARGEST = 110;

    private final Random random = new Random(1);

    @Test
    void exponentials() {
        for (int i = 0; i < 1000; i++) {
            TwoDouble x = argument();
            BigDecimal exp = exp(exact(x));
            assertClose(PreciseMath.exp(x), exp);
            if (Math.abs(x.high()) > 1e-5) { // else the 60 digits cancel
                assertClose(PreciseMath.expm1(x), exp.subtract(BigDecimal.ONE));
            }
        }
    }

    @Test
    void exponentialsOfLargeArguments() {
        for (double x : new double[] {-740, -500, -120, 120, 500, 700}) {
            BigDecimal exact = exp(new BigDecimal(x));
            TwoDouble exp = PreciseMath.exp(TwoDouble.of(x));
            assertThat(Math.abs(exp.high() / exact.doubleValue() - 1)).isLessThan(x < -700 ? 0.1 : 0x1p-52);
        }
        assertThat(PreciseMath.exp(TwoDouble.of(-1e38))).isEqualTo(TwoDouble.ZERO);
        assertThat(PreciseMath.expm1(TwoDouble.of(-1e38))).isEqualTo(TwoDouble.of(-1));
        assertThat(PreciseMath.exp(TwoDouble.of(1e38)).high()).isInfinite();
        assertThat(PreciseMath.expm1(TwoDouble.of(1e38)).high()).isInfinite();
    }

    @Test
    void logarithm() {
        for (int i = 0; i < 1000; i++) {
            TwoDouble x = argument().abs();
            BigDecimal restored = exp(exact(PreciseMath.log1p(x))).subtract(BigDecimal.ONE);
            if (x.high() > 1e-5) {
                // An error of the logarithm is multiplied by the logarithm on the way back
                BigDecimal error = restored.subtract(exact(x)).abs();
                double bound = ERROR * (1 + x.high()) * Math.log1p(x.high());
                assertThat(error).isLessThanOrEqualTo(new BigDecimal(bound));
            }
        }
    }

    @Test
    void hyperbolicTangent() {
        for (int i = 0; i < 1000; i++) {
            TwoDouble x = argument();
            if (Math.abs(x.high()) > 1e-5) {
                BigDecimal power = exp(exact(x.scaled(1)));
                assertClose(
                        PreciseMath.tanh(x), power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), DIGITS));
            }
        }
    }

    /** The next term of the series stands in low, though it is far below the last of 106 bits. */
    @Test
    void tinyArguments() {
        for (double x : new double[] {0x1p-60, 0x1p-149, -0x1p-60, -0x1p-149}) {
            assertThat(PreciseMath.expm1(TwoDouble.of(x))).isEqualTo(new TwoDouble(x, x * x / 2));
            assertThat(PreciseMath.exp(TwoDouble.of(x))).isEqualTo(new TwoDouble(1, x));
        }
        assertThat(PreciseMath.log1p(TwoDouble.of(0x1p-149))).isEqualTo(new TwoDouble(0x1p-149, -0x1p-299));
        assertThat(PreciseMath.log1p(TwoDouble.ZERO)).isEqualTo(TwoDouble.ZERO);
    }

    private TwoDouble argument() {
        double high = Math.scalb(random.nextDouble() - 0.5, random.nextInt(-30, 8)) * LARGEST / 0x1p7;
        return TwoDouble.sum(high, high * (random.nextDouble() - 0.5) * 0x1p-53);
    }

    private static BigDecimal exp(BigDecimal x) {
        int halvings = 16;
        MathContext digits = new MathContext(DIGITS.getPrecision() + 10);
        BigDecimal part = x.divide(BigDecimal.valueOf(1L << halvings), digits);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal result = BigDecimal.ONE;
        for (int n = 1; n < 40; n++) {
            term = term.multiply(part, digits).divide(BigDecimal.valueOf(n), digits);
            result = result.add(term, digits);
        }
        for (int i = 0; i < halvings; i++) {
            result = result.multiply(result, digits);
        }
        return result;
    }

    private static void assertClose(TwoDouble actual, BigDecimal exact) {
        BigDecimal error = exact(actual).subtract(exact).abs();
        assertThat(error).isLessThanOrEqualTo(exact.abs().multiply(new BigDecimal(ERROR)));
    }

    private static BigDecimal exact(TwoDouble number) {
        return new BigDecimal(number.high()).add(new BigDecimal(number.low()));
    }
}
