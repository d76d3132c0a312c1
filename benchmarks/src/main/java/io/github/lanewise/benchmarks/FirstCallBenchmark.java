package io.github.lanewise.benchmarks;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.Lanewise;
import io.github.lanewise.comparison.Case;
import io.github.lanewise.comparison.FirstCalls;
import io.github.lanewise.peer.Mode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
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
 * another one; {@code curve} sets them.
 */
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class FirstCallBenchmark extends Timing {
    private static final int CALLS = 100_000;

    /** What is called, without the library. */
    @State(Scope.Thread)
    public static class Arrays {
        /** The activation. */
        @Param("sigmoid")
        public String activation = "";

        /** The number of elements. */
        @Param("1024")
        public int n;

        private float[] x = {};
        private float[] y = {};

        /** For JMH. */
        public Arrays() {}

        /**
         * Prepares the input.
         *
         * @param inputs the range of the inputs
         */
        @Setup
        public void prepare(InputRange inputs) {
            x = inputs.uniform(n);
            y = new float[n];
        }
    }

    /** What is called, and which implementation serves. */
    @State(Scope.Thread)
    public static class Curve {
        /** The function. */
        @Param({"relu", "sigmoid", "gelu", "softmax"})
        public String function = "";

        /** The number of elements. */
        @Param({"64", "4096"})
        public int size;

        /** The implementation: scalar, simd, or what the library chooses. */
        @Param({"scalar", "simd", "auto"})
        public String implementation = "";

        /** For JMH. */
        public Curve() {}

        /** Asks for the implementation. */
        @Setup
        public void choose() {
            System.setProperty("lanewise.implementation", implementation);
        }
    }

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
     * From nothing to the first result: starts the library and calls a kernel.
     *
     * @param arrays what is called
     * @return the result
     */
    @Benchmark
    public float[] firstKernel(Arrays arrays) {
        Lanewise.kernel(Activation.parse(arrays.activation)).forward(arrays.x, arrays.y);
        return arrays.y;
    }

    /**
     * The first call of another kernel.
     *
     * @param library the library, which is at work
     * @param arrays what is called
     * @return the result
     */
    @Benchmark
    public float[] secondKernel(StartedLibrary library, Arrays arrays) {
        return firstKernel(arrays);
    }

    /**
     * Many calls from the first one on. What counts are the counters, not the time for all.
     *
     * @param arrays what is called
     * @param counters receives how many calls it took to become fast
     * @return the result
     */
    @Benchmark
    public float[] untilSteady(Arrays arrays, SteadyCounters counters) {
        Kernel kernel = Lanewise.kernel(Activation.parse(arrays.activation));
        long[] nanos = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            kernel.forward(arrays.x, arrays.y);
            nanos[call] = System.nanoTime() - start;
        }
        counters.count(nanos);
        return arrays.y;
    }

    /**
     * The first 1,024 calls, and the start of the library with them. What counts are the counters.
     *
     * @param curve what is called
     * @param counters receives how long the first 1, 2, 4, … calls took together
     * @return the milliseconds for each of these numbers
     */
    @Benchmark
    public List<Double> curve(Curve curve, FirstCallCounters counters) {
        List<Double> millis = FirstCalls.measure(new Case(curve.function, Mode.FORWARD, curve.size), false);
        counters.count(millis);
        return millis;
    }
}
