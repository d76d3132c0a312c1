package io.github.lanewise.benchmarks;

import io.github.lanewise.peer.PlainJava;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Plain Java loops that compute f(x). */
public class PlainForwardBenchmark extends Timing {
    /** The activation. */
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

    /** The number of elements. */
    @Param("16384")
    public int n;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare.
    private PlainJava.Forward loop;

    private float[] x = {};
    private float[] y = {};

    /**
     * Prepares the loop and its input.
     *
     * @param inputs the range of the inputs
     */
    @Setup
    public void prepare(InputRange inputs) {
        loop = PlainJava.forward(activation);
        x = inputs.uniform(n);
        y = new float[n];
    }

    /**
     * Runs the loop.
     *
     * @return the result
     */
    @Benchmark
    public float[] plain() {
        loop.run(x, y);
        return y;
    }
}
