package io.github.lanewise.peer;

/** A task and the numbers it is done on. */
public final class Workload {
    private final Task task;
    private final float[] input;
    private final float[] gradOutput;
    private final int distance;

    /**
     * A workload.
     *
     * @param task what is to be computed
     * @param input x, or y where the mode starts from the output; as many numbers as the task has elements
     * @param gradOutput as many numbers where the mode reads the gradient, otherwise empty
     * @param distance how many floats to leave out before the result, a multiple of 16 and less than 1,024. Where the
     *     addresses of input and result agree modulo 4,096, some processors are slower by a fifth; so the distance differs
     *     from process to process.
     */
    public Workload(Task task, float[] input, float[] gradOutput, int distance) {
        this.task = task;
        this.input = input.clone();
        this.gradOutput = gradOutput.clone();
        this.distance = distance;
    }

    /**
     * What is to be computed.
     *
     * @return the task
     */
    public Task task() {
        return task;
    }

    /**
     * What is read.
     *
     * @return x, or y where the mode starts from the output; a new array
     */
    public float[] input() {
        return input.clone();
    }

    /**
     * The gradient with respect to the output.
     *
     * @return a new array; empty where the mode does not read it
     */
    public float[] gradOutput() {
        return gradOutput.clone();
    }

    /**
     * Where the result begins in the memory that is allocated for it.
     *
     * @return how many floats to leave out, a multiple of 16 and less than 1,024
     */
    public int distance() {
        return distance;
    }
}
