package io.github.lanewise.benchmarks;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.Lanewise;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first calls in a virtual machine that has just been started, once in each of several.
 *
 * <p>The library chooses the implementation by itself, since the choice is a part of the start. System properties ask for
 * another one.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class FirstCallBenchmark extends Timing {
    private static final int CALLS = 100_000;

    /** The activation. */
    @Param("sigmoid")
    public String activation = "";

    /** The number of elements. */
    @Param("1024")
    public int n;

    private float[] x = {};
    private float[] y = {};

    /** The library after the first call of a kernel. */
    @State(Scope.Benchmark)
    public static class StartedLibrary {
        /** The activation whose kernel was called. */
        @Param("tanh")
        public String before = "";

        /** For JMH. */
        public StartedLibrary() {}

        /** Calls the kernel. */
        @Setup
        public void start() {
            Lanewise.kernel(Activation.parse(before)).forward(new float[1], new float[1]);
        }
    }

    /**
     * Prepares the input, without the library.
     *
     * @param inputs the range of the inputs
     */
    @Setup
    public void prepare(InputRange inputs) {
        x = inputs.uniform(n);
        y = new float[n];
    }

    /**
     * From nothing to the first result: starts the library and calls a kernel.
     *
     * @return the result
     */
    @Benchmark
    public float[] firstKernel() {
        Lanewise.kernel(Activation.parse(activation)).forward(x, y);
        return y;
    }

    /**
     * The first call of another kernel.
     *
     * @param library the library, which is at work
     * @return the result
     */
    @Benchmark
    public float[] secondKernel(StartedLibrary library) {
        return firstKernel();
    }

    /**
     * Many calls from the first one on. What counts are the counters, not the time for all.
     *
     * @param counters receives how many calls it took to become fast
     * @return the result
     */
    @Benchmark
    public float[] untilSteady(SteadyCounters counters) {
        Kernel kernel = Lanewise.kernel(Activation.parse(activation));
        long[] nanos = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            kernel.forward(x, y);
            nanos[call] = System.nanoTime() - start;
        }
        counters.count(nanos);
        return y;
    }
}
