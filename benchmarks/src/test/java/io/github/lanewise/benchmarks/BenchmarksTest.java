package io.github.lanewise.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.peer.Inputs;
import io.github.lanewise.peer.PlainJava;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

/** The benchmarks run, and none of the activations is forgotten. */
final class BenchmarksTest {
    private static final String IMPLEMENTATION = Lanewise.implementation().name();

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

    @Test
    void elementwise() {
        for (ElementwiseBenchmark.Operation operation : ElementwiseBenchmark.Operation.values()) {
            ElementwiseBenchmark benchmark = new ElementwiseBenchmark();
            benchmark.activation = "elu";
            benchmark.operation = operation;
            benchmark.n = 50;
            benchmark.implementation = IMPLEMENTATION;
            benchmark.pollute = operation == ElementwiseBenchmark.Operation.forward;
            benchmark.prepare();

            assertThat(benchmark.lanewise()).hasSize(50).doesNotContain(0f);
        }
    }

    @Test
    void fromOutput() {
        for (FromOutputBenchmark.Operation operation : FromOutputBenchmark.Operation.values()) {
            FromOutputBenchmark benchmark = new FromOutputBenchmark();
            benchmark.activation = "elu";
            benchmark.operation = operation;
            benchmark.n = 50;
            benchmark.implementation = IMPLEMENTATION;
            benchmark.prepare();

            assertThat(benchmark.lanewise()).hasSize(50).doesNotContain(0f);
        }
    }

    @Test
    void rows() {
        for (RowsBenchmark.Function function : RowsBenchmark.Function.values()) {
            for (RowsBenchmark.Operation operation : RowsBenchmark.Operation.values()) {
                RowsBenchmark benchmark = new RowsBenchmark();
                benchmark.function = function;
                benchmark.operation = operation;
                benchmark.shape = "3x20";
                benchmark.implementation = IMPLEMENTATION;
                benchmark.prepare();

                assertThat(benchmark.lanewise()).hasSize(60).doesNotContain(0f);
            }
        }
    }

    @Test
    void plainLoopsAndCopying() {
        PlainForwardBenchmark forward = new PlainForwardBenchmark();
        forward.activation = "gelu";
        forward.n = 50;
        forward.prepare();
        PlainBackwardBenchmark backward = new PlainBackwardBenchmark();
        backward.activation = "gelu";
        backward.n = 50;
        backward.prepare();
        PlainRowsBenchmark rows = new PlainRowsBenchmark();
        rows.shape = "5x10";
        rows.prepare();
        CopyBenchmark copy = new CopyBenchmark();
        copy.n = 50;
        copy.prepare();

        assertThat(forward.plain()).hasSize(50).doesNotContain(0f);
        assertThat(backward.plain()).hasSize(50).doesNotContain(0f);
        assertThat(rows.softmax()).hasSize(50).doesNotContain(0f);
        assertThat(rows.logSoftmax()).hasSize(50).doesNotContain(0f);
        assertThat(copy.arraycopy()).isEqualTo(Inputs.uniform(50));
    }
}
