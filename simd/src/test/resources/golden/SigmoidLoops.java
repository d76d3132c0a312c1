// Generated from $FnLoops.java and the definitions: change those, not this.
package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;
import static io.github.lanewise.simd.Width.FLOAT_VECTOR;
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
            FloatVector negated = input.lanewise(VectorOperators.NEG);
            // Exponential.shifted
            FloatVector shifted = negated.lanewise(VectorOperators.FMA, log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector fused = n.lanewise(VectorOperators.FMA, minusLn2High, negated);
            FloatVector t = n.lanewise(VectorOperators.FMA, minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.lanewise(VectorOperators.FMA, minusLn2Low, fused.lanewise(VectorOperators.SUB, t));
            // Logistic.power
            IntVector greatest2 = shifted.reinterpretAsInts().lanewise(VectorOperators.MAX, least);
            IntVector bits = greatest2.lanewise(VectorOperators.MIN, greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Exponential.slope
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused2 = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // Logistic.bottom
            FloatVector whole = power.lanewise(VectorOperators.ADD, scale);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, t), whole);
            // Logistic.minusInverse
            FloatVector quotient = minusOne.lanewise(VectorOperators.DIV, fused3);
            // Logistic.bottomLow
            FloatVector part = whole.lanewise(VectorOperators.SUB, power);
            FloatVector difference = power.lanewise(VectorOperators.SUB, whole.lanewise(VectorOperators.SUB, part));
            FloatVector wholeLow = difference.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
            FloatVector fused4 = power.lanewise(VectorOperators.FMA, t, whole.lanewise(VectorOperators.SUB, fused3));
            FloatVector lost = fused4.lanewise(VectorOperators.ADD, wholeLow);
            FloatVector fused5 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, tLow), lost);
            // Logistic.residual
            FloatVector residual = quotient.lanewise(VectorOperators.FMA, fused5, quotient.lanewise(VectorOperators.FMA, fused3, one));
            // Logistic.corrected
            FloatVector product = quotient.lanewise(VectorOperators.FMA, residual, quotient).lanewise(VectorOperators.MUL, minusScale);
            // Logistic.limited
            FloatVector bounded = product.blend(zero, negated.compare(VectorOperators.GT, highest));
            FloatVector output = bounded.blend(one, negated.compare(VectorOperators.LT, lowest));
            FLOAT_VECTOR.cast(output).intoArray(y, yOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.of
            FloatVector negated = input.lanewise(VectorOperators.NEG);
            // Exponential.shifted
            FloatVector shifted = negated.lanewise(VectorOperators.FMA, log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector fused = n.lanewise(VectorOperators.FMA, minusLn2High, negated);
            FloatVector t = n.lanewise(VectorOperators.FMA, minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.lanewise(VectorOperators.FMA, minusLn2Low, fused.lanewise(VectorOperators.SUB, t));
            // Logistic.power
            IntVector greatest2 = shifted.reinterpretAsInts().lanewise(VectorOperators.MAX, least);
            IntVector bits = greatest2.lanewise(VectorOperators.MIN, greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Exponential.slope
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused2 = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // Logistic.bottom
            FloatVector whole = power.lanewise(VectorOperators.ADD, scale);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, t), whole);
            // Logistic.minusInverse
            FloatVector quotient = minusOne.lanewise(VectorOperators.DIV, fused3);
            // Logistic.bottomLow
            FloatVector part = whole.lanewise(VectorOperators.SUB, power);
            FloatVector difference = power.lanewise(VectorOperators.SUB, whole.lanewise(VectorOperators.SUB, part));
            FloatVector wholeLow = difference.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
            FloatVector fused4 = power.lanewise(VectorOperators.FMA, t, whole.lanewise(VectorOperators.SUB, fused3));
            FloatVector lost = fused4.lanewise(VectorOperators.ADD, wholeLow);
            FloatVector fused5 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, tLow), lost);
            // Logistic.residual
            FloatVector residual = quotient.lanewise(VectorOperators.FMA, fused5, quotient.lanewise(VectorOperators.FMA, fused3, one));
            // Logistic.corrected
            FloatVector product = quotient.lanewise(VectorOperators.FMA, residual, quotient).lanewise(VectorOperators.MUL, minusScale);
            // Logistic.limited
            FloatVector bounded = product.blend(zero, negated.compare(VectorOperators.GT, highest));
            FloatVector output = bounded.blend(one, negated.compare(VectorOperators.LT, lowest));
            FLOAT_VECTOR.cast(output).intoArray(y, yOffset + i);
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
            FloatVector magnitude = input.lanewise(VectorOperators.ABS);
            // Exponential.shifted
            FloatVector shifted = magnitude.lanewise(VectorOperators.FMA, log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector fused = n.lanewise(VectorOperators.FMA, minusLn2High, magnitude);
            FloatVector t = n.lanewise(VectorOperators.FMA, minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.lanewise(VectorOperators.FMA, minusLn2Low, fused.lanewise(VectorOperators.SUB, t));
            // Logistic.power
            IntVector greatest2 = shifted.reinterpretAsInts().lanewise(VectorOperators.MAX, least);
            IntVector bits = greatest2.lanewise(VectorOperators.MIN, greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Exponential.slope
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused2 = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // Logistic.bottom
            FloatVector whole = power.lanewise(VectorOperators.ADD, scale);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, t), whole);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.lanewise(VectorOperators.DIV, fused3);
            // Logistic.bottomLow
            FloatVector part = whole.lanewise(VectorOperators.SUB, power);
            FloatVector difference = power.lanewise(VectorOperators.SUB, whole.lanewise(VectorOperators.SUB, part));
            FloatVector wholeLow = difference.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
            FloatVector fused4 = power.lanewise(VectorOperators.FMA, t, whole.lanewise(VectorOperators.SUB, fused3));
            FloatVector lost = fused4.lanewise(VectorOperators.ADD, wholeLow);
            FloatVector fused5 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, tLow), lost);
            // Logistic.residual
            FloatVector fused6 = minusInverse.lanewise(VectorOperators.FMA, fused5, minusInverse.lanewise(VectorOperators.FMA, fused3, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.lanewise(VectorOperators.MUL, fused6);
            // Logistic.complement
            FloatVector complement = minusInverse.lanewise(VectorOperators.FMA, scale, one);
            // Logistic.complementLow
            FloatVector lost2 = minusInverse.lanewise(VectorOperators.FMA, scale, one.lanewise(VectorOperators.SUB, complement));
            FloatVector complementLow = minusInverseLow.lanewise(VectorOperators.FMA, scale, lost2);
            // Logistic.derivative
            FloatVector fused7 = minusInverse.lanewise(VectorOperators.FMA, complementLow, minusInverseLow.lanewise(VectorOperators.MUL, complement));
            FloatVector minusProduct = minusInverse.lanewise(VectorOperators.FMA, complement, fused7);
            FloatVector derivative = minusProduct.lanewise(VectorOperators.MUL, product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            FLOAT_VECTOR.cast(derivative).intoArray(y, yOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.derivative
            FloatVector magnitude = input.lanewise(VectorOperators.ABS);
            // Exponential.shifted
            FloatVector shifted = magnitude.lanewise(VectorOperators.FMA, log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector fused = n.lanewise(VectorOperators.FMA, minusLn2High, magnitude);
            FloatVector t = n.lanewise(VectorOperators.FMA, minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.lanewise(VectorOperators.FMA, minusLn2Low, fused.lanewise(VectorOperators.SUB, t));
            // Logistic.power
            IntVector greatest2 = shifted.reinterpretAsInts().lanewise(VectorOperators.MAX, least);
            IntVector bits = greatest2.lanewise(VectorOperators.MIN, greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Exponential.slope
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused2 = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // Logistic.bottom
            FloatVector whole = power.lanewise(VectorOperators.ADD, scale);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, t), whole);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.lanewise(VectorOperators.DIV, fused3);
            // Logistic.bottomLow
            FloatVector part = whole.lanewise(VectorOperators.SUB, power);
            FloatVector difference = power.lanewise(VectorOperators.SUB, whole.lanewise(VectorOperators.SUB, part));
            FloatVector wholeLow = difference.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
            FloatVector fused4 = power.lanewise(VectorOperators.FMA, t, whole.lanewise(VectorOperators.SUB, fused3));
            FloatVector lost = fused4.lanewise(VectorOperators.ADD, wholeLow);
            FloatVector fused5 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, tLow), lost);
            // Logistic.residual
            FloatVector fused6 = minusInverse.lanewise(VectorOperators.FMA, fused5, minusInverse.lanewise(VectorOperators.FMA, fused3, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.lanewise(VectorOperators.MUL, fused6);
            // Logistic.complement
            FloatVector complement = minusInverse.lanewise(VectorOperators.FMA, scale, one);
            // Logistic.complementLow
            FloatVector lost2 = minusInverse.lanewise(VectorOperators.FMA, scale, one.lanewise(VectorOperators.SUB, complement));
            FloatVector complementLow = minusInverseLow.lanewise(VectorOperators.FMA, scale, lost2);
            // Logistic.derivative
            FloatVector fused7 = minusInverse.lanewise(VectorOperators.FMA, complementLow, minusInverseLow.lanewise(VectorOperators.MUL, complement));
            FloatVector minusProduct = minusInverse.lanewise(VectorOperators.FMA, complement, fused7);
            FloatVector derivative = minusProduct.lanewise(VectorOperators.MUL, product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            FLOAT_VECTOR.cast(derivative).intoArray(y, yOffset + i);
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
            FloatVector magnitude = input.lanewise(VectorOperators.ABS);
            // Exponential.shifted
            FloatVector shifted = magnitude.lanewise(VectorOperators.FMA, log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector fused = n.lanewise(VectorOperators.FMA, minusLn2High, magnitude);
            FloatVector t = n.lanewise(VectorOperators.FMA, minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.lanewise(VectorOperators.FMA, minusLn2Low, fused.lanewise(VectorOperators.SUB, t));
            // Logistic.power
            IntVector greatest2 = shifted.reinterpretAsInts().lanewise(VectorOperators.MAX, least);
            IntVector bits = greatest2.lanewise(VectorOperators.MIN, greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Exponential.slope
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused2 = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // Logistic.bottom
            FloatVector whole = power.lanewise(VectorOperators.ADD, scale);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, t), whole);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.lanewise(VectorOperators.DIV, fused3);
            // Logistic.bottomLow
            FloatVector part = whole.lanewise(VectorOperators.SUB, power);
            FloatVector difference = power.lanewise(VectorOperators.SUB, whole.lanewise(VectorOperators.SUB, part));
            FloatVector wholeLow = difference.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
            FloatVector fused4 = power.lanewise(VectorOperators.FMA, t, whole.lanewise(VectorOperators.SUB, fused3));
            FloatVector lost = fused4.lanewise(VectorOperators.ADD, wholeLow);
            FloatVector fused5 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, tLow), lost);
            // Logistic.residual
            FloatVector fused6 = minusInverse.lanewise(VectorOperators.FMA, fused5, minusInverse.lanewise(VectorOperators.FMA, fused3, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.lanewise(VectorOperators.MUL, fused6);
            // Logistic.complement
            FloatVector complement = minusInverse.lanewise(VectorOperators.FMA, scale, one);
            // Logistic.complementLow
            FloatVector lost2 = minusInverse.lanewise(VectorOperators.FMA, scale, one.lanewise(VectorOperators.SUB, complement));
            FloatVector complementLow = minusInverseLow.lanewise(VectorOperators.FMA, scale, lost2);
            // Logistic.derivative
            FloatVector fused7 = minusInverse.lanewise(VectorOperators.FMA, complementLow, minusInverseLow.lanewise(VectorOperators.MUL, complement));
            FloatVector minusProduct = minusInverse.lanewise(VectorOperators.FMA, complement, fused7);
            FloatVector derivative = minusProduct.lanewise(VectorOperators.MUL, product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + end, live);
            FLOAT_VECTOR
                    .cast(gradient.lanewise(VectorOperators.MUL, derivative))
                    .intoArray(gradInput, gradInputOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.derivative
            FloatVector magnitude = input.lanewise(VectorOperators.ABS);
            // Exponential.shifted
            FloatVector shifted = magnitude.lanewise(VectorOperators.FMA, log2E, round);
            // Exponential.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector fused = n.lanewise(VectorOperators.FMA, minusLn2High, magnitude);
            FloatVector t = n.lanewise(VectorOperators.FMA, minusLn2Low, fused);
            // Exponential.remainderLow
            FloatVector tLow = n.lanewise(VectorOperators.FMA, minusLn2Low, fused.lanewise(VectorOperators.SUB, t));
            // Logistic.power
            IntVector greatest2 = shifted.reinterpretAsInts().lanewise(VectorOperators.MAX, least);
            IntVector bits = greatest2.lanewise(VectorOperators.MIN, greatest);
            FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            // Exponential.fraction
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Exponential.slope
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused2 = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // Logistic.bottom
            FloatVector whole = power.lanewise(VectorOperators.ADD, scale);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, t), whole);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.lanewise(VectorOperators.DIV, fused3);
            // Logistic.bottomLow
            FloatVector part = whole.lanewise(VectorOperators.SUB, power);
            FloatVector difference = power.lanewise(VectorOperators.SUB, whole.lanewise(VectorOperators.SUB, part));
            FloatVector wholeLow = difference.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
            FloatVector fused4 = power.lanewise(VectorOperators.FMA, t, whole.lanewise(VectorOperators.SUB, fused3));
            FloatVector lost = fused4.lanewise(VectorOperators.ADD, wholeLow);
            FloatVector fused5 = power.lanewise(VectorOperators.FMA, t2.lanewise(VectorOperators.FMA, fused2, tLow), lost);
            // Logistic.residual
            FloatVector fused6 = minusInverse.lanewise(VectorOperators.FMA, fused5, minusInverse.lanewise(VectorOperators.FMA, fused3, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.lanewise(VectorOperators.MUL, fused6);
            // Logistic.complement
            FloatVector complement = minusInverse.lanewise(VectorOperators.FMA, scale, one);
            // Logistic.complementLow
            FloatVector lost2 = minusInverse.lanewise(VectorOperators.FMA, scale, one.lanewise(VectorOperators.SUB, complement));
            FloatVector complementLow = minusInverseLow.lanewise(VectorOperators.FMA, scale, lost2);
            // Logistic.derivative
            FloatVector fused7 = minusInverse.lanewise(VectorOperators.FMA, complementLow, minusInverseLow.lanewise(VectorOperators.MUL, complement));
            FloatVector minusProduct = minusInverse.lanewise(VectorOperators.FMA, complement, fused7);
            FloatVector derivative = minusProduct.lanewise(VectorOperators.MUL, product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FLOAT_VECTOR
                    .cast(gradient.lanewise(VectorOperators.MUL, derivative))
                    .intoArray(gradInput, gradInputOffset + i);
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
            FloatVector derivative = output.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, output));
            FLOAT_VECTOR.cast(derivative).intoArray(result, resultOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, output));
            FLOAT_VECTOR.cast(derivative).intoArray(result, resultOffset + i);
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
            FloatVector derivative = output.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, output));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + end, live);
            FLOAT_VECTOR
                    .cast(gradient.lanewise(VectorOperators.MUL, derivative))
                    .intoArray(gradInput, gradInputOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, output));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FLOAT_VECTOR
                    .cast(gradient.lanewise(VectorOperators.MUL, derivative))
                    .intoArray(gradInput, gradInputOffset + i);
        }
    }
}
