package io.github.lanewise.demo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Learned numbers, their gradients, and how a gradient changes them: gradient descent with momentum. */
final class Weights {
    private static final float MOMENTUM = 0.9f;

    private final float[] values;
    private final float[] gradients;
    private final float[] velocities;

    private Weights(float[] values) {
        this.values = values;
        this.gradients = new float[values.length];
        this.velocities = new float[values.length];
    }

    /** Weights that start with the same value. */
    static Weights constant(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return new Weights(values);
    }

    /** Weights that start uniformly random in [-limit, limit). */
    static Weights random(int count, float limit, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = limit * (2f * random.nextFloat() - 1f);
        }
        return new Weights(values);
    }

    /** The bits of learned numbers. */
    static ByteBuffer bits(List<float[]> weights) {
        int count = weights.stream().mapToInt(values -> values.length).sum();
        ByteBuffer bits = ByteBuffer.allocate(count * Float.BYTES);
        for (float[] values : weights) {
            for (float value : values) {
                bits.putInt(Float.floatToRawIntBits(value));
            }
        }
        return bits.flip();
    }

    float[] values() {
        return values;
    }

    float[] gradients() {
        return gradients;
    }

    void clearGradients() {
        Arrays.fill(gradients, 0f);
    }

    void descend(float learningRate) {
        for (int i = 0; i < values.length; i++) {
            velocities[i] = MOMENTUM * velocities[i] - learningRate * gradients[i];
            values[i] += velocities[i];
        }
    }
}
