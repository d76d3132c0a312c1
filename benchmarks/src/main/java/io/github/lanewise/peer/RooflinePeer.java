package io.github.lanewise.peer;

import java.util.Optional;

/**
 * What no kernel can beat: reading and writing alone. {@link System#arraycopy} where one array is read, where two are read a
 * multiplication of each pair. Not the function, of course.
 */
public final class RooflinePeer implements Peer {
    /** Makes one. */
    public RooflinePeer() {}

    @Override
    public String name() {
        return "roofline";
    }

    @Override
    public String start() {
        return "System.arraycopy; for gradients x[i]·y[i]";
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        float[] x = workload.input();
        float[] gradOutput = workload.gradOutput();
        int distance = workload.distance();
        float[] y = new float[distance + x.length];
        Runnable loop = workload.task().mode().readsGradient()
                ? () -> multiply(x, gradOutput, y, distance)
                : () -> System.arraycopy(x, 0, y, distance, x.length);
        return Optional.of(new ArrayCall(loop, y, distance, x.length));
    }

    private static void multiply(float[] x, float[] gradOutput, float[] y, int offset) {
        for (int i = 0; i < x.length; i++) {
            y[offset + i] = x[i] * gradOutput[i];
        }
    }
}
