package io.github.lanewise;

import io.github.lanewise.spi.SlopeLoops;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Randomised leaky ReLU in training: y = x for x &gt; 0, else slope · x, with a slope drawn uniformly from [lower, upper)
 * for each element. The slopes are kept, since backward needs them. In evaluation the slope is the mean, (lower + upper) /
 * 2: {@link Lanewise#kernel} of {@link Activation#RRELU}. PyTorch {@code RReLU}; Xu et al. 2015.
 *
 * <p>Immutable and thread-safe (the generator of random numbers may not be); a call allocates nothing. Values are within
 * 0.5 ulp of exact. The rules of {@link Kernel} for ranges, overlaps and bits hold: the same generator in the same state
 * gives the same bits.
 */
public final class Rrelu {
    private final float lower;
    private final float upper;
    private final SlopeLoops loops;

    Rrelu(float lower, float upper, SlopeLoops loops) {
        Activation.RRELU.with("lower", lower, "upper", upper);
        if (upper - lower > Float.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "upper - lower of rrelu is %s; allowed is a finite number".formatted(upper - lower));
        }
        this.lower = lower;
        this.upper = upper;
        this.loops = loops;
    }

    /**
     * Draws a slope for each element, whatever its sign, and computes y = x for x &gt; 0, else slope · x.
     *
     * @param x the inputs
     * @param xOffset the index of the first input
     * @param slopes receives the slopes, for {@link #backward}; must share no element with x and y
     * @param slopesOffset the index of the first slope
     * @param y receives the result; may be x itself at the same offset
     * @param yOffset the index of the first result
     * @param length the number of elements
     * @param random draws {@code length} numbers
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if ranges overlap in a way not allowed above
     * @throws NullPointerException if an argument is null
     */
    public void forward(
            float[] x,
            int xOffset,
            float[] slopes,
            int slopesOffset,
            float[] y,
            int yOffset,
            int length,
            RandomGenerator random) {
        Objects.requireNonNull(random, "random");
        Ranges.check("x", x, xOffset, length);
        Ranges.check("slopes", slopes, slopesOffset, length);
        Ranges.check("y", y, yOffset, length);
        Ranges.checkOverlap("x", x, xOffset, "y", y, yOffset, length);
        Ranges.checkDisjoint("x", x, xOffset, length, "slopes", slopes, slopesOffset, length);
        Ranges.checkDisjoint("y", y, yOffset, length, "slopes", slopes, slopesOffset, length);
        for (int i = slopesOffset; i < slopesOffset + length; i++) {
            slopes[i] = lower < upper ? random.nextFloat(lower, upper) : lower;
        }
        loops.forward(x, xOffset, slopes, slopesOffset, y, yOffset, length);
    }

    /**
     * Computes gradInput = gradOutput for x &gt; 0, else gradOutput · slope.
     *
     * @param x the inputs of the forward pass
     * @param xOffset the index of the first input
     * @param slopes the slopes that it drew
     * @param slopesOffset the index of the first slope
     * @param gradOutput the gradient with respect to the output
     * @param gradOutputOffset the index of its first element
     * @param gradInput receives the gradient with respect to x; may be x or gradOutput itself at the same offset
     * @param gradInputOffset the index of its first element
     * @param length the number of elements
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if ranges overlap in a way not allowed above
     * @throws NullPointerException if an array is null
     */
    public void backward(
            float[] x,
            int xOffset,
            float[] slopes,
            int slopesOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        Ranges.check("x", x, xOffset, length);
        Ranges.check("slopes", slopes, slopesOffset, length);
        Ranges.check("gradOutput", gradOutput, gradOutputOffset, length);
        Ranges.check("gradInput", gradInput, gradInputOffset, length);
        Ranges.checkOverlap("x", x, xOffset, "gradInput", gradInput, gradInputOffset, length);
        Ranges.checkOverlap(
                "gradOutput", gradOutput, gradOutputOffset, "gradInput", gradInput, gradInputOffset, length);
        Ranges.checkDisjoint("gradInput", gradInput, gradInputOffset, length, "slopes", slopes, slopesOffset, length);
        loops.backward(
                x, xOffset, slopes, slopesOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
    }
}
