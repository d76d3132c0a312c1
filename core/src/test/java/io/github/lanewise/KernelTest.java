package io.github.lanewise;

import static io.github.lanewise.Refusals.assertNull;
import static io.github.lanewise.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private static final float UNTOUCHED = 77f;

    private final Kernel kernel = Lanewise.kernel(Activation.SIGMOID);
    private final float[] x = Inputs.gaussian(1, 10, 3f);
    private final float[] gradOutput = Inputs.gaussian(2, 10, 1f);
    private final float[] output = Inputs.filled(10, UNTOUCHED);

    /** A method from one array to another. */
    interface Unary {
        void run(Kernel kernel, float[] x, int xOffset, float[] y, int yOffset, int length);
    }

    /** A method from an array and gradOutput to gradInput. */
    interface Gradient {
        void run(
                Kernel kernel,
                float[] x,
                int xOffset,
                float[] gradOutput,
                int gradOutputOffset,
                float[] gradInput,
                int gradInputOffset,
                int length);
    }

    static List<Unary> unary() {
        return List.of(Kernel::forward, Kernel::derivative, Kernel::derivativeFromOutput);
    }

    static List<Gradient> gradients() {
        return List.of(Kernel::backward, Kernel::backwardFromOutput);
    }

    static Stream<Kernel> withoutFromOutput() {
        return Stream.of("silu", "mish", "gelu", "gelu_tanh", "quick_gelu", "hard_swish", "leaky_relu:slope=0")
                .map(Activation::parse)
                .map(Lanewise::kernel);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 1, x",
        "0, 0, 11, x",
        "8, 0, 3, x",
        "11, 0, 0, x",
        "0, -1, 1, y",
        "0, 8, 3, y",
        "0, 0, -1, x",
        "2147483647, 0, 1, x",
        "1, 0, 2147483647, x"
    })
    void rangesAreCheckedFirst(int xOffset, int yOffset, int length, String culprit) {
        for (Unary method : unary()) {
            ThrowingCallable call = () -> method.run(kernel, x, xOffset, output, yOffset, length);
            assertThatThrownBy(call)
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .message()
                    .matches(text -> culprit.equals("x") ? text.matches("[xy]:.*") : text.matches("(y|result):.*"));
        }
        for (Gradient method : gradients()) {
            assertThatThrownBy(() -> method.run(kernel, x, xOffset, gradOutput, 0, output, yOffset, length))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @Test
    void everyRangeOfAGradientIsChecked() {
        for (Gradient method : gradients()) {
            assertThatThrownBy(() -> method.run(kernel, x, 0, gradOutput, 8, output, 0, 3))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("gradOutput: range from 8 of length 3; allowed is within an array of length 10");
            assertThatThrownBy(() -> method.run(kernel, x, 0, gradOutput, 0, output, 8, 3))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageStartingWith("gradInput: range from 8 of length 3");
        }
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNamed() {
        assertNull("x", () -> kernel.forward(null, 0, output, 0, 1));
        assertNull("y", () -> kernel.forward(x, 0, null, 0, 1));
        assertNull("x", () -> kernel.derivative(null, 0, output, 0, 1));
        assertNull("y", () -> kernel.derivative(x, null));
        assertNull("x", () -> kernel.forward(null, output));
        assertNull("gradOutput", () -> kernel.backward(x, 0, null, 0, output, 0, 1));
        assertNull("gradInput", () -> kernel.backward(x, 0, gradOutput, 0, null, 0, 1));
        assertNull("gradOutput", () -> kernel.backward(x, null, output));
        assertNull("gradInput", () -> kernel.backward(x, gradOutput, null));
        assertNull("y", () -> kernel.derivativeFromOutput(null, 0, output, 0, 1));
        assertNull("result", () -> kernel.derivativeFromOutput(x, null));
        assertNull("y", () -> kernel.backwardFromOutput(null, gradOutput, output));
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @Test
    void inPlaceGivesTheSame() {
        for (Unary method : unary()) {
            float[] array = x.clone();
            method.run(kernel, x, 2, output, 2, 7);
            method.run(kernel, array, 2, array, 2, 7);
            assertThat(array).containsExactly(outside(x, output, 2, 7));
        }
        for (Gradient method : gradients()) {
            float[] overX = x.clone();
            float[] overGradOutput = gradOutput.clone();
            method.run(kernel, x, 2, gradOutput, 2, output, 2, 7);
            method.run(kernel, overX, 2, gradOutput, 2, overX, 2, 7);
            method.run(kernel, x, 2, overGradOutput, 2, overGradOutput, 2, 7);
            assertThat(overX).containsExactly(outside(x, output, 2, 7));
            assertThat(overGradOutput).containsExactly(outside(gradOutput, output, 2, 7));
        }
    }

    /** {@code inside} in the range, and around it {@code outside}. */
    private static float[] outside(float[] outside, float[] inside, int offset, int length) {
        float[] expected = outside.clone();
        System.arraycopy(inside, offset, expected, offset, length);
        return expected;
    }

    @Test
    void disjointRangesOfOneArrayAreAllowed() {
        for (Unary method : unary()) {
            float[] expected = new float[5];
            method.run(kernel, x, 0, expected, 0, 5);
            float[] array = x.clone();
            method.run(kernel, array, 0, array, 5, 5);
            assertThat(array).startsWith(x[0], x[1], x[2], x[3], x[4]).endsWith(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, -1, 1, 4})
    void otherOverlapIsRefused(int shift) {
        float[] array = Inputs.filled(20, UNTOUCHED);
        for (Unary method : unary()) {
            assertRefused("overlap in one array", () -> method.run(kernel, array, 6, array, 6 + shift, 5));
        }
        for (Gradient method : gradients()) {
            assertRefused(
                    "overlap in one array", () -> method.run(kernel, array, 6, gradOutput, 0, array, 6 + shift, 5));
            assertRefused(
                    "gradOutput (from 6) and gradInput", () -> method.run(kernel, x, 0, array, 6, array, 6 + shift, 5));
        }
        assertThat(array).containsOnly(UNTOUCHED);
    }

    @Test
    void inputsMayOverlapEachOther() {
        float[] expected = new float[5];
        kernel.backward(x, 0, x.clone(), 1, expected, 0, 5);
        kernel.backward(x, 0, x, 1, output, 0, 5);
        assertThat(output).startsWith(expected);
    }

    @Test
    void lengthZeroDoesNothing() {
        for (Unary method : unary()) {
            method.run(kernel, x, 10, output, 10, 0);
            method.run(kernel, output, 3, output, 4, 0);
            method.run(kernel, new float[0], 0, new float[0], 0, 0);
        }
        for (Gradient method : gradients()) {
            method.run(kernel, x, 10, gradOutput, 10, output, 10, 0);
        }
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @Test
    void nothingAroundTheRangeIsWritten() {
        for (Unary method : unary()) {
            float[] array = output.clone();
            method.run(kernel, x, 1, array, 3, 4);
            assertThat(array).startsWith(UNTOUCHED, UNTOUCHED, UNTOUCHED).endsWith(UNTOUCHED, UNTOUCHED, UNTOUCHED);
            assertThat(List.of(array[3], array[4], array[5], array[6])).doesNotContain(UNTOUCHED);
        }
    }

    @Test
    void wholeArraysAreRangesFromZero() {
        float[] expected = new float[10];
        kernel.forward(x, 0, expected, 0, 10);
        kernel.forward(x, output);
        assertThat(output).containsExactly(expected);
        kernel.derivative(x, 0, expected, 0, 10);
        kernel.derivative(x, output);
        assertThat(output).containsExactly(expected);
        kernel.backward(x, 0, gradOutput, 0, expected, 0, 10);
        kernel.backward(x, gradOutput, output);
        assertThat(output).containsExactly(expected);
        kernel.derivativeFromOutput(x, 0, expected, 0, 10);
        kernel.derivativeFromOutput(x, output);
        assertThat(output).containsExactly(expected);
        kernel.backwardFromOutput(x, 0, gradOutput, 0, expected, 0, 10);
        kernel.backwardFromOutput(x, gradOutput, output);
        assertThat(output).containsExactly(expected);
    }

    @Test
    void wholeArraysHaveOneLength() {
        float[] other = Inputs.filled(9, UNTOUCHED);
        assertRefused("y has length 9; allowed is that of x, which is 10", () -> kernel.forward(x, other));
        assertRefused("y has length 9", () -> kernel.derivative(x, other));
        assertRefused("gradOutput has length 9", () -> kernel.backward(x, other, output));
        assertRefused("gradInput has length 9", () -> kernel.backward(x, gradOutput, other));
        assertRefused("result has length 9", () -> kernel.derivativeFromOutput(x, other));
        assertRefused("gradOutput has length 9", () -> kernel.backwardFromOutput(x, other, output));
        assertRefused("gradInput has length 9", () -> kernel.backwardFromOutput(x, gradOutput, other));
        assertThat(other).containsOnly(UNTOUCHED);
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @ParameterizedTest
    @MethodSource("withoutFromOutput")
    void outputMustDetermineTheDerivative(Kernel kernel) {
        assertThat(kernel.activation().outputDeterminesDerivative()).isFalse();
        String message = "The output of " + kernel + " does not determine its derivative; use the method that takes x";
        for (Unary method :
                List.<Unary>of(Kernel::derivativeFromOutput, (k, x, xo, y, yo, n) -> k.derivativeFromOutput(x, y))) {
            assertThatThrownBy(() -> method.run(kernel, x, 0, output, 0, 10))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage(message);
        }
        assertThatThrownBy(() -> kernel.backwardFromOutput(x, gradOutput, output))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> kernel.backwardFromOutput(x, 0, gradOutput, 0, output, 0, 10))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(message);
        assertThat(output).containsOnly(UNTOUCHED);
    }

    @ParameterizedTest
    @MethodSource("io.github.lanewise.Activation#all")
    void gradientIsOneRoundingFromTheDerivative(Activation activation) {
        Kernel kernel = Lanewise.kernel(activation);
        float[] x = Inputs.join(Inputs.special(), Inputs.gaussian(3, 10_000, 5f));
        float[] gradOutput = Inputs.anyBits(4, x.length);
        float[] gradInput = new float[x.length];
        float[] derivative = new float[x.length];
        kernel.derivative(x, derivative);
        kernel.backward(x, gradOutput, gradInput);
        assertThat(Inputs.bits(gradInput)).containsExactly(Inputs.bits(products(derivative, gradOutput)));
        if (activation.outputDeterminesDerivative()) {
            kernel.derivativeFromOutput(x, derivative);
            kernel.backwardFromOutput(x, gradOutput, gradInput);
            assertThat(Inputs.bits(gradInput)).containsExactly(Inputs.bits(products(derivative, gradOutput)));
        }
    }

    private static float[] products(float[] a, float[] b) {
        float[] products = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            products[i] = a[i] * b[i];
        }
        return products;
    }

    @Test
    void tellsWhatItComputes() {
        Activation elu = Activation.ELU.with("alpha", 0.5f);
        assertThat(Lanewise.kernel(elu).activation()).isEqualTo(elu);
        assertThat(Lanewise.kernel(elu)).hasToString("elu:alpha=0.5");
    }
}
