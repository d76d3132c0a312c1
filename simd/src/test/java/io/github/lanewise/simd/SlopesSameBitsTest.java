package io.github.lanewise.simd;

import io.github.lanewise.Implementation;
import io.github.lanewise.Prelu;
import io.github.lanewise.Rrelu;
import io.github.lanewise.probe.Inputs;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector loops with slopes give the bits of the scalar ones. */
@Tag("bits")
class SlopesSameBitsTest {
    private static final int OUTER = 3;
    private static final int GUARD = 20;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 15, 16, 17, 31, 32, 33, 49, 64, 100, 257, 1_000})
    void prelu(int inner) {
        for (int channels : new int[] {1, 2, 15, 16, 17, 33, 70}) {
            for (int offset : new int[] {0, 1, 5, 16}) {
                checkPrelu(offset, channels, inner);
            }
        }
    }

    @Test
    void preluOfAnyNumberOfChannels() {
        for (int channels = 0; channels < 130; channels++) {
            checkPrelu(3, channels, 1);
        }
    }

    private static void checkPrelu(int offset, int channels, int inner) {
        int length = OUTER * channels * inner;
        float[][][] gradients = {
            {Inputs.logits(length + 18, inner), Inputs.logits(length + 18, channels)},
            {Inputs.random(length + 18, inner), Inputs.gradients(length + 18)}
        };
        for (float[][] xAndGradient : gradients) {
            float[] x = xAndGradient[0];
            float[] gradient = xAndGradient[1];
            Bits.assertSame(
                    prelu(Bits.simd(), x, gradient, offset, channels, inner),
                    prelu(Bits.scalar(), x, gradient, offset, channels, inner),
                    "prelu with %d channels and inner %d at offset %d",
                    channels,
                    inner,
                    offset);
        }
    }

    private static float[][] prelu(
            Implementation implementation, float[] x, float[] gradient, int offset, int channels, int inner) {
        int length = OUTER * channels * inner;
        float[] slopes = Inputs.random(channels + 18, channels);
        float[] y = Bits.untouched(length + GUARD);
        float[] derivatives = Bits.untouched(length + GUARD);
        float[] gradInput = Bits.untouched(length + GUARD);
        float[] gradSlopes = Bits.untouched(channels + GUARD);
        Prelu prelu = implementation.prelu();
        prelu.forward(x, offset, slopes, offset + 2, y, offset + 3, OUTER, channels, inner);
        prelu.derivative(x, offset, slopes, offset + 2, derivatives, offset, OUTER, channels, inner);
        prelu.backward(
                x,
                offset,
                slopes,
                offset + 2,
                gradient,
                offset + 1,
                gradInput,
                offset + 4,
                gradSlopes,
                offset,
                OUTER,
                channels,
                inner);
        return new float[][] {y, derivatives, gradInput, gradSlopes};
    }

    @Test
    void rrelu() {
        for (int length = 0; length < 300; length++) {
            int offset = length % 17;
            Bits.assertSame(
                    rrelu(Bits.simd(), offset, length),
                    rrelu(Bits.scalar(), offset, length),
                    "rrelu of length %d at offset %d",
                    length,
                    offset);
        }
    }

    private static float[][] rrelu(Implementation implementation, int offset, int length) {
        float[] x = Inputs.random(offset + length, length);
        float[] gradient = Inputs.gradients(2 + length);
        float[] slopes = Bits.untouched(length + GUARD);
        float[] y = Bits.untouched(length + GUARD);
        float[] gradInput = Bits.untouched(length + GUARD);
        Rrelu rrelu = implementation.rrelu(-0.5f, 2f);
        rrelu.forward(x, offset, slopes, offset + 1, y, offset + 2, length, new Random(length));
        rrelu.backward(x, offset, slopes, offset + 1, gradient, 2, gradInput, offset, length);
        return new float[][] {slopes, y, gradInput};
    }
}
