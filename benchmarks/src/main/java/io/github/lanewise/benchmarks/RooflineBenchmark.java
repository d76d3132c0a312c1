package io.github.lanewise.benchmarks;

import io.github.lanewise.peer.Inputs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The time that reading and writing take, which no kernel can beat. */
public class RooflineBenchmark extends Timing {
    /** The number of elements. */
    @Param("16384")
    public int n;

    private float[] x = {};
    private float[] gradOutput = {};
    private float[] result = {};

    /** Prepares the arrays. */
    @Setup
    public void prepare() {
        x = Inputs.uniform(n);
        gradOutput = Inputs.uniform(n);
        result = new float[n];
    }

    /**
     * One read, one write, as in a forward pass.
     *
     * @return the copy
     */
    @Benchmark
    public float[] arraycopy() {
        System.arraycopy(x, 0, result, 0, n);
        return result;
    }

    /**
     * Two reads, one write, as in a backward pass.
     *
     * @return the products
     */
    @Benchmark
    public float[] multiply() {
        for (int i = 0; i < result.length; i++) {
            result[i] = x[i] * gradOutput[i];
        }
        return result;
    }
}
