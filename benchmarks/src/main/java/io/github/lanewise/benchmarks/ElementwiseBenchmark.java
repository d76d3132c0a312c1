package io.github.lanewise.benchmarks;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.peer.Implementations;
import io.github.lanewise.peer.Inputs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The kernels of all activations. */
public class ElementwiseBenchmark extends Timing {
    /** What is computed. */
    public enum Operation {
        /** f(x). */
        forward,
        /** f'(x). */
        derivative,
        /** The gradient. */
        backward
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
        "hard_swish",
        "thresholded_relu",
        "elu",
        "celu",
        "selu",
        "sigmoid",
        "log_sigmoid",
        "tanh",
        "softplus",
        "softsign",
        "silu",
        "mish",
        "gelu",
        "gelu_tanh",
        "quick_gelu",
        "exp"
    })
    public String activation = "";

    /** What is computed. */
    @Param
    public Operation operation = Operation.forward;

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

    private float[] x = {};
    private float[] gradOutput = {};
    private float[] result = {};

    /** Prepares the kernel and its inputs. */
    @Setup
    public void prepare() {
        kernel = Implementations.get(implementation, pollute).kernel(Activation.parse(activation));
        x = Inputs.uniform(n);
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
            case forward -> kernel.forward(x, result);
            case derivative -> kernel.derivative(x, result);
            case backward -> kernel.backward(x, gradOutput, result);
        }
        return result;
    }
}
