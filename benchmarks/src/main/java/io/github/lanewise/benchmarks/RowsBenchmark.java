package io.github.lanewise.benchmarks;

import io.github.lanewise.Implementation;
import io.github.lanewise.RowKernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Softmax and log-softmax, forward and backward. */
public class RowsBenchmark extends KernelTiming {
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

    @SuppressWarnings("NullAway.Init") // JMH calls prepare.
    private RowKernel kernel;

    private int rows;
    private int columns;
    private float[] gradOutput = {};

    /**
     * Prepares the kernel and its inputs.
     *
     * @param library the library
     * @param inputs the range of the inputs
     */
    @Setup
    public void prepare(Library library, InputRange inputs) {
        Implementation chosen = library.implementation();
        kernel = function == Function.softmax ? chosen.softmax() : chosen.logSoftmax();
        String[] counts = shape.split("x", 2);
        rows = Integer.parseInt(counts[0]);
        columns = Integer.parseInt(counts[1]);
        gradOutput = inputs.uniform(rows * columns);
        float[] first = inputs.uniform(rows * columns);
        if (operation == Operation.backward) {
            kernel.forward(first, first, rows, columns);
        }
        place(first);
    }

    /**
     * Calls the kernel.
     *
     * @return the result
     */
    @Benchmark
    public float[] lanewise() {
        switch (operation) {
            case forward -> kernel.forward(input(), result(), rows, columns);
            case backward -> kernel.backward(input(), gradOutput, result(), rows, columns);
        }
        return result();
    }
}
