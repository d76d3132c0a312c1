// Generated from $FnLoops.java and the definitions: change those, not this.
package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;
import static io.github.lanewise.simd.Width.INTS;

import io.github.lanewise.spi.ElementwiseLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The definition {@code Sigmoid} on vectors: its operations, written flat into each loop. What does not fill a vector comes first:
 * a masked access at the end of an array calls methods that C2 inlines only while the graph of the caller is small.
 */
final class SigmoidLoops extends ElementwiseLoops {

    private static final int LANES = FLOATS.length();

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.80007ep23f);
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        IntVector least = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + (-36f)));
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + 180f));
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector scale = FloatVector.broadcast(FLOATS, 0x1.0p-64f);
        FloatVector minusScale = FloatVector.broadcast(FLOATS, -0x1.0p-64f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 124f);
        FloatVector lowest = FloatVector.broadcast(FLOATS, -43f);
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + end, live);
            // Sigmoid.of
            FloatVector negated = input.neg();
            // Exponential.shifted
            FloatVector shifted = negated.fma(log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.sub(round);
            FloatVector fused = n.fma(minusLn2High, negated);
            FloatVector t = n.fma(minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.fma(minusLn2Low, fused.sub(t));
            // Logistic.power
            IntVector bits = shifted.reinterpretAsInts().max(least).min(greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.mul(t);
            // Exponential.slope
            FloatVector high = t2.fma(q4, t.fma(q3, q2));
            FloatVector fused2 = t2.fma(high, t.fma(q1, q0));
            // Logistic.bottom
            FloatVector whole = power.add(scale);
            FloatVector fused3 = power.fma(t2.fma(fused2, t), whole);
            // Logistic.minusInverse
            FloatVector quotient = minusOne.div(fused3);
            // Logistic.bottomLow
            FloatVector part = whole.sub(power);
            FloatVector wholeLow = power.sub(whole.sub(part)).add(scale.sub(part));
            FloatVector lost = power.fma(t, whole.sub(fused3)).add(wholeLow);
            // Logistic.residual
            FloatVector residual = quotient.fma(power.fma(t2.fma(fused2, tLow), lost), quotient.fma(fused3, one));
            // Logistic.limited
            FloatVector bounded = quotient.fma(residual, quotient).mul(minusScale).blend(zero, negated.compare(VectorOperators.GT, highest));
            FloatVector output = bounded.blend(one, negated.lt(lowest));
            output.intoArray(y, yOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.of
            FloatVector negated = input.neg();
            // Exponential.shifted
            FloatVector shifted = negated.fma(log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.sub(round);
            FloatVector fused = n.fma(minusLn2High, negated);
            FloatVector t = n.fma(minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.fma(minusLn2Low, fused.sub(t));
            // Logistic.power
            IntVector bits = shifted.reinterpretAsInts().max(least).min(greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.mul(t);
            // Exponential.slope
            FloatVector high = t2.fma(q4, t.fma(q3, q2));
            FloatVector fused2 = t2.fma(high, t.fma(q1, q0));
            // Logistic.bottom
            FloatVector whole = power.add(scale);
            FloatVector fused3 = power.fma(t2.fma(fused2, t), whole);
            // Logistic.minusInverse
            FloatVector quotient = minusOne.div(fused3);
            // Logistic.bottomLow
            FloatVector part = whole.sub(power);
            FloatVector wholeLow = power.sub(whole.sub(part)).add(scale.sub(part));
            FloatVector lost = power.fma(t, whole.sub(fused3)).add(wholeLow);
            // Logistic.residual
            FloatVector residual = quotient.fma(power.fma(t2.fma(fused2, tLow), lost), quotient.fma(fused3, one));
            // Logistic.limited
            FloatVector bounded = quotient.fma(residual, quotient).mul(minusScale).blend(zero, negated.compare(VectorOperators.GT, highest));
            FloatVector output = bounded.blend(one, negated.lt(lowest));
            output.intoArray(y, yOffset + i);
        }
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.80007ep23f);
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        IntVector least = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + (-36f)));
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + 180f));
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector scale = FloatVector.broadcast(FLOATS, 0x1.0p-64f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 124f);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector product = FloatVector.broadcast(FLOATS, (-0x1.0p-64f) * 1f);
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + end, live);
            // Sigmoid.derivative
            FloatVector magnitude = input.abs();
            // Exponential.shifted
            FloatVector shifted = magnitude.fma(log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.sub(round);
            FloatVector fused = n.fma(minusLn2High, magnitude);
            FloatVector t = n.fma(minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.fma(minusLn2Low, fused.sub(t));
            // Logistic.power
            IntVector bits = shifted.reinterpretAsInts().max(least).min(greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.mul(t);
            // Exponential.slope
            FloatVector high = t2.fma(q4, t.fma(q3, q2));
            FloatVector fused2 = t2.fma(high, t.fma(q1, q0));
            // Logistic.bottom
            FloatVector whole = power.add(scale);
            FloatVector fused3 = power.fma(t2.fma(fused2, t), whole);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.div(fused3);
            // Logistic.bottomLow
            FloatVector part = whole.sub(power);
            FloatVector wholeLow = power.sub(whole.sub(part)).add(scale.sub(part));
            FloatVector lost = power.fma(t, whole.sub(fused3)).add(wholeLow);
            // Logistic.residual
            FloatVector fused4 = minusInverse.fma(power.fma(t2.fma(fused2, tLow), lost), minusInverse.fma(fused3, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.mul(fused4);
            // Logistic.complement
            FloatVector complement = minusInverse.fma(scale, one);
            // Logistic.complementLow
            FloatVector lost2 = minusInverse.fma(scale, one.sub(complement));
            FloatVector complementLow = minusInverseLow.fma(scale, lost2);
            // Logistic.derivative
            FloatVector fused5 = minusInverse.fma(complementLow, minusInverseLow.mul(complement));
            FloatVector minusProduct = minusInverse.fma(complement, fused5);
            FloatVector derivative = minusProduct.mul(product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            derivative.intoArray(y, yOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.derivative
            FloatVector magnitude = input.abs();
            // Exponential.shifted
            FloatVector shifted = magnitude.fma(log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.sub(round);
            FloatVector fused = n.fma(minusLn2High, magnitude);
            FloatVector t = n.fma(minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.fma(minusLn2Low, fused.sub(t));
            // Logistic.power
            IntVector bits = shifted.reinterpretAsInts().max(least).min(greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.mul(t);
            // Exponential.slope
            FloatVector high = t2.fma(q4, t.fma(q3, q2));
            FloatVector fused2 = t2.fma(high, t.fma(q1, q0));
            // Logistic.bottom
            FloatVector whole = power.add(scale);
            FloatVector fused3 = power.fma(t2.fma(fused2, t), whole);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.div(fused3);
            // Logistic.bottomLow
            FloatVector part = whole.sub(power);
            FloatVector wholeLow = power.sub(whole.sub(part)).add(scale.sub(part));
            FloatVector lost = power.fma(t, whole.sub(fused3)).add(wholeLow);
            // Logistic.residual
            FloatVector fused4 = minusInverse.fma(power.fma(t2.fma(fused2, tLow), lost), minusInverse.fma(fused3, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.mul(fused4);
            // Logistic.complement
            FloatVector complement = minusInverse.fma(scale, one);
            // Logistic.complementLow
            FloatVector lost2 = minusInverse.fma(scale, one.sub(complement));
            FloatVector complementLow = minusInverseLow.fma(scale, lost2);
            // Logistic.derivative
            FloatVector fused5 = minusInverse.fma(complementLow, minusInverseLow.mul(complement));
            FloatVector minusProduct = minusInverse.fma(complement, fused5);
            FloatVector derivative = minusProduct.mul(product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            derivative.intoArray(y, yOffset + i);
        }
    }

    @Override
    public void backward(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.80007ep23f);
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        IntVector least = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + (-36f)));
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + 180f));
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector scale = FloatVector.broadcast(FLOATS, 0x1.0p-64f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 124f);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector product = FloatVector.broadcast(FLOATS, (-0x1.0p-64f) * 1f);
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + end, live);
            // Sigmoid.derivative
            FloatVector magnitude = input.abs();
            // Exponential.shifted
            FloatVector shifted = magnitude.fma(log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.sub(round);
            FloatVector fused = n.fma(minusLn2High, magnitude);
            FloatVector t = n.fma(minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.fma(minusLn2Low, fused.sub(t));
            // Logistic.power
            IntVector bits = shifted.reinterpretAsInts().max(least).min(greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.mul(t);
            // Exponential.slope
            FloatVector high = t2.fma(q4, t.fma(q3, q2));
            FloatVector fused2 = t2.fma(high, t.fma(q1, q0));
            // Logistic.bottom
            FloatVector whole = power.add(scale);
            FloatVector fused3 = power.fma(t2.fma(fused2, t), whole);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.div(fused3);
            // Logistic.bottomLow
            FloatVector part = whole.sub(power);
            FloatVector wholeLow = power.sub(whole.sub(part)).add(scale.sub(part));
            FloatVector lost = power.fma(t, whole.sub(fused3)).add(wholeLow);
            // Logistic.residual
            FloatVector fused4 = minusInverse.fma(power.fma(t2.fma(fused2, tLow), lost), minusInverse.fma(fused3, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.mul(fused4);
            // Logistic.complement
            FloatVector complement = minusInverse.fma(scale, one);
            // Logistic.complementLow
            FloatVector lost2 = minusInverse.fma(scale, one.sub(complement));
            FloatVector complementLow = minusInverseLow.fma(scale, lost2);
            // Logistic.derivative
            FloatVector fused5 = minusInverse.fma(complementLow, minusInverseLow.mul(complement));
            FloatVector minusProduct = minusInverse.fma(complement, fused5);
            FloatVector derivative = minusProduct.mul(product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + end, live);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.derivative
            FloatVector magnitude = input.abs();
            // Exponential.shifted
            FloatVector shifted = magnitude.fma(log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.sub(round);
            FloatVector fused = n.fma(minusLn2High, magnitude);
            FloatVector t = n.fma(minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.fma(minusLn2Low, fused.sub(t));
            // Logistic.power
            IntVector bits = shifted.reinterpretAsInts().max(least).min(greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.mul(t);
            // Exponential.slope
            FloatVector high = t2.fma(q4, t.fma(q3, q2));
            FloatVector fused2 = t2.fma(high, t.fma(q1, q0));
            // Logistic.bottom
            FloatVector whole = power.add(scale);
            FloatVector fused3 = power.fma(t2.fma(fused2, t), whole);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.div(fused3);
            // Logistic.bottomLow
            FloatVector part = whole.sub(power);
            FloatVector wholeLow = power.sub(whole.sub(part)).add(scale.sub(part));
            FloatVector lost = power.fma(t, whole.sub(fused3)).add(wholeLow);
            // Logistic.residual
            FloatVector fused4 = minusInverse.fma(power.fma(t2.fma(fused2, tLow), lost), minusInverse.fma(fused3, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.mul(fused4);
            // Logistic.complement
            FloatVector complement = minusInverse.fma(scale, one);
            // Logistic.complementLow
            FloatVector lost2 = minusInverse.fma(scale, one.sub(complement));
            FloatVector complementLow = minusInverseLow.fma(scale, lost2);
            // Logistic.derivative
            FloatVector fused5 = minusInverse.fma(complementLow, minusInverseLow.mul(complement));
            FloatVector minusProduct = minusInverse.fma(complement, fused5);
            FloatVector derivative = minusProduct.mul(product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i);
        }
    }

    @Override
    public boolean hasFromOutput() {
        return true;
    }

    @Override
    public void derivativeFromOutput(float[] y, int yOffset, float[] result, int resultOffset, int length) {
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + end, live);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.mul(one.sub(output));
            derivative.intoArray(result, resultOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.mul(one.sub(output));
            derivative.intoArray(result, resultOffset + i);
        }
    }

    @Override
    public void backwardFromOutput(
            float[] y,
            int yOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + end, live);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.mul(one.sub(output));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + end, live);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.mul(one.sub(output));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i);
        }
    }
}
