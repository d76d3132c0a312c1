package io.github.lanewise.benchmarks;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.peer.Implementations;
import io.github.lanewise.peer.Inputs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The kernels that start from the output, of the activations whose output determines the derivative. */
public class FromOutputBenchmark extends Timing {
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

    /** The implementation. */
    @Param({"simd", "scalar"})
    public String implementation = "";

    /** Whether all other kernels have run before. */
    @Param("true")
    public boolean pollute;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare.
    private Kernel kernel;

    private float[] y = {};
    private float[] gradOutput = {};
    private float[] result = {};

    /** Prepares the kernel and its inputs. */
    @Setup
    public void prepare() {
        kernel = Implementations.get(implementation, pollute).kernel(Activation.parse(activation));
        y = new float[n];
        kernel.forward(Inputs.uniform(n), y);
        gradOutput = Inputs.uniform(n);
        result = new float[n];
    }

    /**
     * Calls the kernel.
     *
     * @return the result
     */
    @Benchmark
    public float[] lanewise() {
        switch (operation) {
            case derivativeFromOutput -> kernel.derivativeFromOutput(y, result);
            case backwardFromOutput -> kernel.backwardFromOutput(y, gradOutput, result);
        }
        return result;
    }
}
