package io.github.lanewise.peer;

import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import io.github.lanewise.RowKernel;
import java.util.Optional;

/** The kernels of this library, among the others. */
public final class LanewisePeer implements Peer {
    /** Its name. */
    public static final String NAME = "Lanewise";

    private final Implementation implementation;

    /**
     * The kernels of an implementation.
     *
     * @param implementation the implementation
     */
    public LanewisePeer(Implementation implementation) {
        this.implementation = implementation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String start() {
        return implementation.toString();
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        Task task = workload.task();
        return Optional.of(
                switch (task.function()) {
                    case "softmax" -> rows(implementation.softmax(), workload);
                    case "log_softmax" -> rows(implementation.logSoftmax(), workload);
                    default -> elements(implementation.kernel(task.activation()), workload);
                });
    }

    private static Call elements(Kernel kernel, Workload workload) {
        float[] x = workload.input();
        float[] gradOutput = workload.gradOutput();
        int n = x.length;
        return switch (workload.task().mode()) {
            case FORWARD -> call(workload, (y, at) -> kernel.forward(x, 0, y, at, n));
            case DERIVATIVE -> call(workload, (y, at) -> kernel.derivative(x, 0, y, at, n));
            case DERIVATIVE_FROM_OUTPUT -> call(workload, (y, at) -> kernel.derivativeFromOutput(x, 0, y, at, n));
            case BACKWARD -> call(workload, (y, at) -> kernel.backward(x, 0, gradOutput, 0, y, at, n));
            case BACKWARD_FROM_OUTPUT ->
                call(workload, (y, at) -> kernel.backwardFromOutput(x, 0, gradOutput, 0, y, at, n));
        };
    }

    private static Call rows(RowKernel kernel, Workload workload) {
        float[] x = workload.input();
        float[] gradOutput = workload.gradOutput();
        int rows = workload.task().rows();
        int columns = workload.task().columns();
        return workload.task().mode() == Mode.FORWARD
                ? call(workload, (y, at) -> kernel.forward(x, 0, columns, y, at, columns, rows, columns))
                : call(
                        workload,
                        (y, at) ->
                                kernel.backward(x, 0, columns, gradOutput, 0, columns, y, at, columns, rows, columns));
    }

    /** A kernel with its inputs, still to be told where the result goes. */
    @FunctionalInterface
    private interface Bound {
        void run(float[] y, int offset);
    }

    private static Call call(Workload workload, Bound kernel) {
        int size = workload.task().size();
        int distance = workload.distance();
        float[] y = new float[distance + size];
        return new ArrayCall(() -> kernel.run(y, distance), y, distance, size);
    }
}
