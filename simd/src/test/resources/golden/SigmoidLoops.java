// Generated from $FnLoops.java and the definitions: change those, not this.
package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;
import static io.github.lanewise.simd.Width.INTS;

import io.github.lanewise.function.Sigmoid;
import io.github.lanewise.spi.ElementwiseLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The definition {@link Sigmoid} on vectors: its operations, written flat into each loop. */
final class SigmoidLoops extends ElementwiseLoops {

    private static final int LANES = FLOATS.length();

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        FloatVector lowest = FloatVector.broadcast(FLOATS, -106f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 90f);
        FloatVector shift = FloatVector.broadcast(FLOATS, 0.0589f);
        FloatVector log2e = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector magic = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector minusLn2Lo = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2Hi = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, 0.00139f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0.0083f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, 0x1.555556p-5f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555556p-3f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, 0.5f);
        IntVector bias = IntVector.broadcast(INTS, 127);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.of
            FloatVector negated = input.abs().neg();
            // Exp.of
            FloatVector clamped = negated.blend(lowest, negated.lt(lowest));
            FloatVector clamped2 = clamped.blend(highest, clamped.compare(VectorOperators.GT, highest));
            FloatVector shifted = clamped2.sub(shift).fma(log2e, magic);
            FloatVector n = shifted.sub(magic);
            FloatVector t = n.fma(minusLn2Lo, n.fma(minusLn2Hi, clamped2));
            FloatVector square = t.mul(t);
            FloatVector p = square.fma(q4, t.fma(q3, q2));
            FloatVector p2 = p.fma(square, t.fma(q1, q0));
            FloatVector p3 = p2.fma(square, t);
            IntVector k = (IntVector) n.convert(VectorOperators.F2I, 0);
            IntVector half = k.lanewise(VectorOperators.ASHR, 1);
            FloatVector scale1 = half.add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector scale2 = k.sub(half).add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector e = scale1.fma(p3, scale1).mul(scale2);
            // Sigmoid.of
            FloatVector output = one.blend(e, input.lt(zero)).div(e.add(one));
            output.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            // Sigmoid.of
            FloatVector negated = input.abs().neg();
            // Exp.of
            FloatVector clamped = negated.blend(lowest, negated.lt(lowest));
            FloatVector clamped2 = clamped.blend(highest, clamped.compare(VectorOperators.GT, highest));
            FloatVector shifted = clamped2.sub(shift).fma(log2e, magic);
            FloatVector n = shifted.sub(magic);
            FloatVector t = n.fma(minusLn2Lo, n.fma(minusLn2Hi, clamped2));
            FloatVector square = t.mul(t);
            FloatVector p = square.fma(q4, t.fma(q3, q2));
            FloatVector p2 = p.fma(square, t.fma(q1, q0));
            FloatVector p3 = p2.fma(square, t);
            IntVector k = (IntVector) n.convert(VectorOperators.F2I, 0);
            IntVector half = k.lanewise(VectorOperators.ASHR, 1);
            FloatVector scale1 = half.add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector scale2 = k.sub(half).add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector e = scale1.fma(p3, scale1).mul(scale2);
            // Sigmoid.of
            FloatVector output = one.blend(e, input.lt(zero)).div(e.add(one));
            output.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        FloatVector lowest = FloatVector.broadcast(FLOATS, -106f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 90f);
        FloatVector shift = FloatVector.broadcast(FLOATS, 0.0589f);
        FloatVector log2e = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector magic = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector minusLn2Lo = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2Hi = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, 0.00139f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0.0083f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, 0x1.555556p-5f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555556p-3f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, 0.5f);
        IntVector bias = IntVector.broadcast(INTS, 127);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.derivative
            FloatVector negated = input.abs().neg();
            // Exp.of
            FloatVector clamped = negated.blend(lowest, negated.lt(lowest));
            FloatVector clamped2 = clamped.blend(highest, clamped.compare(VectorOperators.GT, highest));
            FloatVector shifted = clamped2.sub(shift).fma(log2e, magic);
            FloatVector n = shifted.sub(magic);
            FloatVector t = n.fma(minusLn2Lo, n.fma(minusLn2Hi, clamped2));
            FloatVector square = t.mul(t);
            FloatVector p = square.fma(q4, t.fma(q3, q2));
            FloatVector p2 = p.fma(square, t.fma(q1, q0));
            FloatVector p3 = p2.fma(square, t);
            IntVector k = (IntVector) n.convert(VectorOperators.F2I, 0);
            IntVector half = k.lanewise(VectorOperators.ASHR, 1);
            FloatVector scale1 = half.add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector scale2 = k.sub(half).add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector e = scale1.fma(p3, scale1).mul(scale2);
            // Sigmoid.derivative
            FloatVector one2 = e.add(one);
            FloatVector derivative = e.div(one2.mul(one2));
            derivative.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            // Sigmoid.derivative
            FloatVector negated = input.abs().neg();
            // Exp.of
            FloatVector clamped = negated.blend(lowest, negated.lt(lowest));
            FloatVector clamped2 = clamped.blend(highest, clamped.compare(VectorOperators.GT, highest));
            FloatVector shifted = clamped2.sub(shift).fma(log2e, magic);
            FloatVector n = shifted.sub(magic);
            FloatVector t = n.fma(minusLn2Lo, n.fma(minusLn2Hi, clamped2));
            FloatVector square = t.mul(t);
            FloatVector p = square.fma(q4, t.fma(q3, q2));
            FloatVector p2 = p.fma(square, t.fma(q1, q0));
            FloatVector p3 = p2.fma(square, t);
            IntVector k = (IntVector) n.convert(VectorOperators.F2I, 0);
            IntVector half = k.lanewise(VectorOperators.ASHR, 1);
            FloatVector scale1 = half.add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector scale2 = k.sub(half).add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector e = scale1.fma(p3, scale1).mul(scale2);
            // Sigmoid.derivative
            FloatVector one2 = e.add(one);
            FloatVector derivative = e.div(one2.mul(one2));
            derivative.intoArray(y, yOffset + i, live);
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
        FloatVector lowest = FloatVector.broadcast(FLOATS, -106f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 90f);
        FloatVector shift = FloatVector.broadcast(FLOATS, 0.0589f);
        FloatVector log2e = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector magic = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector minusLn2Lo = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2Hi = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, 0.00139f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0.0083f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, 0x1.555556p-5f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555556p-3f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, 0.5f);
        IntVector bias = IntVector.broadcast(INTS, 127);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.derivative
            FloatVector negated = input.abs().neg();
            // Exp.of
            FloatVector clamped = negated.blend(lowest, negated.lt(lowest));
            FloatVector clamped2 = clamped.blend(highest, clamped.compare(VectorOperators.GT, highest));
            FloatVector shifted = clamped2.sub(shift).fma(log2e, magic);
            FloatVector n = shifted.sub(magic);
            FloatVector t = n.fma(minusLn2Lo, n.fma(minusLn2Hi, clamped2));
            FloatVector square = t.mul(t);
            FloatVector p = square.fma(q4, t.fma(q3, q2));
            FloatVector p2 = p.fma(square, t.fma(q1, q0));
            FloatVector p3 = p2.fma(square, t);
            IntVector k = (IntVector) n.convert(VectorOperators.F2I, 0);
            IntVector half = k.lanewise(VectorOperators.ASHR, 1);
            FloatVector scale1 = half.add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector scale2 = k.sub(half).add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector e = scale1.fma(p3, scale1).mul(scale2);
            // Sigmoid.derivative
            FloatVector one2 = e.add(one);
            FloatVector derivative = e.div(one2.mul(one2));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            // Sigmoid.derivative
            FloatVector negated = input.abs().neg();
            // Exp.of
            FloatVector clamped = negated.blend(lowest, negated.lt(lowest));
            FloatVector clamped2 = clamped.blend(highest, clamped.compare(VectorOperators.GT, highest));
            FloatVector shifted = clamped2.sub(shift).fma(log2e, magic);
            FloatVector n = shifted.sub(magic);
            FloatVector t = n.fma(minusLn2Lo, n.fma(minusLn2Hi, clamped2));
            FloatVector square = t.mul(t);
            FloatVector p = square.fma(q4, t.fma(q3, q2));
            FloatVector p2 = p.fma(square, t.fma(q1, q0));
            FloatVector p3 = p2.fma(square, t);
            IntVector k = (IntVector) n.convert(VectorOperators.F2I, 0);
            IntVector half = k.lanewise(VectorOperators.ASHR, 1);
            FloatVector scale1 = half.add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector scale2 = k.sub(half).add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
            FloatVector e = scale1.fma(p3, scale1).mul(scale2);
            // Sigmoid.derivative
            FloatVector one2 = e.add(one);
            FloatVector derivative = e.div(one2.mul(one2));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i, live);
        }
    }

    @Override
    public boolean hasFromOutput() {
        return true;
    }

    @Override
    public void derivativeFromOutput(float[] y, int yOffset, float[] result, int resultOffset, int length) {
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.mul(one.sub(output));
            derivative.intoArray(result, resultOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.mul(one.sub(output));
            derivative.intoArray(result, resultOffset + i, live);
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
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.mul(one.sub(output));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.mul(one.sub(output));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i, live);
        }
    }
}
