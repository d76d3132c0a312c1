package io.github.lanewise;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call of a kernel leaves no garbage. */
class AllocationTest {
    private static final int ROWS = 4;
    private static final int COLUMNS = 16;
    private static final int LENGTH = ROWS * COLUMNS;
    private static final int CALLS = 200;

    /** The first round warms up; the others have to be clean but for one, in which the compiler may have had a hand. */
    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final float[] x = Inputs.gaussian(1, LENGTH, 3f);
    private final float[] gradOutput = Inputs.gaussian(2, LENGTH, 3f);
    private final float[] output = new float[LENGTH];
    private final float[] slopes = Inputs.gaussian(3, LENGTH, 1f);
    private final float[] gradSlopes = new float[LENGTH];

    @BeforeAll
    static void measurementItselfIsFree() {
        THREADS.setThreadAllocatedMemoryEnabled(true);
        assertFree(() -> {});
    }

    @ParameterizedTest
    @MethodSource("io.github.lanewise.Activation#all")
    void elementwise(Activation activation) {
        Kernel kernel = Lanewise.kernel(activation);
        assertFree(() -> kernel.forward(x, 0, output, 0, LENGTH));
        assertFree(() -> kernel.derivative(x, output));
        assertFree(() -> kernel.backward(x, gradOutput, output));
        if (activation.outputDeterminesDerivative()) {
            assertFree(() -> kernel.derivativeFromOutput(x, output));
            assertFree(() -> kernel.backwardFromOutput(x, gradOutput, output));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.lanewise.RowKernelTest#kernels")
    void rows(RowKernel kernel) {
        assertFree(() -> kernel.forward(x, output, ROWS, COLUMNS));
        assertFree(() -> kernel.backward(x, gradOutput, output, ROWS, COLUMNS));
    }

    @Test
    void binaryCrossEntropy() {
        BinaryCrossEntropy kernel = Lanewise.binaryCrossEntropy();
        float[] loss = new float[LENGTH];
        assertFree(() -> kernel.forward(x, slopes, loss));
        assertFree(() -> kernel.forwardBackward(x, slopes, loss, output));
    }

    @Test
    void prelu() {
        Prelu prelu = Lanewise.prelu();
        assertFree(() -> prelu.forward(x, 0, slopes, 0, output, 0, 1, ROWS, COLUMNS));
        assertFree(() -> prelu.forward(x, 0, slopes, 0, output, 0, ROWS, COLUMNS, 1));
        assertFree(() -> prelu.derivative(x, 0, slopes, 0, output, 0, 1, ROWS, COLUMNS));
        assertFree(() -> prelu.backward(x, 0, slopes, 0, gradOutput, 0, output, 0, gradSlopes, 0, 1, ROWS, COLUMNS));
        assertFree(() -> prelu.backward(x, 0, slopes, 0, gradOutput, 0, output, 0, gradSlopes, 0, ROWS, COLUMNS, 1));
    }

    @Test
    void rrelu() {
        Rrelu rrelu = Lanewise.rrelu(0.1f, 0.3f);
        Random random = new Random(1);
        assertFree(() -> rrelu.forward(x, 0, slopes, 0, output, 0, LENGTH, random));
        assertFree(() -> rrelu.backward(x, 0, slopes, 0, gradOutput, 0, output, 0, LENGTH));
    }

    private static void assertFree(Runnable call) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }
}
