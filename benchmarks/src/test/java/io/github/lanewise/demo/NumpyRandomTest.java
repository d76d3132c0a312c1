package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against what NumPy prints. */
final class NumpyRandomTest {
    /** {@code np.random.seed(42); np.random.rand(3)}. */
    @Test
    void uniformNumbersAreThoseOfNumpy() {
        NumpyRandom random = new NumpyRandom(42);

        assertThat(random.nextDouble()).isEqualTo(0.3745401188473625);
        assertThat(random.nextDouble()).isEqualTo(0.9507143064099162);
        assertThat(random.nextDouble()).isEqualTo(0.7319939418114051);
    }

    /** {@code np.random.seed(42); np.random.normal(size=3)}. */
    @Test
    void normalNumbersAreThoseOfNumpy() {
        NumpyRandom random = new NumpyRandom(42);

        assertThat(random.nextGaussian()).isEqualTo(0.4967141530112327);
        assertThat(random.nextGaussian()).isEqualTo(-0.13826430117118466);
        assertThat(random.nextGaussian()).isEqualTo(0.6476885381006925);
    }

    @Test
    void normalNumbersHaveTheirDeviation() {
        float[] numbers = new NumpyRandom(1).normal(100_000, 0.5);

        LayerSpread spread = LayerSpread.of(numbers, numbers.length);
        assertThat(spread.leastMean()).isBetween(-0.005, 0.005);
        assertThat(spread.leastDeviation()).isBetween(0.495, 0.505);
    }
}
