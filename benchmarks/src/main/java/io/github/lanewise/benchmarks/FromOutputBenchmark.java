package io.github.lanewise.benchmarks;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The kernels that start from the output, of the activations whose output determines the derivative. */
public class FromOutputBenchmark extends KernelTiming {
    /** What is computed. */
    public enum Operation {
        /** f'(x) from f(x). */
        derivativeFromOutput,
        /** The gradient from f(x). */
        backwardFromOutput
    }

    /** The activation, as {@link Activation#parse} reads it. */
    @Param({
        "identity",
        "relu",
        "leaky_relu",
        "prelu",
        "rrelu",
        "relu6",
        "hard_tanh",
        "hard_sigmoid",
        "thresholded_relu",
        "elu",
        "celu",
        "selu",
        "sigmoid",
        "log_sigmoid",
        "tanh",
        "softplus",
        "softsign",
        "exp"
    })
    public String activation = "";

    /** What is computed. */
    @Param
    public Operation operation = Operation.derivativeFromOutput;

    /** The number of elements. */
    @Param("16384")
    public int n;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare.
    private Kernel kernel;

    private float[] gradOutput = {};

    /**
     * Prepares the kernel and its inputs.
     *
     * @param library the library
     * @param inputs the range of the inputs
     */
    @Setup
    public void prepare(Library library, InputRange inputs) {
        kernel = library.implementation().kernel(Activation.parse(activation));
        gradOutput = inputs.uniform(n);
        float[] y = inputs.uniform(n);
        kernel.forward(y, y);
        place(y);
    }

    /**
     * Calls the kernel.
     *
     * @return the result
     */
    @Benchmark
    public float[] lanewise() {
        switch (operation) {
            case derivativeFromOutput -> kernel.derivativeFromOutput(input(), result());
            case backwardFromOutput -> kernel.backwardFromOutput(input(), gradOutput, result());
        }
        return result();
    }
}
