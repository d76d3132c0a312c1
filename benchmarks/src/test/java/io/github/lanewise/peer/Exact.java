package io.github.lanewise.peer;

import io.github.lanewise.reference.Reference;
import io.github.lanewise.reference.RowReference;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The exact result of a workload. */
final class Exact {
    private Exact() {}

    static double[] result(Workload workload) {
        Task task = workload.task();
        return switch (task.function()) {
            case "softmax", "log_softmax" -> rows(workload);
            default -> {
                IntToDoubleFunction element = element(workload, Reference.of(task.activation()));
                yield IntStream.range(0, task.size()).mapToDouble(element).toArray();
            }
        };
    }

    private static IntToDoubleFunction element(Workload workload, Reference reference) {
        float[] input = workload.input();
        float[] gradOutput = workload.gradOutput();
        return switch (workload.task().mode()) {
            case FORWARD -> i -> reference.value(input[i]);
            case DERIVATIVE -> i -> reference.derivative(input[i]);
            case DERIVATIVE_FROM_OUTPUT -> i -> reference.derivativeFromOutput(input[i]);
            case BACKWARD -> i -> gradOutput[i] * reference.derivative(input[i]);
            case BACKWARD_FROM_OUTPUT -> i -> gradOutput[i] * reference.derivativeFromOutput(input[i]);
        };
    }

    private static double[] rows(Workload workload) {
        Task task = workload.task();
        return IntStream.range(0, task.rows())
                .mapToObj(row -> row(workload, row * task.columns()))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] row(Workload workload, int start) {
        Task task = workload.task();
        float[] input = workload.input();
        float[] gradOutput = workload.gradOutput();
        boolean log = task.function().equals("log_softmax");
        return switch (task.mode()) {
            case FORWARD ->
                log
                        ? RowReference.logSoftmax(input, start, task.columns())
                        : RowReference.softmax(input, start, task.columns());
            case BACKWARD_FROM_OUTPUT ->
                log
                        ? RowReference.logSoftmaxBackward(input, start, gradOutput, start, task.columns())
                        : RowReference.softmaxBackward(input, start, gradOutput, start, task.columns());
            case DERIVATIVE, DERIVATIVE_FROM_OUTPUT, BACKWARD -> throw new IllegalArgumentException(task.toString());
        };
    }
}
