package io.github.lanewise.benchmarks;

import io.github.lanewise.Implementation;
import io.github.lanewise.RowKernel;
import io.github.lanewise.peer.Implementations;
import io.github.lanewise.peer.Inputs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Softmax and log-softmax, forward and backward. */
public class RowsBenchmark extends Timing {
    /** The function. */
    public enum Function {
        /** Softmax. */
        softmax,
        /** Log-softmax. */
        log_softmax
    }

    /** What is computed. */
    public enum Operation {
        /** The function. */
        forward,
        /** The gradient. */
        backward
    }

    /** The function. */
    @Param
    public Function function = Function.softmax;

    /** What is computed. */
    @Param
    public Operation operation = Operation.forward;

    /** Rows × columns. */
    @Param({"64x1024", "1x32768", "2048x64", "100000x10"})
    public String shape = "";

    /** The implementation. */
    @Param({"simd", "scalar"})
    public String implementation = "";

    /** Whether all other kernels have run before. */
    @Param("true")
    public boolean pollute;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare.
    private RowKernel kernel;

    private int rows;
    private int columns;
    private float[] x = {};
    private float[] y = {};
    private float[] result = {};

    /** Prepares the kernel and its inputs. */
    @Setup
    public void prepare() {
        Implementation chosen = Implementations.get(implementation, pollute);
        kernel = function == Function.softmax ? chosen.softmax() : chosen.logSoftmax();
        String[] counts = shape.split("x", 2);
        rows = Integer.parseInt(counts[0]);
        columns = Integer.parseInt(counts[1]);
        x = Inputs.uniform(rows * columns);
        y = new float[x.length];
        kernel.forward(x, y, rows, columns);
        result = new float[x.length];
    }

    /**
     * Calls the kernel.
     *
     * @return the result
     */
    @Benchmark
    public float[] lanewise() {
        switch (operation) {
            case forward -> kernel.forward(x, result, rows, columns);
            case backward -> kernel.backward(y, x, result, rows, columns);
        }
        return result;
    }
}
