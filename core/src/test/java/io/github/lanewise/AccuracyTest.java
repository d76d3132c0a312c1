package io.github.lanewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.reference.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All functions are as near the reference as {@link Accuracy} says. */
class AccuracyTest {
    /** The bound of the derivative from the output, relative to the exact expression in the output. */
    private static final double FROM_OUTPUT = 2;

    static List<Accuracy> table() {
        return Accuracy.ALL;
    }

    static List<Activation> activations() {
        return Activation.all();
    }

    static Stream<Activation> determinedByOutput() {
        return Accuracy.ALL.stream().map(Accuracy::activation).filter(Activation::outputDeterminesDerivative);
    }

    @Test
    void tableHoldsEveryFunction() {
        assertThat(Accuracy.ALL).extracting(Accuracy::activation).containsAll(Activation.all());
    }

    @ParameterizedTest
    @MethodSource("table")
    void values(Accuracy promised) {
        Reference reference = Reference.of(promised.activation());
        float[] x = Inputs.of(promised.activation());
        float[] y = new float[x.length];
        Lanewise.kernel(promised.activation()).forward(x, y);
        Worst worst = new Worst();
        for (int i = 0; i < x.length; i++) {
            worst.see(x[i], y[i], reference.value(x[i]));
        }
        assertThat(worst.error()).as("%s", worst).isLessThanOrEqualTo(promised.value());
    }

    @ParameterizedTest
    @MethodSource("table")
    void derivatives(Accuracy promised) {
        Reference reference = Reference.of(promised.activation());
        float[] x = Inputs.of(promised.activation());
        float[] y = new float[x.length];
        Lanewise.kernel(promised.activation()).derivative(x, y);
        Worst worst = new Worst();
        for (int i = 0; i < x.length; i++) {
            double exact = reference.derivative(x[i]);
            if (!promised.isNearZero(x[i], y[i], exact)) {
                worst.see(x[i], y[i], exact);
            }
        }
        assertThat(worst.error()).as("%s", worst).isLessThanOrEqualTo(promised.derivative());
    }

    @ParameterizedTest
    @MethodSource("determinedByOutput")
    void derivativesFromOutputsThatOccur(Activation activation) {
        Reference reference = Reference.of(activation);
        Kernel kernel = Lanewise.kernel(activation);
        float[] y = Inputs.of(activation);
        kernel.forward(y, y);
        float[] result = new float[y.length];
        kernel.derivativeFromOutput(y, result);
        Worst worst = new Worst();
        for (int i = 0; i < y.length; i++) {
            worst.see(y[i], result[i], reference.derivativeFromOutput(y[i]));
        }
        assertThat(worst.error()).as("%s", worst).isLessThanOrEqualTo(FROM_OUTPUT);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void derivativeIsTheSlopeOfTheReference(Activation activation) {
        Reference reference = Reference.of(activation);
        Kernel kernel = Lanewise.kernel(activation);
        float h = 0x1p-12f;
        float[] derivative = new float[1];
        for (float x = -11.9375f; x < 12; x += 0.125f) { // off the kinks, which are at whole numbers
            kernel.derivative(new float[] {x}, derivative);
            double slope = (reference.value(x + h) - reference.value(x - h)) / (2 * h);
            assertThat((double) derivative[0])
                    .as("at %s", x)
                    .isCloseTo(slope, within(0x1p-22 * Math.max(1, Math.abs(slope))));
        }
    }
}
