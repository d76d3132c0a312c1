package io.github.lanewise.scalar;

import io.github.lanewise.internal.Vm;
import io.github.lanewise.math.BinaryLoss;
import io.github.lanewise.spi.LossLoops;

// $import io.github.lanewise.math.Fma

/** Binary cross-entropy for one element after the other, written flat as the activations are. */
final class ScalarLossLoops implements LossLoops {

    @Override
    public void binaryCrossEntropy(
            float[] logits,
            int logitsOffset,
            float[] labels,
            int labelsOffset,
            float[] loss,
            int lossOffset,
            int length) {
        // $uniforms
        if (Vm.vectorises()) {
            for (int i = 0; i < length; i++) {
                float x = logits[logitsOffset + i];
                float label = labels[labelsOffset + i];
                // $without branches
                float value = BinaryLoss.of(x, label);
                loss[lossOffset + i] = value;
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            float x = logits[logitsOffset + i];
            float label = labels[labelsOffset + i];
            if (Vm.FMA) {
                float value = BinaryLoss.of(x, label);
                loss[lossOffset + i] = value;
            } else {
                // $without fma
                float value = BinaryLoss.of(x, label);
                loss[lossOffset + i] = value;
            }
        }
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
        // $uniforms
        if (Vm.vectorises()) {
            for (int i = 0; i < length; i++) {
                float x = logits[logitsOffset + i];
                float label = labels[labelsOffset + i];
                // $without branches
                float value = BinaryLoss.of(x, label);
                // $without branches
                float derivative = BinaryLoss.derivative(x, label);
                loss[lossOffset + i] = value;
                gradInput[gradInputOffset + i] = derivative;
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            float x = logits[logitsOffset + i];
            float label = labels[labelsOffset + i];
            if (Vm.FMA) {
                float value = BinaryLoss.of(x, label);
                float derivative = BinaryLoss.derivative(x, label);
                loss[lossOffset + i] = value;
                gradInput[gradInputOffset + i] = derivative;
            } else {
                // $without fma
                float value = BinaryLoss.of(x, label);
                // $without fma
                float derivative = BinaryLoss.derivative(x, label);
                loss[lossOffset + i] = value;
                gradInput[gradInputOffset + i] = derivative;
            }
        }
    }
}
