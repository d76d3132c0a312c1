package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import java.util.List;

/** What the kernels of six activations and of their derivatives give over [-10, 10]. */
public final class CurvesDemo {
    /** The activations. */
    public static final List<Activation> ACTIVATIONS = List.of(
            Activation.SIGMOID,
            Activation.TANH,
            Activation.RELU,
            Activation.LEAKY_RELU.with("slope", 0.05f),
            Activation.ELU,
            Activation.SELU);

    /** A derivative that is less hardly passes a gradient on. */
    public static final float SATURATED = 0.01f;

    private static final float WEIGHT = 1;
    private static final float BIAS = 1;
    private static final int FIRST = -10;
    private static final int LAST = 9;

    private static final int FARTHEST = 10;
    private static final int STEPS_OF_ONE = 100;

    private final Implementation implementation;

    /**
     * What a derivative is like.
     *
     * @param activation the activation
     * @param greatest its greatest value
     * @param place where it has that, the place next to 0
     * @param atLeft its value at -10
     * @param atRight its value at 10
     * @param saturatedLeft up to where, from the left, it is less than {@link #SATURATED}, NaN if it is not
     * @param saturatedRight from where on it is, NaN if it is not
     * @param fromOutput how much the derivative computed from y differs at most
     */
    public record Derivative(
            Activation activation,
            float greatest,
            float place,
            float atLeft,
            float atRight,
            float saturatedLeft,
            float saturatedRight,
            float fromOutput) {}

    /**
     * The demo.
     *
     * @param implementation computes everything
     */
    public CurvesDemo(Implementation implementation) {
        this.implementation = implementation;
    }

    /**
     * The inputs of a neuron with one weight.
     *
     * @return -10, -9, … 9
     */
    public float[] inputs() {
        float[] x = new float[LAST - FIRST + 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = FIRST + i;
        }
        return x;
    }

    /**
     * What its activation gets.
     *
     * @return W · x + b, with W = b = 1
     */
    public float[] sums() {
        float[] sums = inputs();
        for (int i = 0; i < sums.length; i++) {
            sums[i] = WEIGHT * sums[i] + BIAS;
        }
        return sums;
    }

    /**
     * What it gives.
     *
     * @param activation the activation
     * @return its values at {@link #sums}
     */
    public float[] outputs(Activation activation) {
        float[] sums = sums();
        implementation.kernel(activation).forward(sums, sums);
        return sums;
    }

    /**
     * Looks at a derivative at every hundredth.
     *
     * @param activation the activation
     * @return what it is like
     */
    public Derivative derivative(Activation activation) {
        Kernel kernel = implementation.kernel(activation);
        float[] x = places();
        float[] slopes = new float[x.length];
        kernel.derivative(x, slopes);
        int greatest = x.length / 2;
        for (int i = 0; i < x.length; i++) {
            boolean nearer = Math.abs(x[i]) < Math.abs(x[greatest]);
            if (slopes[i] > slopes[greatest] || (slopes[i] == slopes[greatest] && nearer)) {
                greatest = i;
            }
        }
        return new Derivative(
                activation,
                slopes[greatest],
                x[greatest],
                slopes[0],
                slopes[x.length - 1],
                saturated(x, slopes, 0, 1),
                saturated(x, slopes, x.length - 1, -1),
                difference(kernel, x, slopes));
    }

    private static float[] places() {
        float[] x = new float[2 * FARTHEST * STEPS_OF_ONE + 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (i - FARTHEST * STEPS_OF_ONE) / STEPS_OF_ONE;
        }
        return x;
    }

    private static float saturated(float[] x, float[] slopes, int from, int step) {
        float place = Float.NaN;
        for (int i = from; slopes[i] < SATURATED; i += step) {
            place = x[i];
        }
        return place;
    }

    private static float difference(Kernel kernel, float[] x, float[] slopes) {
        float[] fromOutput = new float[x.length];
        kernel.forward(x, fromOutput);
        kernel.derivativeFromOutput(fromOutput, fromOutput);
        float greatest = 0;
        for (int i = 0; i < x.length; i++) {
            greatest = Math.max(greatest, Math.abs(fromOutput[i] - slopes[i]));
        }
        return greatest;
    }
}
