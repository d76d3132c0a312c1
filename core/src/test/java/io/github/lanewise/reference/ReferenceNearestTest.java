package io.github.lanewise.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lanewise.Activation;
import io.github.lanewise.accuracy.Ulp;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Correctly rounded floats, where the double does not tell which. */
class ReferenceNearestTest {
    private static final float TINY = Float.MIN_VALUE;
    private static final float INFINITY = Float.POSITIVE_INFINITY;

    private static List<Activation> activations() {
        return Activation.all();
    }

    /** Found by a search through every 9,973rd float, rounded with mpmath. */
    @ParameterizedTest
    @CsvSource({
        "hard_swish, value, 0x1.7ffffep1, 0x1.7ffffep1",
        "elu:alpha=1.0, value, -0x1.154246p4, -0x1.0p0",
        "elu:alpha=1.0, derivative, -0x1.00000ap-25, 0x1.fffffep-1",
        "celu:alpha=1.0, value, -0x1.154246p4, -0x1.0p0",
        "celu:alpha=1.0, derivative, -0x1.00000ap-25, 0x1.fffffep-1",
        "sigmoid, value, 0x1.154246p4, 0x1.0p0",
        "sigmoid, derivativeFromOutput, -0x1.627p54, -0x1.eab9f2p108",
        "sigmoid, derivativeFromOutput, -0x1.411p59, -0x1.92a922p118",
        "log_sigmoid, derivative, 0x1.00000ap-24, 0x1.fffffep-2",
        "log_sigmoid, derivativeFromOutput, 0x1.000002p-23, -0x1.000004p-23",
        "tanh, derivativeFromOutput, 0x1.185p41, -0x1.32ef18p82",
        "softplus:beta=1.0, derivative, 0x1.154246p4, 0x1.0p0",
        "softplus:beta=1.0, derivativeFromOutput, 0x1.154246p4, 0x1.0p0",
        "softsign, value, 0x1.00000ap25, 0x1.0p0",
        "softsign, derivative, 0x1.fffffep24, 0x1.000002p-50",
        "softsign, derivativeFromOutput, 0x1.3a7p63, 0x1.8236fp126",
        "silu:beta=1.0, value, 0x1.000004p-23, 0x1.000006p-24",
        "silu:beta=1.0, derivative, 0x1.000008p-24, 0x1.000002p-1",
        "exp, value, 0x1.000006p-24, 0x1.000002p0",
        "exp, derivative, 0x1.000006p-24, 0x1.000002p0",
        "softplus:beta=1000000.0, value, -0x1.502a5ap-44, 0x1.74216ap-21",
        "softplus:beta=1000000.0, derivativeFromOutput, -0x1.8f4p-115, -0x1.7cc126p-95",
        "softplus:beta=1000000.0, derivativeFromOutput, -0x1.844p-76, -0x1.72439ap-56",
        "celu:alpha=0.3, derivativeFromOutput, -0x1.7ffffep0, -0x1.fffffcp1",
        "elu:alpha=0.3, value, -0x1.000008p-24, -0x1.33333cp-26",
        "elu:alpha=0.5, value, -0x1.154246p4, -0x1.0p-1",
        "elu:alpha=0.5, derivative, -0x1.00000ap-25, 0x1.fffffep-2",
    })
    void secondLevel(String activation, String pass, String argument, String expected) {
        float x = Float.parseFloat(argument);
        Activation parsed = Activation.parse(activation);
        Formula formula = Formulas.of(parsed.name(), parsed.values());
        Reference reference = Reference.of(parsed);
        double quick = switch (pass) {
            case "value" -> formula.value().quick().applyAsDouble(x);
            case "derivative" -> formula.derivative().quick().applyAsDouble(x);
            default -> reference.derivativeFromOutput(x);
        };
        float nearest = switch (pass) {
            case "value" -> reference.nearestValue(x);
            case "derivative" -> reference.nearestDerivative(x);
            default -> reference.nearestDerivativeFromOutput(x);
        };
        assertThat(Expression.isRoundedSafely(quick)).isFalse();
        assertThat(nearest).isEqualTo(Float.parseFloat(expected));
    }

    /** x/2 and a positive term that is some 2^-150 of it: of two neighbours the upper one, never the even one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"gelu", "gelu_tanh", "quick_gelu", "silu", "silu:beta=0.000001", "silu:beta=1e6", "hard_swish"})
    void halfOfASubnormalIsJustBelowTheValue(String activation) {
        Reference reference = Reference.of(Activation.parse(activation));
        for (int odd : new int[] {1, 3, 5, 7, 99, 0x7fffff, 0x800001, 0xffffff}) {
            int half = odd / 2;
            assertThat(reference.nearestValue(odd * TINY)).isEqualTo((half + 1) * TINY);
            assertThat(reference.nearestValue(-odd * TINY)).isEqualTo(-half * TINY);
        }
    }

    /** alpha·x and a positive term. */
    @Test
    void halfOfASubnormalIsJustBelowElu() {
        Reference reference = Reference.of("elu", 0.5f);
        assertThat(reference.nearestValue(-TINY)).isEqualTo(-0f);
        assertThat(reference.nearestValue(-3 * TINY)).isEqualTo(-TINY);
        assertThat(reference.nearestValue(-5 * TINY)).isEqualTo(-2 * TINY);
    }

    @Test
    void exactTieGoesToTheEvenFloat() {
        Reference leakyRelu = Reference.of("leaky_relu", 0.5f);
        assertThat(leakyRelu.nearestValue(-TINY)).isEqualTo(-0f);
        assertThat(leakyRelu.nearestValue(-3 * TINY)).isEqualTo(-2 * TINY);
        assertThat(leakyRelu.nearestValue(-5 * TINY)).isEqualTo(-2 * TINY);
        assertThat(leakyRelu.nearestValue(-7 * TINY)).isEqualTo(-4 * TINY);
        Reference elu = Reference.of("elu", 1);
        assertThat(elu.nearestDerivativeFromOutput(-0x1p-25f)).isEqualTo(1);
        assertThat(elu.nearestDerivativeFromOutput(-0x3p-25f)).isEqualTo(1 - 0x1p-23f);
        assertThat(elu.nearestDerivativeFromOutput(Math.nextDown(-0x1p-25f))).isEqualTo(1 - 0x1p-24f);
        Reference hardSwish = Reference.of("hard_swish");
        assertThat(hardSwish.nearestDerivative(-0x3p-26f)).isEqualTo(0.5f);
        assertThat(hardSwish.nearestDerivative(-0x9p-26f)).isEqualTo(0.5f - 0x1p-24f);
    }

    @Test
    void endsOfTheRange() {
        Reference exp = Reference.of("exp");
        assertThat(exp.nearestValue(0x1.62e42ep6f)).isEqualTo(0x1.ffff08p127f);
        assertThat(exp.nearestValue(0x1.62e430p6f)).isEqualTo(INFINITY);
        assertThat(exp.nearestValue(-0x1.9fe368p6f)).isEqualTo(TINY);
        assertThat(exp.nearestValue(-0x1.9fe36ap6f)).isZero();
        assertThat(exp.nearestValue(-1e30f)).isZero();
        Reference sigmoid = Reference.of("sigmoid");
        assertThat(sigmoid.nearestDerivativeFromOutput(1e30f)).isEqualTo(-INFINITY);
    }

    @Test
    void zeroKeepsItsSign() {
        for (String name : List.of("silu:beta=1", "gelu", "mish", "tanh", "elu", "hard_swish")) {
            Reference reference = Reference.of(Activation.parse(name));
            assertThat(Float.floatToRawIntBits(reference.nearestValue(0f))).isZero();
            assertThat(Float.floatToRawIntBits(reference.nearestValue(-0f))).isEqualTo(Integer.MIN_VALUE);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void limitsAndNotANumber(Activation activation) {
        Reference reference = Reference.of(activation);
        for (float x : new float[] {INFINITY, -INFINITY, Float.NaN}) {
            assertSame(reference.nearestValue(x), reference.value(x));
            assertSame(reference.nearestDerivative(x), reference.derivative(x));
            if (activation.outputDeterminesDerivative()) {
                assertSame(reference.nearestDerivativeFromOutput(x), reference.derivativeFromOutput(x));
            }
        }
    }

    /** Of the same bits, NaN and the sign of zero included. */
    private static void assertSame(float actual, double expected) {
        assertThat(Float.floatToIntBits(actual)).isEqualTo(Float.floatToIntBits((float) expected));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void nearestIsWithinHalfAnUlp(Activation activation) {
        Reference reference = Reference.of(activation);
        Random random = new Random(1);
        double half = 0.5 + 0x1p-20;
        for (int i = 0; i < 20_000; i++) {
            float x = Float.intBitsToFloat(random.nextInt());
            assertThat(Ulp.error(reference.nearestValue(x), reference.value(x))).isLessThan(half);
            assertThat(Ulp.error(reference.nearestDerivative(x), reference.derivative(x)))
                    .isLessThan(half);
        }
    }

    @Test
    void outputDoesNotDetermineEveryDerivative() {
        Reference reference = Reference.of("mish");
        assertThatThrownBy(() -> reference.nearestDerivativeFromOutput(1))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("mish");
    }
}
