package io.github.lanewise.peer;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import io.github.lanewise.Lanewise;
import io.github.lanewise.RowKernel;
import java.util.List;

/** The implementations, and how they come into the state in which a program that uses many kernels finds them. */
public final class Implementations {
    /** Small arrays first: the compiler then decides on what says little of the large ones. */
    private static final List<Integer> SIZES = List.of(1, 7, 33, 130, 1_000, 4_098, 16_384);

    private static final int CALLS = 2_000;

    private Implementations() {}

    /**
     * An implementation that runs here.
     *
     * @param name its name
     * @return the implementation
     */
    public static Implementation get(String name) {
        return Lanewise.implementations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(name + " is not available here: " + Lanewise.implementation()));
    }

    /**
     * Runs every kernel, on arrays of several sizes, as a program that uses many kernels does.
     *
     * @param implementation what has the kernels
     */
    public static void pollute(Implementation implementation) {
        for (int size : SIZES) {
            float[] x = Inputs.uniform(size);
            float[] y = new float[size];
            int calls = Math.max(1, CALLS / size);
            for (int call = 0; call < calls; call++) {
                for (Activation activation : Activation.all()) {
                    pollute(implementation.kernel(activation), x, y);
                }
                pollute(implementation.softmax(), x, y);
                pollute(implementation.logSoftmax(), x, y);
            }
        }
    }

    private static void pollute(Kernel kernel, float[] x, float[] y) {
        kernel.forward(x, y);
        kernel.derivative(x, y);
        kernel.backward(x, y, y);
        if (kernel.activation().outputDeterminesDerivative()) {
            kernel.derivativeFromOutput(x, y);
            kernel.backwardFromOutput(x, y, y);
        }
    }

    private static void pollute(RowKernel kernel, float[] x, float[] y) {
        kernel.forward(x, y, 1, x.length);
        kernel.backward(y, x, y, 1, x.length);
    }
}
