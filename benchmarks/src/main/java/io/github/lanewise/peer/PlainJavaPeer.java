package io.github.lanewise.peer;

import io.github.lanewise.Activation;
import java.util.Optional;

/** The loops of {@link PlainJava}. They go over whole arrays, and have the default parameters. */
final class PlainJavaPeer implements Peer {
    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public String start() {
        return Runtime.version().toString();
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        float[] result = new float[workload.task().size()];
        return loop(workload, result).map(loop -> new ArrayCall(loop, result, 0, result.length));
    }

    private static Optional<Runnable> loop(Workload workload, float[] result) {
        Task task = workload.task();
        return switch (task.mode()) {
            case FORWARD -> forward(task, workload.input(), result);
            case BACKWARD -> backward(task, workload.input(), workload.gradOutput(), result);
            case DERIVATIVE, DERIVATIVE_FROM_OUTPUT, BACKWARD_FROM_OUTPUT -> Optional.empty();
        };
    }

    private static Optional<Runnable> forward(Task task, float[] x, float[] y) {
        if (task.function().equals("softmax")) {
            return Optional.of(() -> PlainJava.softmax(x, y, task.rows(), task.columns()));
        }
        if (task.function().equals("log_softmax")) {
            return Optional.of(() -> PlainJava.logSoftmax(x, y, task.rows(), task.columns()));
        }
        if (!isDefaultActivation(task)) {
            return Optional.empty();
        }
        PlainJava.Forward loop = PlainJava.forward(task.function());
        return Optional.of(() -> loop.run(x, y));
    }

    private static Optional<Runnable> backward(Task task, float[] x, float[] gradOutput, float[] gradInput) {
        if (!PlainJava.exponential().contains(task.function()) || !isDefaultActivation(task)) {
            return Optional.empty();
        }
        PlainJava.Backward loop = PlainJava.backward(task.function());
        return Optional.of(() -> loop.run(x, gradOutput, gradInput));
    }

    private static boolean isDefaultActivation(Task task) {
        return Activation.all().stream()
                .anyMatch(activation -> activation.name().equals(task.function()) && hasDefaults(activation, task));
    }

    private static boolean hasDefaults(Activation activation, Task task) {
        return activation.parameters().stream()
                .allMatch(parameter -> task.parameter(parameter.name()) == parameter.defaultValue());
    }
}
