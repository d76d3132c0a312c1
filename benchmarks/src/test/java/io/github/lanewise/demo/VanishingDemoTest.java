package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VanishingDemoTest {
    private final VanishingDemo demo = new VanishingDemo(1, Lanewise.implementation());

    /** With weights that keep the size of what passes, each layer leaves at most the greatest σ'. */
    @Test
    void sigmoidLosesMoreThanThreeQuartersInEachLayer() {
        List<Double> shares = demo.shares(Activation.SIGMOID);

        assertThat(shares).hasSize(VanishingDemo.MOST_LAYERS);
        assertThat(shares.getFirst()).isBetween(0.15, 0.25);
        for (int layers = 2; layers <= shares.size(); layers++) {
            assertThat(shares.get(layers - 1) / shares.get(layers - 2)).isBetween(0.15, 0.27);
        }
        assertThat(shares.getLast()).isLessThan(1e-11);
    }

    @Test
    void tanhLosesLittleAndReluNextToNothing() {
        assertThat(demo.shares(Activation.TANH))
                .allSatisfy(share -> assertThat(share).isBetween(0.1, 1.0));
        assertThat(demo.shares(Activation.RELU))
                .allSatisfy(share -> assertThat(share).isBetween(0.3, 3.0));
    }

    @Test
    void theSeedDecides() {
        assertThat(demo.shares(Activation.TANH)).isEqualTo(demo.shares(Activation.TANH));
        assertThat(new VanishingDemo(2, Lanewise.implementation()).shares(Activation.TANH))
                .isNotEqualTo(demo.shares(Activation.TANH));
    }
}
