package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import java.util.ArrayList;
import java.util.List;

/** Networks that learn digits in steps that are too great: ReLU's units die of it. */
public final class DeadReluDemo {
    /** The activations that are compared. */
    public static final List<Activation> ACTIVATIONS =
            List.of(Activation.RELU, Activation.LEAKY_RELU, Activation.PRELU, Activation.RRELU, Activation.ELU);

    private final TrainingPlan plan;
    private final Implementation implementation;
    private final Digits digits = Digits.load();

    /**
     * How a network is after an epoch.
     *
     * @param dead the share of hidden units through which no gradient passes for any image that it learns from
     * @param accuracy the share of test images that it recognises
     */
    public record Epoch(double dead, double accuracy) {}

    /**
     * The demo.
     *
     * @param plan how the networks are trained
     * @param implementation computes the activations
     */
    public DeadReluDemo(TrainingPlan plan, Implementation implementation) {
        this.plan = plan;
        this.implementation = implementation;
    }

    /**
     * Trains a network.
     *
     * @param activation the activation of its hidden layers
     * @return how it was before the first epoch, and after each
     */
    public List<Epoch> run(Activation activation) {
        List<Epoch> epochs = new ArrayList<>();
        plan.train(
                activation,
                implementation,
                digits.training(),
                network ->
                        epochs.add(new Epoch(network.deadUnits(digits.training()), network.accuracy(digits.test()))));
        return epochs;
    }
}
