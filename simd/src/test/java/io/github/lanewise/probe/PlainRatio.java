package io.github.lanewise.probe;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import io.github.lanewise.Lanewise;

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

    private static final float[] X = Inputs.logits(LENGTH, 1);
    private static final float[] GRADIENT = Inputs.logits(LENGTH, 2);
    private static final float[] Y = new float[LENGTH];

    private PlainRatio() {}

    public static void main(String[] arguments) {
        Implementation implementation = Lanewise.implementations().getFirst();
        System.out.println(implementation);
        CpuTime.warmUp(PlainRatio::plain);
        System.out.printf("plain loop: %.1f ns per element%n", CpuTime.nanos(PlainRatio::plain, 100_000_000) / LENGTH);
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
        return CpuTime.ratio(call, PlainRatio::plain);
    }
}
