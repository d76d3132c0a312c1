package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;

import io.github.lanewise.math.BinaryLoss;
import io.github.lanewise.spi.LossLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

// $import static io.github.lanewise.simd.Width.FLOAT_VECTOR
// $import static io.github.lanewise.simd.Width.INT_VECTOR
// $import static io.github.lanewise.simd.Width.INTS
// $import jdk.incubator.vector.IntVector
// $import jdk.incubator.vector.VectorOperators

/** Binary cross-entropy on vectors, what does not fill a vector first, as in the loops of the activations. */
final class VectorLossLoops implements LossLoops {

    private static final int LANES = FLOATS.length();

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
        int done = FLOATS.loopBound(length);
        if (done < length) {
            int last = Width.last(length);
            VectorMask<Float> live = Width.rest(length);
            FloatVector x = FloatVector.fromArray(FLOATS, logits, logitsOffset + last, live);
            FloatVector label = FloatVector.fromArray(FLOATS, labels, labelsOffset + last, live);
            FloatVector value = BinaryLoss.of(x, label);
            value.intoArray(loss, lossOffset + last, live);
        }
        for (int i = 0; i < done; i += LANES) {
            FloatVector x = FloatVector.fromArray(FLOATS, logits, logitsOffset + i);
            FloatVector label = FloatVector.fromArray(FLOATS, labels, labelsOffset + i);
            FloatVector value = BinaryLoss.of(x, label);
            value.intoArray(loss, lossOffset + i);
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
        int done = FLOATS.loopBound(length);
        if (done < length) {
            int last = Width.last(length);
            VectorMask<Float> live = Width.rest(length);
            FloatVector x = FloatVector.fromArray(FLOATS, logits, logitsOffset + last, live);
            FloatVector label = FloatVector.fromArray(FLOATS, labels, labelsOffset + last, live);
            FloatVector value = BinaryLoss.of(x, label);
            FloatVector derivative = BinaryLoss.derivative(x, label);
            value.intoArray(loss, lossOffset + last, live);
            derivative.intoArray(gradInput, gradInputOffset + last, live);
        }
        for (int i = 0; i < done; i += LANES) {
            FloatVector x = FloatVector.fromArray(FLOATS, logits, logitsOffset + i);
            FloatVector label = FloatVector.fromArray(FLOATS, labels, labelsOffset + i);
            FloatVector value = BinaryLoss.of(x, label);
            FloatVector derivative = BinaryLoss.derivative(x, label);
            value.intoArray(loss, lossOffset + i);
            derivative.intoArray(gradInput, gradInputOffset + i);
        }
    }
}
