package io.github.lanewise.simd;

import io.github.lanewise.BinaryCrossEntropy;
import io.github.lanewise.Implementation;
import io.github.lanewise.probe.Inputs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The vector loops of losses over elements give the bits of the scalar ones. */
@Tag("bits")
class LossesSameBitsTest {
    private static final int GUARD = 20;

    @Test
    void binaryCrossEntropy() {
        for (int length = 0; length < 300; length++) {
            check(length % 17, Inputs.random(length + GUARD, length), Inputs.random(length + GUARD, -length), length);
            check(length % 17, Inputs.logits(length + GUARD, length), Inputs.random(length + GUARD, -length), length);
            check(length % 17, Inputs.random(length + GUARD, length), Inputs.probabilities(length + GUARD), length);
        }
        int many = 100_000;
        check(0, Inputs.logits(many, 1), Inputs.probabilities(many), many);
        check(0, Inputs.random(many, 1), Inputs.probabilities(many), many);
    }

    private static void check(int offset, float[] x, float[] labels, int length) {
        Bits.assertSame(
                losses(Bits.simd(), offset, x, labels, length),
                losses(Bits.scalar(), offset, x, labels, length),
                "binary cross-entropy of length %d at offset %d",
                length,
                offset);
    }

    private static float[][] losses(Implementation implementation, int offset, float[] x, float[] labels, int length) {
        float[] alone = Bits.untouched(length + GUARD);
        float[] loss = Bits.untouched(length + GUARD);
        float[] gradInput = Bits.untouched(length + GUARD);
        BinaryCrossEntropy kernel = implementation.binaryCrossEntropy();
        kernel.forward(x, offset, labels, offset / 2, alone, offset + 1, length);
        kernel.forwardBackward(x, offset, labels, offset / 2, loss, offset + 2, gradInput, offset + 3, length);
        return new float[][] {alone, loss, gradInput};
    }
}
