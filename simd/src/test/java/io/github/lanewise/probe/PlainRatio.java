package io.github.lanewise.probe;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import io.github.lanewise.Lanewise;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how the time of each kernel compares with that of a plain loop around {@code Math.exp} in the same JVM: as a
 * ratio of processor times, the median of several turns in which both alternate. No kernel should exceed 10 with any options of the JVM. To
 * run it after a build, from the folder {@code simd}, for example without C2:
 *
 * <pre>{@code
 * java --add-modules jdk.incubator.vector -XX:TieredStopAtLevel=1 \
 *     -cp target/classes:target/test-classes:../core/target/classes io.github.lanewise.probe.PlainRatio
 * }</pre>
 */
final class PlainRatio {
    private static final int LENGTH = 1_000;
    private static final int TURNS = 15;
    private static final long TURN_NANOS = 2_000_000;

    /** C2 compiles a method after 5,000 calls at the latest; where there is no C2, a second is more than enough. */
    private static final int WARM_UP_CALLS = 8_000;

    private static final long WARM_UP_NANOS = 1_000_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final float[] X = Inputs.logits(LENGTH, 1);
    private static final float[] GRADIENT = Inputs.logits(LENGTH, 2);
    private static final float[] Y = new float[LENGTH];

    private PlainRatio() {}

    public static void main(String[] arguments) {
        Implementation implementation = Lanewise.implementations().getFirst();
        System.out.println(implementation);
        warmUp(PlainRatio::plain);
        System.out.printf("plain loop: %.1f ns per element%n", time(PlainRatio::plain, 50 * TURN_NANOS));
        System.out.printf("%-42s %8s %10s%n", "times the plain loop", "forward", "derivative");
        for (Activation activation : Activation.all()) {
            Kernel kernel = implementation.kernel(activation);
            System.out.printf(
                    "%-42s %8.2f %10.2f%n", activation, ratio(kernel, Pass.FORWARD), ratio(kernel, Pass.DERIVATIVE));
        }
        System.out.printf(
                "%-42s %8.2f%n", "softmax", ratio(() -> implementation.softmax().forward(X, Y, 1, LENGTH)));
        System.out.printf(
                "%-42s %8.2f%n",
                "log_softmax", ratio(() -> implementation.logSoftmax().forward(X, Y, 1, LENGTH)));
    }

    private static void plain() {
        for (int i = 0; i < LENGTH; i++) {
            Y[i] = (float) (1 / (1 + Math.exp(-X[i])));
        }
    }

    private static double ratio(Kernel kernel, Pass pass) {
        return ratio(() -> pass.run(kernel, X, 0, GRADIENT, 0, Y, 0, LENGTH));
    }

    private static double ratio(Runnable call) {
        warmUp(call);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            ratios.add(time(call, TURN_NANOS) / time(PlainRatio::plain, TURN_NANOS));
        }
        double[] sorted = ratios.stream().mapToDouble(ratio -> ratio).sorted().toArray();
        return sorted[TURNS / 2];
    }

    private static void warmUp(Runnable call) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < WARM_UP_CALLS && THREADS.getCurrentThreadCpuTime() - start < WARM_UP_NANOS; i++) {
            call.run();
        }
    }

    /** The processor time per element, in nanoseconds, of calls that take at least a while. */
    private static double time(Runnable call, long leastNanos) {
        long start = THREADS.getCurrentThreadCpuTime();
        long elapsed = 0;
        int calls = 0;
        while (elapsed < leastNanos) {
            call.run();
            calls++;
            elapsed = THREADS.getCurrentThreadCpuTime() - start;
        }
        return (double) elapsed / calls / LENGTH;
    }
}
