package io.github.lanewise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeadReluDemoTest {
    private static final int EPOCHS = 3;

    private static List<DeadReluDemo.Epoch> run(Activation activation, float learningRate) {
        TrainingPlan plan = new TrainingPlan(List.of(64, 64), EPOCHS, learningRate, 1);
        return new DeadReluDemo(plan, Lanewise.implementation()).run(activation);
    }

    @Test
    void unitsOfReluDieOfGreatStepsOnly() {
        List<DeadReluDemo.Epoch> great = run(Activation.RELU, 0.3f);
        List<DeadReluDemo.Epoch> good = run(Activation.RELU, 0.02f);

        assertThat(great).hasSize(EPOCHS + 1);
        assertThat(great.getFirst().dead()).isLessThan(0.05);
        assertThat(great.getLast().dead()).isGreaterThan(0.3);
        assertThat(good.getLast().dead()).isLessThan(0.05);
        assertThat(good.getLast().accuracy()).isGreaterThan(0.85);
    }

    /** Each of them has a slope on the left. */
    @Test
    void unitsOfItsRelativesDoNot() {
        for (Activation activation : DeadReluDemo.ACTIVATIONS.subList(1, 4)) {
            assertThat(run(activation, 0.12f))
                    .as("%s", activation)
                    .allSatisfy(epoch -> assertThat(epoch.dead()).isLessThan(0.05));
        }
    }
}
