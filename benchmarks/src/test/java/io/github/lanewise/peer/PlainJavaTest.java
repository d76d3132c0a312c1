package io.github.lanewise.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.Lanewise;
import io.github.lanewise.RowKernel;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The loops that the kernels are compared with compute the same functions. */
final class PlainJavaTest {
    private static final int ROWS = 3;
    private static final int COLUMNS = 1000;
    private static final float[] X = Inputs.uniform(ROWS * COLUMNS);

    static Stream<Activation> all() {
        return Activation.all().stream();
    }

    static Stream<Activation> exponential() {
        return all().filter(activation -> PlainJava.exponential().contains(activation.name()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void forward(Activation activation) {
        float[] plain = new float[X.length];
        float[] kernel = new float[X.length];

        PlainJava.forward(activation.name()).run(X, plain);
        Lanewise.kernel(activation).forward(X, kernel);

        assertClose(plain, kernel);
    }

    @ParameterizedTest
    @MethodSource("exponential")
    void backward(Activation activation) {
        Kernel ours = Lanewise.kernel(activation);
        float[] gradOutput = Inputs.uniform(X.length);
        float[] plain = new float[X.length];
        float[] kernel = new float[X.length];

        PlainJava.backward(activation.name()).run(X, gradOutput, plain);
        ours.backward(X, gradOutput, kernel);

        assertClose(plain, kernel);
    }

    @Test
    void softmax() {
        float[] plain = new float[X.length];
        PlainJava.softmax(X, plain, ROWS, COLUMNS);

        assertClose(plain, forward(Lanewise.softmax()));
    }

    @Test
    void logSoftmax() {
        float[] plain = new float[X.length];
        PlainJava.logSoftmax(X, plain, ROWS, COLUMNS);

        assertClose(plain, forward(Lanewise.logSoftmax()));
    }

    private static float[] forward(RowKernel kernel) {
        float[] y = new float[X.length];
        kernel.forward(X, y, ROWS, COLUMNS);
        return y;
    }

    private static void assertClose(float[] actual, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            Offset<Float> tolerance = within(3e-6f * Math.max(1f, Math.abs(expected[i])));
            assertThat(actual[i]).as("x = %s", X[i]).isCloseTo(expected[i], tolerance);
        }
    }
}
