package io.github.lanewise.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreciseNormalTest {
    private static final BigDecimal ERROR = BigDecimal.valueOf(2).pow(-95, MathContext.DECIMAL128);

    /** Computed with mpmath: at both ends of the series and of the poles, and between. */
    @ParameterizedTest
    @CsvSource({
        "-0.25, 0.401293674317076275759146208418966260718",
        "0.4375, 0.6691256119591207946434261843123135669423",
        "-0.5, 0.3085375387259868963622953893916622601164",
        "-1, 0.1586552539314570514147674543679620775221",
        "-3, 0.001349898031630094526651814767594977377829",
        "-8, 6.220960574271784123515995172588188422489e-16",
        "-12.5, 3.732564298877713377225836338031410888501e-36",
        "-12.625, 7.687072529470175613653426733110138308766e-37",
        "-20, 2.753624118606233695075622780857465332807e-89",
        "-30, 4.906713927148187059533809256580190471997e-198",
    })
    void distributionFunction(double x, BigDecimal exact) {
        TwoDouble actual = PreciseNormal.cumulative(TwoDouble.of(x));
        BigDecimal error =
                new BigDecimal(actual.high()).add(new BigDecimal(actual.low())).subtract(exact);
        assertThat(error.abs()).isLessThanOrEqualTo(exact.multiply(ERROR));
    }

    @Test
    void bothTailsAddUpToOne() {
        for (double x = 0.0625; x < 9; x += 0.0625) {
            TwoDouble sum = PreciseNormal.cumulative(TwoDouble.of(x)).plus(PreciseNormal.cumulative(TwoDouble.of(-x)));
            assertThat(Math.abs(sum.plus(-1).high())).isLessThan(0x1p-100);
        }
    }

    /** Near 0 it is 1/2 + x/√(2π), whose second term stands in low. */
    @Test
    void tinyArguments() {
        TwoDouble cumulative = PreciseNormal.cumulative(TwoDouble.of(0x1p-149));
        assertThat(cumulative.high()).isEqualTo(0.5);
        assertThat(cumulative.low() / 0x1p-149).isEqualTo(0.3989422804014327);
    }
}
