package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.reference.Reference;
import java.util.List;
import java.util.Random;

/** The activation of the hidden layer, over batches of rows with an element for each unit. */
interface HiddenActivation {
    /** The activation in an implementation; slopes that are learned are new, those that are drawn depend on the random numbers. */
    static HiddenActivation of(Activation activation, int units, Random random, Implementation implementation) {
        return switch (activation.name()) {
            case "prelu" -> new LearnedSlopes(implementation.prelu(), units, activation.value("slope"));
            case "rrelu" ->
                new RandomSlopes(
                        implementation.rrelu(activation.value("lower"), activation.value("upper")),
                        implementation.kernel(activation),
                        units,
                        random.nextLong());
            default -> new Elementwise(implementation.kernel(activation), units);
        };
    }

    /** What it learns. */
    List<Weights> weights();

    /** Computes {@code count} rows from row {@code first} of z on, into the first rows of h. */
    void forward(float[] z, int first, float[] h, int count);

    /** The same for rows to learn from, from the first on; {@link #backward} comes next. */
    default void trainingForward(float[] z, float[] h, int count) {
        forward(z, 0, h, count);
    }

    /** Computes the derivative of {@code count} rows. */
    void derivative(float[] z, float[] derivative, int count);

    /** Computes the gradients of {@code count} rows, with respect to z and to what it learns. */
    void backward(float[] z, float[] gradH, float[] gradZ, int count);

    /** The exact function of a unit. */
    Reference reference(int unit);
}
