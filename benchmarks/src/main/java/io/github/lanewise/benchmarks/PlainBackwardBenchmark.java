package io.github.lanewise.benchmarks;

import io.github.lanewise.peer.PlainJava;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Plain Java loops that compute gradients, of the activations that take an exponential. */
public class PlainBackwardBenchmark extends Timing {
    /** The activation. */
    @Param({
        "elu",
        "celu",
        "selu",
        "sigmoid",
        "log_sigmoid",
        "tanh",
        "softplus",
        "silu",
        "mish",
        "gelu",
        "gelu_tanh",
        "quick_gelu",
        "exp"
    })
    public String activation = "";

    /** The number of elements. */
    @Param("16384")
    public int n;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare.
    private PlainJava.Backward loop;

    private float[] x = {};
    private float[] gradOutput = {};
    private float[] gradInput = {};

    /**
     * Prepares the loop and its inputs.
     *
     * @param inputs the range of the inputs
     */
    @Setup
    public void prepare(InputRange inputs) {
        loop = PlainJava.backward(activation);
        x = inputs.uniform(n);
        gradOutput = inputs.uniform(n);
        gradInput = new float[n];
    }

    /**
     * Runs the loop.
     *
     * @return the result
     */
    @Benchmark
    public float[] plain() {
        loop.run(x, gradOutput, gradInput);
        return gradInput;
    }
}
