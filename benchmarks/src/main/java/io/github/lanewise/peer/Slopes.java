package io.github.lanewise.peer;

/** The slope of the activations that are leaky_relu under another name, as long as all elements have the same slope. */
final class Slopes {
    private Slopes() {}

    /**
     * The slope on the left of 0.
     *
     * @param task of leaky_relu, prelu or rrelu
     * @return the slope
     */
    static float of(Task task) {
        return task.function().equals("rrelu")
                ? (task.parameter("lower") + task.parameter("upper")) / 2f
                : task.parameter("slope");
    }
}
