package io.github.lanewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {
    private static final float LARGEST = Float.MAX_VALUE;

    static List<Activation> activations() {
        return Activation.all();
    }

    @Test
    void allAreThereInOrderWithTheirDefaults() {
        assertThat(Activation.all())
                .extracting(Activation::toString)
                .containsExactly(
                        "identity",
                        "relu",
                        "leaky_relu:slope=0.01",
                        "prelu:slope=0.25",
                        "rrelu:lower=0.125,upper=0.33333334",
                        "relu6",
                        "hard_tanh:min=-1.0,max=1.0",
                        "hard_sigmoid:slope=0.16666667,offset=0.5",
                        "hard_swish",
                        "thresholded_relu:threshold=1.0",
                        "elu:alpha=1.0",
                        "celu:alpha=1.0",
                        "selu",
                        "sigmoid",
                        "log_sigmoid",
                        "tanh",
                        "softplus:beta=1.0",
                        "softsign",
                        "silu:beta=1.0",
                        "mish",
                        "gelu",
                        "gelu_tanh",
                        "quick_gelu",
                        "exp");
    }

    @ParameterizedTest
    @MethodSource("activations")
    void parseReadsWhatToStringWrites(Activation activation) {
        assertThat(Activation.parse(activation.toString())).isEqualTo(activation);
        assertThat(Activation.parse(activation.name())).isEqualTo(activation);
    }

    @ParameterizedTest
    @ValueSource(floats = {-0f, Float.MIN_VALUE, Float.MIN_NORMAL, 0.1f, 1e10f, -LARGEST, LARGEST, 16777215f})
    void parseReadsOddValues(float slope) {
        Activation activation = Activation.LEAKY_RELU.with("slope", slope);
        Activation read = Activation.parse(activation.toString());
        assertThat(read).isEqualTo(activation);
        assertThat(Inputs.bits(read.values())).containsExactly(Float.floatToIntBits(slope));
    }

    @Test
    void parametersLeftOutHaveTheirDefaultsAndTheirOrderIsFree() {
        assertThat(Activation.parse("hard_tanh:max=3")).isEqualTo(Activation.HARD_TANH.with("max", 3f));
        assertThat(Activation.parse("hard_tanh:max=3,min=2"))
                .isEqualTo(Activation.HARD_TANH.with("min", 2f, "max", 3f));
    }

    @Test
    void intervalIsMovedInOneGo() {
        Activation moved = Activation.HARD_TANH.with("min", 2f, "max", 3f);
        assertThat(moved.value("min")).isEqualTo(2f);
        assertThat(moved.value("max")).isEqualTo(3f);
        assertThat(moved.with("max", -5f, "min", -6f)).isEqualTo(Activation.parse("hard_tanh:min=-6,max=-5"));
        assertThat(moved.with("min", 3f).values()).containsExactly(3f, 3f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sigmiod              | There is no activation 'sigmiod'; did you mean 'sigmoid'?",
                "gelu-tanh            | did you mean 'gelu_tanh'?",
                "leakyrelu:slope=1    | There is no activation 'leakyrelu'; did you mean 'leaky_relu'?",
                "``                   | There is no activation ''",
                "relu:                | '' in 'relu:' is not of the form parameter=value",
                "relu:slope=1         | relu has no parameter 'slope'; it has none",
                "elu:slope=1          | elu has no parameter 'slope'; it has alpha",
                "hard_tanh:top=1      | hard_tanh has no parameter 'top'; it has min, max",
                "elu:alpha            | 'alpha' in 'elu:alpha' is not of the form parameter=value",
                "elu:alpha=1,         | '' in 'elu:alpha=1,' is not of the form parameter=value",
                "elu:alpha=1,alpha=1  | 'alpha' in 'elu:alpha=1,alpha=1' is given twice",
                "elu:alpha=one        | alpha of elu is 'one'; allowed is a number from 0.0 to 1.0E10",
                "elu:alpha=           | alpha of elu is ''; allowed is a number from 0.0 to 1.0E10",
                "elu:alpha=-1         | alpha of elu is -1.0; allowed is a number from 0.0 to 1.0E10",
                "elu:alpha=NaN        | alpha of elu is NaN; allowed is a number from 0.0 to 1.0E10",
                "elu:alpha=2e10       | alpha of elu is 2.0E10; allowed is a number from 0.0 to 1.0E10",
                "elu:alpha=1e39       | alpha of elu is Infinity; allowed is a number from 0.0 to 1.0E10",
                "leaky_relu:slope=NaN | slope of leaky_relu is NaN; allowed is a finite number",
                "celu:alpha=1e-7      | alpha of celu is 1.0E-7; allowed is a number from 1.0E-6 to 1000000.0",
                "celu:alpha=2e6       | alpha of celu is 2000000.0; allowed is a number from 1.0E-6 to 1000000.0",
                "hard_sigmoid:slope=0 | slope of hard_sigmoid is 0.0; allowed is a finite number of at least"
                        + " 1.1754944E-38",
                "hard_tanh:min=2      | min of hard_tanh is 2.0; allowed is at most max, which is 1.0",
                "rrelu:upper=0.1      | lower of rrelu is 0.125; allowed is at most upper, which is 0.1",
            })
    void mistakesAreNamed(String text, String message) {
        assertThatThrownBy(() -> Activation.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void withRefusesTheSame() {
        assertThatThrownBy(() -> Activation.SILU.with("beta", Float.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("beta of silu is NaN; allowed is a number from 1.0E-6 to 1000000.0");
        assertThatThrownBy(() -> Activation.SILU.with("alpha", 1f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("silu has no parameter 'alpha'; it has beta");
        assertThatThrownBy(() -> Activation.HARD_TANH.with("min", 3f, "max", 2f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("min of hard_tanh is 3.0; allowed is at most max, which is 2.0");
        assertThatThrownBy(() -> Activation.RELU.value("slope"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("relu has no parameter 'slope'; it has none");
    }

    @ParameterizedTest
    @MethodSource("activations")
    void endsOfWhatIsAllowedAreAllowed(Activation activation) {
        for (Parameter parameter : activation.parameters()) {
            assertThat(parameter.allows(parameter.lowest())).isTrue();
            assertThat(parameter.allows(parameter.highest())).isTrue();
            assertThat(parameter.allows(parameter.defaultValue())).isTrue();
            assertThat(parameter.allows(Math.nextDown(parameter.lowest()))).isFalse();
            assertThat(parameter.allows(Math.nextUp(parameter.highest()))).isFalse();
            assertThat(parameter.allows(Float.NaN)).isFalse();
        }
    }

    @Test
    void equalsByNameAndValues() {
        Activation half = Activation.ELU.with("alpha", 0.5f);
        assertThat(half)
                .isEqualTo(Activation.parse("elu:alpha=.5"))
                .hasSameHashCodeAs(Activation.parse("elu:alpha=.5"))
                .isNotEqualTo(Activation.ELU)
                .isNotEqualTo(Activation.CELU.with("alpha", 0.5f))
                .isNotEqualTo("elu:alpha=0.5");
        assertThat(Activation.all()).doesNotHaveDuplicates();
    }

    @Test
    void valuesAreACopy() {
        Activation.ELU.values()[0] = 7f;
        assertThat(Activation.ELU.value("alpha")).isEqualTo(1f);
        assertThat(Activation.ELU.with("alpha", 2f)).isNotSameAs(Activation.ELU);
        assertThat(Activation.ELU.value("alpha")).isEqualTo(1f);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void definitionTakesXAndTheParameters(Activation activation) throws ReflectiveOperationException {
        Class<?>[] arguments = new Class<?>[1 + activation.parameters().size()];
        Arrays.fill(arguments, float.class);
        Class<?> definition = Class.forName("io.github.lanewise.function." + className(activation));
        for (String name : List.of("of", "derivative")) {
            Method method = definition.getMethod(name, arguments);
            assertThat(method.getReturnType()).isEqualTo(float.class);
        }
        assertThat(activation.formula()).isNotBlank().doesNotContain("\n");
    }

    private static String className(Activation activation) {
        StringBuilder name = new StringBuilder();
        for (String word : activation.name().split("_", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }
}
