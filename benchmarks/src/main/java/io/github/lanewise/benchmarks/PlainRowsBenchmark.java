package io.github.lanewise.benchmarks;

import io.github.lanewise.peer.PlainJava;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Plain Java loops that compute softmax and log-softmax. */
public class PlainRowsBenchmark extends Timing {
    /** Rows × columns. */
    @Param({"64x1024", "1x32768", "2048x64", "100000x10"})
    public String shape = "";

    private int rows;
    private int columns;
    private float[] x = {};
    private float[] y = {};

    /**
     * Prepares the input.
     *
     * @param inputs the range of the inputs
     */
    @Setup
    public void prepare(InputRange inputs) {
        String[] counts = shape.split("x", 2);
        rows = Integer.parseInt(counts[0]);
        columns = Integer.parseInt(counts[1]);
        x = inputs.uniform(rows * columns);
        y = new float[x.length];
    }

    /**
     * Runs the loop.
     *
     * @return the result
     */
    @Benchmark
    public float[] softmax() {
        PlainJava.softmax(x, y, rows, columns);
        return y;
    }

    /**
     * Runs the loop.
     *
     * @return the result
     */
    @Benchmark
    public float[] logSoftmax() {
        PlainJava.logSoftmax(x, y, rows, columns);
        return y;
    }
}
