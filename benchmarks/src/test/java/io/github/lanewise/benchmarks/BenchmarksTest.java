package io.github.lanewise.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.Lanewise;
import io.github.lanewise.RowKernel;
import io.github.lanewise.comparison.FirstCalls;
import io.github.lanewise.peer.Inputs;
import io.github.lanewise.peer.PlainJava;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Param;

/** The benchmarks compute what they say, and none of the activations is forgotten. */
final class BenchmarksTest {
    private static final int N = 50;
    private static final float[] X = Inputs.uniform(N);

    @AfterEach
    void forgetWidth() {
        System.clearProperty("lanewise.width");
    }

    @Test
    void parametersNameAllActivations() throws NoSuchFieldException {
        List<String> all = Activation.all().stream().map(Activation::name).toList();
        Stream<String> fromOutput = Activation.all().stream()
                .filter(Activation::outputDeterminesDerivative)
                .map(Activation::name);

        assertThat(activations(ElementwiseBenchmark.class)).isEqualTo(all);
        assertThat(activations(PlainForwardBenchmark.class)).isEqualTo(all);
        assertThat(activations(FromOutputBenchmark.class)).isEqualTo(fromOutput.toList());
        assertThat(activations(PlainBackwardBenchmark.class))
                .containsExactlyInAnyOrderElementsOf(PlainJava.exponential());
    }

    private static List<String> activations(Class<?> benchmark) throws NoSuchFieldException {
        return List.of(
                benchmark.getField("activation").getAnnotation(Param.class).value());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void elementwise(boolean inPlace) {
        Kernel elu = Lanewise.kernel(Activation.ELU);
        for (ElementwiseBenchmark.Operation operation : ElementwiseBenchmark.Operation.values()) {
            ElementwiseBenchmark benchmark = new ElementwiseBenchmark();
            benchmark.activation = "elu";
            benchmark.operation = operation;
            benchmark.n = N;
            benchmark.inPlace = inPlace;
            benchmark.prepare(library(false), range("-8:8"));
            float[] expected = new float[N];
            switch (operation) {
                case forward -> elu.forward(X, expected);
                case derivative -> elu.derivative(X, expected);
                case backward -> elu.backward(X, X, expected);
            }

            assertThat(benchmark.lanewise()).isEqualTo(expected);
            assertThat(benchmark.lanewise()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fromOutput(boolean inPlace) {
        Kernel elu = Lanewise.kernel(Activation.ELU);
        float[] y = new float[N];
        elu.forward(X, y);
        for (FromOutputBenchmark.Operation operation : FromOutputBenchmark.Operation.values()) {
            FromOutputBenchmark benchmark = new FromOutputBenchmark();
            benchmark.activation = "elu";
            benchmark.operation = operation;
            benchmark.n = N;
            benchmark.inPlace = inPlace;
            benchmark.prepare(library(false), range("-8:8"));
            float[] expected = new float[N];
            switch (operation) {
                case derivativeFromOutput -> elu.derivativeFromOutput(y, expected);
                case backwardFromOutput -> elu.backwardFromOutput(y, X, expected);
            }

            assertThat(benchmark.lanewise()).isEqualTo(expected);
            assertThat(benchmark.lanewise()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rows(boolean inPlace) {
        for (RowsBenchmark.Function function : RowsBenchmark.Function.values()) {
            RowKernel kernel = function == RowsBenchmark.Function.softmax ? Lanewise.softmax() : Lanewise.logSoftmax();
            float[] y = new float[N];
            kernel.forward(X, y, 5, 10);
            float[] gradient = new float[N];
            kernel.backward(y, X, gradient, 5, 10);

            for (RowsBenchmark.Operation operation : RowsBenchmark.Operation.values()) {
                RowsBenchmark benchmark = new RowsBenchmark();
                benchmark.function = function;
                benchmark.operation = operation;
                benchmark.shape = "5x10";
                benchmark.inPlace = inPlace;
                benchmark.prepare(library(false), range("-8:8"));
                float[] expected = operation == RowsBenchmark.Operation.forward ? y : gradient;

                assertThat(benchmark.lanewise()).isEqualTo(expected);
                assertThat(benchmark.lanewise()).isEqualTo(expected);
            }
        }
    }

    @Test
    void shortCallsAfterAllOtherKernels() {
        Library library = library(true);
        for (int n : new int[] {1, 64}) {
            CallOverheadBenchmark benchmark = new CallOverheadBenchmark();
            benchmark.activation = "relu";
            benchmark.n = n;
            benchmark.prepare(library, range("0.5:8"));

            assertThat(benchmark.lanewise()).isEqualTo(Inputs.uniform(n, 0.5f, 8));
            assertThat(benchmark.plain()).isEqualTo(Inputs.uniform(n, 0.5f, 8));
        }
    }

    @Test
    void scaling() {
        ScalingBenchmark benchmark = new ScalingBenchmark();
        benchmark.activation = "relu";
        benchmark.n = N;
        benchmark.prepare(library(false), range("0.5:8"));

        assertThat(List.of(
                        benchmark.threads1(),
                        benchmark.threads2(),
                        benchmark.threads4(),
                        benchmark.threads8(),
                        benchmark.threadsAll()))
                .allSatisfy(result -> assertThat(result).isEqualTo(Inputs.uniform(N, 0.5f, 8)));
    }

    @Test
    void firstCalls() {
        FirstCallBenchmark.StartedLibrary library = new FirstCallBenchmark.StartedLibrary();
        library.before = "tanh";
        library.start();
        FirstCallBenchmark benchmark = new FirstCallBenchmark();
        FirstCallBenchmark.Arrays arrays = new FirstCallBenchmark.Arrays();
        arrays.activation = "relu";
        arrays.n = N;
        arrays.prepare(range("0.5:8"));
        SteadyCounters counters = new SteadyCounters();

        float[] expected = Inputs.uniform(N, 0.5f, 8);
        assertThat(benchmark.firstKernel(arrays)).isEqualTo(expected);
        assertThat(benchmark.secondKernel(library, arrays)).isEqualTo(expected);
        assertThat(benchmark.untilSteady(arrays, counters)).isEqualTo(expected);
        assertThat(counters.slowCalls).isBetween(0.0, 100_000.0);
    }

    @Test
    void curveOfFirstCalls() {
        FirstCallBenchmark.Curve curve = new FirstCallBenchmark.Curve();
        curve.function = "softmax";
        curve.size = N;
        FirstCallCounters counters = new FirstCallCounters();

        assertThat(new FirstCallBenchmark().curve(curve, counters)).isSorted().hasSameSizeAs(FirstCalls.COUNTS);
        assertThat(counters.calls1).isPositive();
        assertThat(counters.calls1024).isGreaterThan(counters.calls512);
    }

    @Test
    void plainLoops() {
        PlainForwardBenchmark forward = new PlainForwardBenchmark();
        forward.activation = "gelu";
        forward.n = N;
        forward.prepare(range("-8:8"));
        PlainBackwardBenchmark backward = new PlainBackwardBenchmark();
        backward.activation = "gelu";
        backward.n = N;
        backward.prepare(range("-8:8"));
        PlainRowsBenchmark rows = new PlainRowsBenchmark();
        rows.shape = "5x10";
        rows.prepare(range("-8:8"));

        assertThat(forward.plain()).hasSize(N).doesNotContain(0f);
        assertThat(backward.plain()).hasSize(N).doesNotContain(0f);
        assertThat(rows.softmax()).hasSize(N).doesNotContain(0f);
        assertThat(rows.logSoftmax()).hasSize(N).doesNotContain(0f);
    }

    @Test
    void rooflines() {
        RooflineBenchmark benchmark = new RooflineBenchmark();
        benchmark.n = N;
        benchmark.prepare();
        float[] squares = X.clone();
        for (int i = 0; i < N; i++) {
            squares[i] *= squares[i];
        }

        assertThat(benchmark.arraycopy()).isEqualTo(X);
        assertThat(benchmark.multiply()).isEqualTo(squares);
    }

    @Test
    void widthThatCannotBeHadIsRefused() {
        Library library = new Library();
        library.implementation = Lanewise.implementation().name();
        library.width = "64";

        assertThatThrownBy(library::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("width 64 can't be had here: the implementation is " + Lanewise.implementation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "a:8"})
    void rangeThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> range(text).uniform(N)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Library library(boolean polluted) {
        Library library = new Library();
        library.implementation = Lanewise.implementation().name();
        library.width = "auto";
        library.pollute = polluted;
        library.start();
        return library;
    }

    private static InputRange range(String text) {
        InputRange range = new InputRange();
        range.range = text;
        return range;
    }
}
