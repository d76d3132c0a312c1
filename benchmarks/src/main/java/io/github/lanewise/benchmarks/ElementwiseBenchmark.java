package io.github.lanewise.benchmarks;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The kernels of all activations. */
public class ElementwiseBenchmark extends KernelTiming {
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
        place(inputs.uniform(n));
    }

    /**
     * Calls the kernel.
     *
     * @return the result
     */
    @Benchmark
    public float[] lanewise() {
        switch (operation) {
            case forward -> kernel.forward(input(), result());
            case derivative -> kernel.derivative(input(), result());
            case backward -> kernel.backward(input(), gradOutput, result());
        }
        return result();
    }
}
