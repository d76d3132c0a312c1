package io.github.lanewise;

import io.github.lanewise.spi.SlopeLoops;
import java.util.Arrays;

/**
 * Parametric ReLU with a learned slope for each channel: y = x for x &gt; 0, else slope[c] · x. PyTorch {@code PReLU}, ONNX
 * {@code PRelu}; He et al. 2015. Immutable and thread-safe; a call allocates nothing.
 *
 * <p>Arrays have the layout outer × channels × inner: element (o, c, i) is at {@code offset + (o · channels + c) · inner +
 * i}. An image batch N×C×H×W has outer = N and inner = H · W; a dense layer's N×C, or N×H×W×C, has inner = 1.
 *
 * <p>Values are within 0.5 ulp of exact, derivatives exact; special values are those of {@link Activation#PRELU}. The
 * rules of {@link Kernel} for ranges, overlaps and bits hold.
 */
public final class Prelu {
    private final SlopeLoops loops;

    Prelu(SlopeLoops loops) {
        this.loops = loops;
    }

    /**
     * Computes y = x for x &gt; 0, else slope[c] · x.
     *
     * @param x the inputs
     * @param xOffset the index of the first input
     * @param slopes the slopes
     * @param slopesOffset the index of the first channel's slope
     * @param y receives the result; may be x itself at the same offset
     * @param yOffset the index of the first result
     * @param outer how many times the channels repeat
     * @param channels the number of channels
     * @param inner how many neighbouring elements belong to one channel
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if a count is negative, or y overlaps an input without being the same range as x
     * @throws NullPointerException if an array is null
     */
    public void forward(
            float[] x,
            int xOffset,
            float[] slopes,
            int slopesOffset,
            float[] y,
            int yOffset,
            int outer,
            int channels,
            int inner) {
        int length = check(x, xOffset, slopes, slopesOffset, "y", y, yOffset, outer, channels, inner);
        if (inner == 1) {
            for (int i = 0; i < length; i += channels) {
                loops.forward(x, xOffset + i, slopes, slopesOffset, y, yOffset + i, channels);
            }
            return;
        }
        for (int i = 0, c = 0; i < length; i += inner, c = next(c, channels)) {
            loops.forward(x, xOffset + i, slopes[slopesOffset + c], y, yOffset + i, inner);
        }
    }

    /**
     * Computes y = 1 for x &gt; 0, else slope[c] (slope[c] at 0).
     *
     * @param x the inputs
     * @param xOffset the index of the first input
     * @param slopes the slopes
     * @param slopesOffset the index of the first channel's slope
     * @param y receives the derivative with respect to x; may be x itself at the same offset
     * @param yOffset the index of the first result
     * @param outer how many times the channels repeat
     * @param channels the number of channels
     * @param inner how many neighbouring elements belong to one channel
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if a count is negative, or y overlaps an input without being the same range as x
     * @throws NullPointerException if an array is null
     */
    public void derivative(
            float[] x,
            int xOffset,
            float[] slopes,
            int slopesOffset,
            float[] y,
            int yOffset,
            int outer,
            int channels,
            int inner) {
        int length = check(x, xOffset, slopes, slopesOffset, "y", y, yOffset, outer, channels, inner);
        if (inner == 1) {
            for (int i = 0; i < length; i += channels) {
                loops.derivative(x, xOffset + i, slopes, slopesOffset, y, yOffset + i, channels);
            }
            return;
        }
        for (int i = 0, c = 0; i < length; i += inner, c = next(c, channels)) {
            loops.derivative(x, xOffset + i, slopes[slopesOffset + c], y, yOffset + i, inner);
        }
    }

    /**
     * Computes gradInput = gradOutput · (1 for x &gt; 0, else slope[c]), and gradSlopes[c] = Σ gradOutput · x over the
     * elements of the channel with x ≤ 0.
     *
     * <p>The sums are in float and in a fixed order: the {@code inner} neighbours go to 16 parts, element i to part i mod
     * 16, which are folded in halves; these sums are added up over {@code outer}.
     *
     * @param x the inputs of the forward pass
     * @param xOffset the index of the first input
     * @param slopes the slopes
     * @param slopesOffset the index of the first channel's slope
     * @param gradOutput the gradient with respect to the output
     * @param gradOutputOffset the index of its first element
     * @param gradInput receives the gradient with respect to x; may be x or gradOutput itself at the same offset
     * @param gradInputOffset the index of its first element
     * @param gradSlopes receives the gradient with respect to the slopes; must share no element with the other arrays
     * @param gradSlopesOffset the index of the first channel's
     * @param outer how many times the channels repeat
     * @param channels the number of channels
     * @param inner how many neighbouring elements belong to one channel
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if a count is negative or an output overlaps in a way not allowed above
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
            float[] gradSlopes,
            int gradSlopesOffset,
            int outer,
            int channels,
            int inner) {
        int length = check(
                x, xOffset, slopes, slopesOffset, "gradInput", gradInput, gradInputOffset, outer, channels, inner);
        Ranges.check("gradOutput", gradOutput, gradOutputOffset, length);
        Ranges.check("gradSlopes", gradSlopes, gradSlopesOffset, channels);
        Ranges.checkOverlap(
                "gradOutput", gradOutput, gradOutputOffset, "gradInput", gradInput, gradInputOffset, length);
        Ranges.checkDisjoint("x", x, xOffset, length, "gradSlopes", gradSlopes, gradSlopesOffset, channels);
        Ranges.checkDisjoint(
                "slopes", slopes, slopesOffset, channels, "gradSlopes", gradSlopes, gradSlopesOffset, channels);
        Ranges.checkDisjoint(
                "gradOutput",
                gradOutput,
                gradOutputOffset,
                length,
                "gradSlopes",
                gradSlopes,
                gradSlopesOffset,
                channels);
        Ranges.checkDisjoint(
                "gradInput", gradInput, gradInputOffset, length, "gradSlopes", gradSlopes, gradSlopesOffset, channels);

        // The slopes' gradient first: gradInput may be x or gradOutput.
        Arrays.fill(gradSlopes, gradSlopesOffset, gradSlopesOffset + channels, 0f);
        if (inner == 1) {
            for (int i = 0; i < length; i += channels) {
                loops.addSlopeGradient(
                        x, xOffset + i, gradOutput, gradOutputOffset + i, gradSlopes, gradSlopesOffset, channels);
                loops.backward(
                        x,
                        xOffset + i,
                        slopes,
                        slopesOffset,
                        gradOutput,
                        gradOutputOffset + i,
                        gradInput,
                        gradInputOffset + i,
                        channels);
            }
            return;
        }
        for (int i = 0, c = 0; i < length; i += inner, c = next(c, channels)) {
            gradSlopes[gradSlopesOffset + c] +=
                    loops.sumSlopeGradient(x, xOffset + i, gradOutput, gradOutputOffset + i, inner);
            loops.backward(
                    x,
                    xOffset + i,
                    slopes[slopesOffset + c],
                    gradOutput,
                    gradOutputOffset + i,
                    gradInput,
                    gradInputOffset + i,
                    inner);
        }
    }

    private static int next(int channel, int channels) {
        return channel + 1 < channels ? channel + 1 : 0;
    }

    /** Checks what all methods have in common and gives the number of elements. */
    private static int check(
            float[] x,
            int xOffset,
            float[] slopes,
            int slopesOffset,
            String outputName,
            float[] output,
            int outputOffset,
            int outer,
            int channels,
            int inner) {
        if (outer < 0 || channels < 0 || inner < 0) {
            throw new IllegalArgumentException("outer is %d, channels is %d and inner is %d; allowed is at least 0"
                    .formatted(outer, channels, inner));
        }
        int length = length(outer, channels, inner);
        Ranges.check("x", x, xOffset, length);
        Ranges.check("slopes", slopes, slopesOffset, channels);
        Ranges.check(outputName, output, outputOffset, length);
        Ranges.checkOverlap("x", x, xOffset, outputName, output, outputOffset, length);
        Ranges.checkDisjoint("slopes", slopes, slopesOffset, channels, outputName, output, outputOffset, length);
        return length;
    }

    private static int length(int outer, int channels, int inner) {
        try {
            return Math.multiplyExact(Math.multiplyExact(outer, channels), inner);
        } catch (ArithmeticException e) {
            if (outer == 0 || channels == 0 || inner == 0) {
                return 0;
            }
            throw new IndexOutOfBoundsException(
                    "%d × %d × %d elements; allowed is what an array can hold".formatted(outer, channels, inner));
        }
    }
}
