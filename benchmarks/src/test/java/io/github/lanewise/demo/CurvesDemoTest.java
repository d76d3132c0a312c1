package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import org.junit.jupiter.api.Test;

final class CurvesDemoTest {
    private final CurvesDemo demo = new CurvesDemo(Lanewise.implementation());

    @Test
    void theNeuronAddsOne() {
        assertThat(demo.inputs()).hasSize(20).startsWith(-10f).endsWith(9f);
        assertThat(demo.sums()).hasSize(20).startsWith(-9f).endsWith(10f);
        assertThat(demo.outputs(Activation.SIGMOID)[9]).isEqualTo(0.5f);
        assertThat(demo.outputs(Activation.RELU)).startsWith(0f).endsWith(10f);
    }

    @Test
    void sigmoidPeaksAtAQuarterAndTanhAtOne() {
        CurvesDemo.Derivative sigmoid = demo.derivative(Activation.SIGMOID);
        CurvesDemo.Derivative tanh = demo.derivative(Activation.TANH);

        assertThat(sigmoid.greatest()).isEqualTo(0.25f);
        assertThat(sigmoid.place()).isZero();
        assertThat(tanh.greatest()).isEqualTo(1f);
        assertThat(tanh.place()).isZero();
        assertThat(sigmoid.saturatedRight()).isEqualTo(-sigmoid.saturatedLeft()).isEqualTo(4.59f);
        assertThat(tanh.saturatedRight()).isEqualTo(-tanh.saturatedLeft()).isEqualTo(3.00f);
    }

    @Test
    void onlyTheLeftOfReluAndEluSaturates() {
        for (Activation activation : new Activation[] {Activation.RELU, Activation.ELU, Activation.SELU}) {
            assertThat(demo.derivative(activation).saturatedLeft()).isNotNaN();
            assertThat(demo.derivative(activation).saturatedRight()).isNaN();
        }
        CurvesDemo.Derivative leaky = demo.derivative(CurvesDemo.ACTIVATIONS.get(3));
        assertThat(leaky.atLeft()).isEqualTo(0.05f);
        assertThat(leaky.saturatedLeft()).isNaN();
    }

    @Test
    void derivativesFromTheOutputAreTheSame() {
        for (Activation activation : CurvesDemo.ACTIVATIONS) {
            assertThat(demo.derivative(activation).fromOutput())
                    .as("%s", activation)
                    .isCloseTo(0, within(2e-7f));
        }
    }
}
