package io.github.lanewise.benchmarks;

import io.github.lanewise.peer.Inputs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Copying an array: the time that reading and writing alone take, which no kernel can beat. */
public class CopyBenchmark extends Timing {
    /** The number of elements. */
    @Param("16384")
    public int n;

    private float[] x = {};
    private float[] y = {};

    /** Prepares the arrays. */
    @Setup
    public void prepare() {
        x = Inputs.uniform(n);
        y = new float[n];
    }

    /**
     * Copies.
     *
     * @return the copy
     */
    @Benchmark
    public float[] arraycopy() {
        System.arraycopy(x, 0, y, 0, n);
        return y;
    }
}
