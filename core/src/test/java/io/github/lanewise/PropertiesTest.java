package io.github.lanewise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.accuracy.Ulp;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mathematics says of the functions and rounding does not take away. */
class PropertiesTest {
    private static final int COUNT = 200_000;

    private static float[] anyNumbers() {
        float[] x = Inputs.join(Inputs.special(), Inputs.anyBits(1, COUNT), Inputs.gaussian(2, COUNT, 10f));
        for (int i = 0; i < x.length; i++) {
            x[i] = Float.isNaN(x[i]) ? 0f : x[i];
        }
        return x;
    }

    private static float[] forward(Activation activation, float[] x) {
        float[] y = new float[x.length];
        Lanewise.kernel(activation).forward(x, y);
        return y;
    }

    private static float[] derivative(Activation activation, float[] x) {
        float[] y = new float[x.length];
        Lanewise.kernel(activation).derivative(x, y);
        return y;
    }

    /** The least and the greatest value; those of functions with a minimum, rounded outwards. */
    @ParameterizedTest
    @CsvSource({
        "relu, 0, Infinity",
        "relu6, 0, 6",
        "hard_tanh:min=-2, -2, 1",
        "hard_sigmoid, 0, 1",
        "hard_swish, -0.375, Infinity",
        "elu:alpha=0.3, -0.3, Infinity",
        "celu:alpha=0.3, -0.3, Infinity",
        "selu, -1.7580993, Infinity",
        "sigmoid, 0, 1",
        "log_sigmoid, -Infinity, 0",
        "tanh, -1, 1",
        "softplus, 0, Infinity",
        "softsign, -1, 1",
        "silu, -0.27846456, Infinity",
        "mish, -0.3088435, Infinity",
        "gelu, -0.16997122, Infinity",
        "gelu_tanh, -0.1700408, Infinity",
        "exp, 0, Infinity"
    })
    void valuesStayInTheirRange(String activation, float least, float greatest) {
        for (float y : forward(Activation.parse(activation), anyNumbers())) {
            if (!(least <= y && y <= greatest)) {
                assertThat(y).isBetween(least, greatest);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "relu, 1",
        "elu, 1",
        "celu:alpha=0.3, 1",
        "selu, 1.7580993",
        "sigmoid, 0.25",
        "log_sigmoid, 1",
        "tanh, 1",
        "softplus:beta=0.3, 1",
        "softsign, 1"
    })
    void derivativesStayInTheirRange(String activation, float greatest) {
        for (float y : derivative(Activation.parse(activation), anyNumbers())) {
            if (!(0f <= y && y <= greatest)) {
                assertThat(y).isBetween(0f, greatest);
            }
        }
    }

    /** These never decrease, whichever floats are compared: each step is monotone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "relu",
                "leaky_relu",
                "leaky_relu:slope=2",
                "prelu",
                "rrelu",
                "relu6",
                "hard_tanh",
                "hard_sigmoid",
                "thresholded_relu"
            })
    void piecewiseLinearFunctionsAreMonotone(String activation) {
        assertThat(greatestFall(Activation.parse(activation))).isZero();
    }

    /** Rounding may make these fall by an ulp between neighbours, but never by more than two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "elu",
                "celu:alpha=0.3",
                "selu",
                "sigmoid",
                "log_sigmoid",
                "tanh",
                "softplus",
                "softplus:beta=0.3",
                "softsign",
                "exp"
            })
    void smoothFunctionsFallByTwoUlpAtMost(String activation) {
        assertThat(greatestFall(Activation.parse(activation))).isLessThanOrEqualTo(2);
    }

    /** By how many ulp, at most, a value is below one for a smaller x. */
    private static double greatestFall(Activation activation) {
        float[] x = Inputs.of(activation);
        Arrays.sort(x);
        float[] y = forward(activation, x);
        float greatest = Float.NEGATIVE_INFINITY;
        double fall = 0;
        for (int i = 0; i < y.length && !Float.isNaN(x[i]); i++) { // NaN is at the end
            if (y[i] < greatest) {
                fall = Math.max(fall, Ulp.error(y[i], greatest));
            } else {
                greatest = y[i];
            }
        }
        return fall;
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "tanh", "softsign", "hard_tanh"})
    void oddToTheLastBit(String activation) {
        Activation odd = Activation.parse(activation);
        float[] x = anyNumbers();
        float[] negated = x.clone();
        float[] expected = forward(odd, x);
        for (int i = 0; i < x.length; i++) {
            negated[i] = -x[i];
            expected[i] = -expected[i];
        }
        assertThat(Arrays.equals(Inputs.bits(forward(odd, negated)), Inputs.bits(expected)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigmoid", "tanh", "softsign"})
    void evenDerivativeToTheLastBit(String activation) {
        Activation odd = Activation.parse(activation);
        float[] x = anyNumbers();
        float[] negated = x.clone();
        for (int i = 0; i < x.length; i++) {
            negated[i] = -x[i];
        }
        assertThat(Arrays.equals(Inputs.bits(derivative(odd, negated)), Inputs.bits(derivative(odd, x))))
                .isTrue();
    }

    /** Their value at ±0 and their limit at -∞ have the sign of x. */
    @ParameterizedTest
    @ValueSource(strings = {"silu", "mish", "gelu", "gelu_tanh", "quick_gelu", "hard_swish"})
    void gatedFunctionsKeepTheSignOfZero(String activation) {
        float[] y = forward(Activation.parse(activation), new float[] {-0f, 0f, Float.NEGATIVE_INFINITY});
        assertThat(Inputs.bits(y)).containsExactly(Inputs.bits(-0f, 0f, -0f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "leaky_relu",
                "prelu",
                "rrelu",
                "hard_tanh",
                "elu",
                "celu",
                "selu",
                "tanh",
                "softsign"
            })
    void functionsThroughTheOriginKeepTheSignOfZero(String activation) {
        float[] y = forward(Activation.parse(activation), new float[] {-0f, 0f});
        assertThat(Inputs.bits(y)).containsExactly(Inputs.bits(-0f, 0f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100, 1000, 30_000})
    void softmaxSumsToOne(int columns) {
        for (float scale : new float[] {0f, 0.1f, 3f, 50f}) {
            float[] y = Inputs.gaussian(columns, columns, scale);
            Lanewise.softmax().forward(y, y, 1, columns);
            double sum = 0;
            for (float probability : y) {
                assertThat(probability >= 0f && probability <= 1f).isTrue();
                sum += probability;
            }
            assertThat(Math.abs(sum - 1)).as("scale %s", scale).isLessThanOrEqualTo(columns * 0x1p-24);
        }
    }

    /** Multiples of 1/64 below 2^10 can be shifted by such numbers without rounding; far out, differences are exact. */
    @Test
    void exactShiftChangesNoBitFarOut() {
        for (RowKernel kernel : new RowKernel[] {Lanewise.softmax(), Lanewise.logSoftmax()}) {
            float[] expected = shifted(1024f);
            kernel.forward(expected, expected, 1, 100);
            for (float shift : new float[] {-1024f, 1100.5f, 4096f, -8192f}) {
                float[] y = shifted(shift);
                kernel.forward(y, y, 1, 100);
                assertThat(Inputs.bits(y)).containsExactly(Inputs.bits(expected));
            }
        }
    }

    private static float[] shifted(float shift) {
        float[] x = Inputs.gaussian(3, 100, 5f);
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.round(64f * x[i]) / 64f + shift;
        }
        return x;
    }
}
