package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import org.junit.jupiter.api.Test;

final class FitDemoTest {
    private static FitDemo demo(int epochs, Implementation implementation) {
        return new FitDemo(epochs, 0.01f, 1, implementation);
    }

    @Test
    void samplesAreTheFunctionAndNoise() {
        FitDemo demo = demo(1, Lanewise.implementation());
        float[] x = demo.x();
        float[] y = demo.y();
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += Math.pow(y[i] - FitDemo.function(x[i]), 2);
        }

        assertThat(x).hasSize(200);
        assertThat(Math.sqrt(squares / x.length)).isCloseTo(0.2, within(0.03));
        assertThat(demo.places()).startsWith(-3f).endsWith(3f);
    }

    @Test
    void bentActivationsFitAndAStraightOneCannot() {
        FitDemo demo = demo(500, Lanewise.implementation());

        assertThat(demo.run(Activation.TANH).error()).isLessThan(0.35);
        assertThat(demo.run(Activation.RELU).error()).isLessThan(0.35);
        assertThat(demo.run(Activation.IDENTITY).error()).isGreaterThan(0.5);
    }

    @Test
    void theFitIsTheSameOnEveryImplementation() {
        FitDemo.Fit expected = demo(5, Lanewise.implementation()).run(Activation.GELU);

        for (Implementation implementation : Lanewise.implementations()) {
            assertThat(demo(5, implementation).run(Activation.GELU).outputs())
                    .as("%s", implementation)
                    .isEqualTo(expected.outputs());
        }
    }
}
