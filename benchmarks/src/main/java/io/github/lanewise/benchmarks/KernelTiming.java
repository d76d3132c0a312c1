package io.github.lanewise.benchmarks;

import org.openjdk.jmh.annotations.Param;

/**
 * What the benchmarks of kernels share: the result goes into an array of its own, or takes the place of the first input.
 *
 * <p>In place, each call first copies the input into that array. Otherwise a call would start from the result of the one
 * before, and all numbers would end at a fixed point of the function. To know the time in place, subtract that of {@link
 * RooflineBenchmark#arraycopy}.
 */
public abstract class KernelTiming extends Timing {
    /** Whether the result takes the place of the first input. */
    @Param("false")
    public boolean inPlace;

    private float[] original = {};
    private float[] input = {};
    private float[] result = {};

    /** For the benchmarks. */
    protected KernelTiming() {}

    /** Sets the first input, and makes a place for the result. */
    final void place(float[] numbers) {
        original = numbers;
        result = new float[numbers.length];
        input = inPlace ? result : original;
    }

    /** The first input of the next call. */
    final float[] input() {
        if (inPlace) {
            System.arraycopy(original, 0, result, 0, original.length);
        }
        return input;
    }

    /** Where the result goes. */
    final float[] result() {
        return result;
    }
}
