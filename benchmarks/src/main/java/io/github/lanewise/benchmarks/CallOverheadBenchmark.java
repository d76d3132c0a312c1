package io.github.lanewise.benchmarks;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.peer.PlainJava;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What a call costs on arrays so short that little is left to compute: a kernel, and the plain loop that it replaces. */
public class CallOverheadBenchmark extends Timing {
    /** The activation: one that takes next to no time, and one that takes an exponential. */
    @Param({"relu", "sigmoid"})
    public String activation = "";

    /** The number of elements. */
    @Param({"1", "2", "4", "8", "16", "32", "64"})
    public int n;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare.
    private Kernel kernel;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare.
    private PlainJava.Forward loop;

    private float[] x = {};
    private float[] y = {};

    /**
     * Prepares the kernel, the loop and their input.
     *
     * @param library the library
     * @param inputs the range of the inputs
     */
    @Setup
    public void prepare(Library library, InputRange inputs) {
        kernel = library.implementation().kernel(Activation.parse(activation));
        loop = PlainJava.forward(activation);
        x = inputs.uniform(n);
        y = new float[n];
    }

    /**
     * Calls the kernel.
     *
     * @return the result
     */
    @Benchmark
    public float[] lanewise() {
        kernel.forward(x, y);
        return y;
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
