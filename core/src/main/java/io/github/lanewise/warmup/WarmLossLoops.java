package io.github.lanewise.warmup;

import io.github.lanewise.spi.LossLoops;
import java.util.List;

/** The loops of binary cross-entropy. */
final class WarmLossLoops implements LossLoops, Passes<LossLoops> {
    private final Vectors vectors;
    private final Pass<LossLoops> binaryCrossEntropy;
    private final Pass<LossLoops> binaryCrossEntropyGradient;

    WarmLossLoops(LossLoops scalar, Vectors vectors, WarmUp warmUp) {
        this.vectors = vectors;
        binaryCrossEntropy = new Pass<>(this, 0, scalar, warmUp);
        binaryCrossEntropyGradient = new Pass<>(this, 1, scalar, warmUp);
    }

    List<Pass<?>> passes() {
        return List.of(binaryCrossEntropy, binaryCrossEntropyGradient);
    }

    @Override
    public LossLoops vector() {
        return vectors.provider().losses();
    }

    @Override
    public String name(int pass) {
        return switch (pass) {
            case 0 -> "binary cross-entropy forward";
            default -> "binary cross-entropy backward";
        };
    }

    @Override
    public void exercise(int pass, LossLoops loops, Data data, int i, int n) {
        switch (pass) {
            case 0 -> loops.binaryCrossEntropy(data.x, i, data.labels, i, data.y, i, n);
            default -> loops.binaryCrossEntropyGradient(data.x, i, data.labels, i, data.y, i, data.z, i, n);
        }
    }

    @Override
    public void binaryCrossEntropy(
            float[] logits,
            int logitsOffset,
            float[] labels,
            int labelsOffset,
            float[] loss,
            int lossOffset,
            int length) {
        binaryCrossEntropy
                .loops(length)
                .binaryCrossEntropy(logits, logitsOffset, labels, labelsOffset, loss, lossOffset, length);
    }

    @Override
    public void binaryCrossEntropyGradient(
            float[] logits,
            int logitsOffset,
            float[] labels,
            int labelsOffset,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        binaryCrossEntropyGradient
                .loops(length)
                .binaryCrossEntropyGradient(
                        logits,
                        logitsOffset,
                        labels,
                        labelsOffset,
                        loss,
                        lossOffset,
                        gradInput,
                        gradInputOffset,
                        length);
    }
}
