package io.github.lanewise.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.Activation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every activation has a reference, with the special values that all functions promise. */
class ReferenceTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;
    private static final float TINY = Float.MIN_VALUE;
    private static final float HUGE = Float.MAX_VALUE;

    private static List<Activation> activations() {
        return Activation.all();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void everyActivationHasOne(Activation activation) {
        Reference reference = Reference.of(activation);
        assertThat(reference.value(2)).isNotZero().isFinite();
        if (activation.outputDeterminesDerivative()) {
            assertThat(reference.derivativeFromOutput(0.5f)).isFinite();
        }
    }

    @Test
    void unknownNameIsRefused() {
        assertThatThrownBy(() -> Reference.of("swishy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("swishy");
        assertThatThrownBy(() -> Reference.of("elu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"silu", "mish", "gelu", "hard_swish", "leaky_relu:slope=-1", "thresholded_relu:threshold=-1"})
    void outputDoesNotDetermineEveryDerivative(String activation) {
        Reference reference = Reference.of(Activation.parse(activation));
        assertThatThrownBy(() -> reference.derivativeFromOutput(1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining(activation.replaceAll(":.*", ""));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void notANumberStaysSo(Activation activation) {
        Reference reference = Reference.of(activation);
        assertThat(reference.value(Float.NaN)).isNaN();
        assertThat(reference.derivative(Float.NaN)).isNaN();
        try {
            assertThat(reference.derivativeFromOutput(Float.NaN)).isNaN();
        } catch (UnsupportedOperationException e) {
            assertThat(e).hasMessageContaining(activation.name());
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void onlyExpOverflows(Activation activation) {
        Reference reference = Reference.of(activation);
        for (float x : new float[] {HUGE, -HUGE, 1e30f, -1e30f, 1e13f, -1e13f, 1000, -1000, TINY, -TINY}) {
            boolean overflows = activation.name().equals("exp") && x > 700;
            assertThat(Double.isFinite(reference.value(x))).isNotEqualTo(overflows);
            assertThat(Double.isFinite(reference.derivative(x))).isNotEqualTo(overflows);
        }
    }

    /** f(-∞), f(∞), f'(-∞), f'(∞). */
    @ParameterizedTest
    @CsvSource({
        "identity, -Infinity, Infinity, 1, 1",
        "relu, 0, Infinity, 0, 1",
        "leaky_relu, -Infinity, Infinity, 0.009999999776482582, 1",
        "leaky_relu:slope=-1, Infinity, Infinity, -1, 1",
        "leaky_relu:slope=0, -0.0, Infinity, 0, 1",
        "prelu, -Infinity, Infinity, 0.25, 1",
        "relu6, 0, 6, 0, 0",
        "hard_tanh, -1, 1, 0, 0",
        "hard_sigmoid, 0, 1, 0, 0",
        "hard_swish, -0.0, Infinity, 0, 1",
        "thresholded_relu, 0, Infinity, 0, 1",
        "elu, -1, Infinity, 0, 1",
        "elu:alpha=0, -0.0, Infinity, 0, 1",
        "celu:alpha=2, -2, Infinity, 0, 1",
        "selu, -1.7580993408473769, Infinity, 0, 1.0507009873554805",
        "sigmoid, 0, 1, 0, 0",
        "log_sigmoid, -Infinity, -0.0, 1, 0",
        "tanh, -1, 1, 0, 0",
        "softplus, 0, Infinity, 0, 1",
        "softsign, -1, 1, 0, 0",
        "silu, -0.0, Infinity, 0, 1",
        "silu:beta=0.000001, -0.0, Infinity, 0, 1",
        "mish, -0.0, Infinity, 0, 1",
        "gelu, -0.0, Infinity, 0, 1",
        "gelu_tanh, -0.0, Infinity, 0, 1",
        "quick_gelu, -0.0, Infinity, 0, 1",
        "exp, 0, Infinity, 0, Infinity",
    })
    void infinityGivesTheLimit(
            String activation, double atMinus, double atPlus, double derivativeAtMinus, double derivativeAtPlus) {
        Reference reference = Reference.of(Activation.parse(activation));
        assertThat(reference.value(-INFINITY)).isEqualTo(atMinus);
        assertThat(reference.value(INFINITY)).isEqualTo(atPlus);
        assertThat(reference.derivative(-INFINITY)).isEqualTo(derivativeAtMinus);
        assertThat(reference.derivative(INFINITY)).isEqualTo(derivativeAtPlus);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "leaky_relu",
                "prelu",
                "rrelu",
                "hard_tanh",
                "hard_swish",
                "elu",
                "celu",
                "selu",
                "tanh",
                "softsign",
                "silu",
                "mish",
                "gelu",
                "gelu_tanh",
                "quick_gelu"
            })
    void zeroKeepsItsSign(String activation) {
        Reference reference = Reference.of(Activation.parse(activation));
        assertThat(Double.doubleToRawLongBits(reference.value(-0f))).isEqualTo(Double.doubleToRawLongBits(-0.0));
        assertThat(Double.doubleToRawLongBits(reference.value(0f))).isEqualTo(Double.doubleToRawLongBits(0.0));
        assertThat(reference.value(-TINY)).isNegative();
        assertThat(reference.value(TINY)).isPositive();
    }

    /** A bound that is 0 is +0; what is within the bounds stays as it is. */
    @ParameterizedTest
    @CsvSource({"relu, 0", "relu6, 0", "'hard_tanh:min=0,max=1', 0", "hard_tanh, -0"})
    void theSignOfABoundThatIsZero(String activation, double expected) {
        double value = Reference.of(Activation.parse(activation)).value(-0f);
        assertThat(Double.doubleToRawLongBits(value)).isEqualTo(Double.doubleToRawLongBits(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "relu, 0, 0",
        "leaky_relu:slope=0.5, 0, 0.5",
        "prelu, 0, 0.25",
        "relu6, 0, 0",
        "relu6, 6, 0",
        "hard_tanh, -1, 0",
        "hard_tanh, 1, 0",
        "hard_sigmoid:slope=0.25, -2, 0",
        "hard_sigmoid:slope=0.25, 2, 0",
        "hard_swish, -3, 0",
        "hard_swish, 3, 1",
        "thresholded_relu, 1, 0",
        "elu:alpha=0.5, 0, 0.5",
        "elu:alpha=0.5, -0.0, 0.5",
        "celu, 0, 1",
        "selu, 0, 1.7580993408473769",
    })
    void derivativeAtKinks(String activation, float x, double derivative) {
        assertThat(Reference.of(Activation.parse(activation)).derivative(x)).isEqualTo(derivative);
    }

    @Test
    void slopeOfHardSigmoidReachesTheVeryEnds() {
        Reference reference = Reference.of("hard_sigmoid", 0.25f, 1);
        assertThat(reference.derivative(-1e-30f)).isEqualTo(0.25);
        assertThat(reference.derivative(0)).isEqualTo(0);
    }

    @Test
    void slopeOfRreluIsAFloat() {
        float slope = (0.1f + 0.7f) / 2;
        assertThat(Reference.of("rrelu", 0.1f, 0.7f).derivative(-1)).isEqualTo(slope);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void derivativeIsTheSlopeOfTheValue(Activation activation) {
        Reference reference = Reference.of(activation);
        float h = 0x1p-12f;
        for (float x = -11.9375f; x < 12; x += 0.125f) { // off the kinks, which are at whole numbers
            double slope = (reference.value(x + h) - reference.value(x - h)) / (2 * h);
            double scale = Math.max(1, Math.abs(slope));
            assertThat(reference.derivative(x)).isCloseTo(slope, within(1e-7 * scale));
        }
    }
}
