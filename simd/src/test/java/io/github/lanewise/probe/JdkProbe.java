package io.github.lanewise.probe;

import com.sun.management.ThreadMXBean;
import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import java.lang.management.ManagementFactory;

/**
 * What {@code .ci/jdks} asks each JDK. With the argument {@code bits}, prints whether all results have the bits that they have
 * to have. With {@code calls}, prints for each kernel and pass what a call allocates once it is warm, in bytes, and how long it
 * takes, measured by a chain of integer operations, which takes as many cycles on every JDK.
 */
final class JdkProbe {
    private static final int LENGTH = 1_024;
    private static final int CHECKED_CALLS = 100;

    /** A large loop over vectors takes C2 some seconds. */
    private static final int MOST_WARM_UPS = 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static long chained = 1;

    private JdkProbe() {}

    public static void main(String[] arguments) {
        Implementation implementation = Lanewise.implementations().getFirst();
        if (arguments[0].equals("bits")) {
            System.out.println(bits(implementation));
            return;
        }
        CpuTime.warmUp(JdkProbe::chain);
        Calls.of(implementation, LENGTH).forEach((name, call) -> print(name, () -> call.run(0, LENGTH)));
    }

    private static String bits(Implementation implementation) {
        int asked = Integer.getInteger("lanewise.width", implementation.width());
        if (implementation.width() != asked) {
            return "not here";
        }
        return Digests.of(implementation).equals(Digests.expected()) ? "right" : "WRONG";
    }

    private static void print(String name, Runnable call) {
        long bytes = Long.MAX_VALUE;
        for (int i = 0; i < MOST_WARM_UPS && bytes > 0; i++) {
            CpuTime.warmUp(call);
            bytes = bytes(call);
        }
        System.out.printf("%s\t%d\t%.4f%n", name, bytes, CpuTime.ratio(call, JdkProbe::chain));
    }

    private static long bytes(Runnable call) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CHECKED_CALLS; i++) {
            call.run();
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / CHECKED_CALLS;
    }

    private static void chain() {
        long value = chained;
        for (int i = 0; i < LENGTH; i++) {
            value = value * 0x5DEECE66DL + 11;
        }
        chained = value;
    }
}
