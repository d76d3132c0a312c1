package io.github.lanewise.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {
    private static final BigDecimal ERROR = BigDecimal.valueOf(2).pow(-100, MathContext.DECIMAL128);

    @Test
    void emptySumIsZero() {
        assertThat(new ExactSum().rounded()).isEqualTo(TwoDouble.ZERO);
        assertThat(new ExactSum().plus(3)).isEqualTo(TwoDouble.of(3));
    }

    @Test
    void everyTermCounts() {
        Random random = new Random(1);
        for (int row = 0; row < 300; row++) {
            ExactSum sum = new ExactSum();
            BigDecimal exact = BigDecimal.ZERO;
            int length = random.nextInt(1, 200);
            for (int i = 0; i < length; i++) {
                double term = Math.scalb(random.nextDouble() - 0.5, random.nextInt(-300, 256));
                sum.add(term);
                exact = exact.add(new BigDecimal(term));
            }
            assertClose(sum.rounded(), exact);
            double rest = sum.rounded().high();
            assertClose(sum.plus(-rest), exact.subtract(new BigDecimal(rest)));
        }
    }

    @Test
    void smallTermOutlivesLargeOnes() {
        ExactSum sum = new ExactSum();
        for (double term : new double[] {0x1p200, 0x1p-290, 0x1p60, -0x1p200, 1, -0x1p60}) {
            sum.add(term);
        }
        assertThat(sum.plus(-1)).isEqualTo(TwoDouble.of(0x1p-290));
    }

    @Test
    void termThatIsNoNumberIsLeftToIeee() {
        ExactSum sum = new ExactSum();
        sum.add(1);
        sum.add(Double.POSITIVE_INFINITY);
        sum.add(1);
        assertThat(sum.rounded().value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(sum.plus(Double.NEGATIVE_INFINITY).value()).isNaN();
    }

    private static void assertClose(TwoDouble actual, BigDecimal exact) {
        BigDecimal error = new BigDecimal(actual.high())
                .add(new BigDecimal(actual.low()))
                .subtract(exact)
                .abs();
        assertThat(error).isLessThanOrEqualTo(exact.abs().multiply(ERROR));
    }
}
