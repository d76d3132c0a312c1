package io.github.lanewise.peer;

import io.github.lanewise.reference.Reference;
import io.github.lanewise.reference.RowReference;
import java.util.function.IntToDoubleFunction;

/** The exact result of a workload, of as much as one asks for: an element takes about a microsecond. */
public final class ExactResult {
    private final Task task;
    private final float[] input;
    private final float[] gradOutput;

    /**
     * The exact result of a workload.
     *
     * @param workload the workload
     */
    public ExactResult(Workload workload) {
        task = workload.task();
        input = workload.input();
        gradOutput = workload.gradOutput();
    }

    /**
     * The result of an elementwise function.
     *
     * @return the value at each position
     * @throws IllegalArgumentException if the function works on rows
     */
    public IntToDoubleFunction elements() {
        Reference reference = Reference.of(task.activation());
        return switch (task.mode()) {
            case FORWARD -> i -> reference.value(input[i]);
            case DERIVATIVE -> i -> reference.derivative(input[i]);
            case DERIVATIVE_FROM_OUTPUT -> i -> reference.derivativeFromOutput(input[i]);
            case BACKWARD -> i -> gradOutput[i] * reference.derivative(input[i]);
            case BACKWARD_FROM_OUTPUT -> i -> gradOutput[i] * reference.derivativeFromOutput(input[i]);
        };
    }

    /**
     * A row of the result of softmax or log-softmax.
     *
     * @param row which one, from 0 on
     * @return its values
     * @throws IllegalArgumentException if functions over rows don't have the mode
     */
    public double[] row(int row) {
        int columns = task.columns();
        int start = row * columns;
        boolean log = task.function().equals("log_softmax");
        return switch (task.mode()) {
            case FORWARD ->
                log ? RowReference.logSoftmax(input, start, columns) : RowReference.softmax(input, start, columns);
            case BACKWARD_FROM_OUTPUT ->
                log
                        ? RowReference.logSoftmaxBackward(input, start, gradOutput, start, columns)
                        : RowReference.softmaxBackward(input, start, gradOutput, start, columns);
            case DERIVATIVE, DERIVATIVE_FROM_OUTPUT, BACKWARD -> throw new IllegalArgumentException(task.toString());
        };
    }
}
