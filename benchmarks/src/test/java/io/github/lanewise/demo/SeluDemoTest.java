package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SeluDemoTest {
    private static final int SEED = 42;

    static Stream<Implementation> implementations() {
        return Lanewise.implementations().stream();
    }

    /** The table that A. Géron's program prints, computed with NumPy. */
    @ParameterizedTest
    @MethodSource("implementations")
    void seluKeepsMeanAndDeviation(Implementation implementation) {
        List<LayerSpread> layers = new SeluDemo(SEED, implementation).run(Activation.SELU);

        assertThat(layers).hasSize(SeluDemo.LAYERS);
        assertThat(Stream.iterate(0, layer -> layer + 10).limit(10).map(layer -> text(layer, layers.get(layer))))
                .containsExactly(
                        "0: -0.26 0.27 0.74 1.27",
                        "10: -0.24 0.27 0.74 1.27",
                        "20: -0.17 0.18 0.74 1.24",
                        "30: -0.27 0.24 0.78 1.20",
                        "40: -0.38 0.39 0.74 1.25",
                        "50: -0.27 0.31 0.73 1.27",
                        "60: -0.26 0.43 0.74 1.35",
                        "70: -0.19 0.21 0.75 1.21",
                        "80: -0.18 0.16 0.72 1.19",
                        "90: -0.19 0.16 0.75 1.20");
    }

    private static String text(int layer, LayerSpread spread) {
        return String.format(
                Locale.ROOT,
                "%d: %.2f %.2f %.2f %.2f",
                layer,
                spread.leastMean(),
                spread.greatestMean(),
                spread.leastDeviation(),
                spread.greatestDeviation());
    }

    @Test
    void othersDrift() {
        SeluDemo demo = new SeluDemo(SEED, Lanewise.implementation());

        assertThat(SeluDemo.ACTIVATIONS).first().isEqualTo(Activation.SELU);
        for (Activation activation : SeluDemo.ACTIVATIONS.subList(1, SeluDemo.ACTIVATIONS.size())) {
            assertThat(demo.run(activation).getLast().greatestDeviation())
                    .as("%s", activation)
                    .satisfiesAnyOf(
                            deviation -> assertThat(deviation).isLessThan(0.5),
                            deviation -> assertThat(deviation).isGreaterThan(2));
        }
    }

    @Test
    void theSpreadIsThatOfTheRows() {
        LayerSpread spread = LayerSpread.of(new float[] {1, 3, -2, 4, 0, 0}, 2);

        assertThat(spread).isEqualTo(new LayerSpread(0, 2, 0, 3));
    }
}
