package io.github.lanewise.peer;

import java.util.Optional;

/**
 * What no kernel can beat: reading and writing alone. {@link System#arraycopy} where one array is read, where two are read a
 * multiplication of each pair. Not the function, of course.
 */
public final class RooflinePeer implements Peer {
    /** Its name. */
    public static final String NAME = "roofline";

    /** Makes one. */
    public RooflinePeer() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String start() {
        return "System.arraycopy; for gradients x[i]·g[i]";
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        return Optional.of(workload.task().mode().readsGradient() ? product(workload) : copy(workload));
    }

    private static Call copy(Workload workload) {
        float[] x = workload.input();
        int distance = workload.distance();
        float[] y = new float[distance + x.length];
        return new ArrayCall(() -> System.arraycopy(x, 0, y, distance, x.length), y, distance, x.length);
    }

    /** Without the distance: C2 does not vectorise a loop whose arrays might overlap, shifted. */
    private static Call product(Workload workload) {
        float[] x = workload.input();
        float[] gradOutput = workload.gradOutput();
        float[] y = new float[x.length];
        return new ArrayCall(() -> multiply(x, gradOutput, y), y, 0, y.length);
    }

    private static void multiply(float[] x, float[] gradOutput, float[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * gradOutput[i];
        }
    }
}
