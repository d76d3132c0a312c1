package io.github.lanewise.benchmarks;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Threads;

/**
 * Several threads at the same time, each with arrays of its own: where they don't hinder each other, a call takes as long as
 * on one thread.
 */
public class ScalingBenchmark extends Timing {
    /** The activation: one that waits for memory, and one that computes. */
    @Param({"relu", "gelu"})
    public String activation = "";

    /** The number of elements: few enough for the cache of a core, and too many for it. */
    @Param({"16384", "1048576"})
    public int n;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare.
    private Kernel kernel;

    private float[] x = {};
    private float[] y = {};

    /**
     * Prepares the kernel and the arrays of one thread.
     *
     * @param library the library
     * @param inputs the range of the inputs
     */
    @Setup
    public void prepare(Library library, InputRange inputs) {
        kernel = library.implementation().kernel(Activation.parse(activation));
        x = inputs.uniform(n);
        y = new float[n];
    }

    /**
     * One thread.
     *
     * @return the result
     */
    @Benchmark
    @Threads(1)
    public float[] threads1() {
        return call();
    }

    /**
     * Two threads.
     *
     * @return the result
     */
    @Benchmark
    @Threads(2)
    public float[] threads2() {
        return call();
    }

    /**
     * Four threads.
     *
     * @return the result
     */
    @Benchmark
    @Threads(4)
    public float[] threads4() {
        return call();
    }

    /**
     * Eight threads.
     *
     * @return the result
     */
    @Benchmark
    @Threads(8)
    public float[] threads8() {
        return call();
    }

    /**
     * As many threads as there are processors.
     *
     * @return the result
     */
    @Benchmark
    @Threads(Threads.MAX)
    public float[] threadsAll() {
        return call();
    }

    private float[] call() {
        kernel.forward(x, y);
        return y;
    }
}
