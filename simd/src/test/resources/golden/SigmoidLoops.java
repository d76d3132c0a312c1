// Generated from $FnLoops.java and the definitions: change those, not this.
package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;

import io.github.lanewise.spi.ElementwiseLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The definition {@code Sigmoid} on vectors: its operations, written flat into each loop. */
final class SigmoidLoops extends ElementwiseLoops {

    private static final int LANES = FLOATS.length();

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector sum = FloatVector.broadcast(FLOATS, 0x1.8000fep23f + 80f);
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector lowest = FloatVector.broadcast(FLOATS, -140f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector unscaleUp = FloatVector.broadcast(FLOATS, 0x1.0p-80f);
        FloatVector scaleUp = FloatVector.broadcast(FLOATS, 0x1.0p80f);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.of
            VectorMask<Float> below = input.lt(zero);
            FloatVector negated = input.abs().neg();
            // Exponential.shifted
            FloatVector shifted = negated.fma(log2E, sum);
            // Exponential.remainder
            FloatVector n = shifted.sub(sum);
            FloatVector fused = n.fma(minusLn2Low, n.fma(minusLn2High, negated));
            // Exponential.fraction
            FloatVector t2 = fused.mul(fused);
            // Exponential.slope
            FloatVector high = t2.fma(q4, fused.fma(q3, q2));
            // Exponential.fraction
            FloatVector p = t2.fma(t2.fma(high, fused.fma(q1, q0)), fused);
            // Exponential.power
            IntVector shifted2 = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector number = shifted2.reinterpretAsFloats();
            // Logistic.sigma
            FloatVector limit = one.blend(zero, below);
            // Logistic.bottom
            FloatVector whole = number.mul(unscaleUp);
            FloatVector fused2 = whole.fma(p, whole.add(one));
            // Logistic.quotient
            FloatVector minusInverse = minusOne.div(fused2);
            FloatVector fraction = zero.blend(p, below);
            // Logistic.top
            FloatVector minusTop = fraction.fma(minusOne, minusOne);
            // Logistic.quotient
            FloatVector product = minusTop.mul(minusInverse);
            // Logistic.residual
            FloatVector fused3 = product.fma(whole.fma(p, one.sub(fused2).add(whole)), fraction.fma(minusOne, minusOne.sub(minusTop)));
            FloatVector residual = product.fma(fused2, minusTop).add(fused3);
            // Logistic.quotient
            FloatVector scaled = minusInverse.mul(scaleUp.blend(number, below));
            // Logistic.sigma
            FloatVector output = residual.fma(scaled, minusTop.mul(scaled)).mul(unscaleUp).blend(limit, negated.lt(lowest));
            output.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            // Sigmoid.of
            VectorMask<Float> below = input.lt(zero);
            FloatVector negated = input.abs().neg();
            // Exponential.shifted
            FloatVector shifted = negated.fma(log2E, sum);
            // Exponential.remainder
            FloatVector n = shifted.sub(sum);
            FloatVector fused = n.fma(minusLn2Low, n.fma(minusLn2High, negated));
            // Exponential.fraction
            FloatVector t2 = fused.mul(fused);
            // Exponential.slope
            FloatVector high = t2.fma(q4, fused.fma(q3, q2));
            // Exponential.fraction
            FloatVector p = t2.fma(t2.fma(high, fused.fma(q1, q0)), fused);
            // Exponential.power
            IntVector shifted2 = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector number = shifted2.reinterpretAsFloats();
            // Logistic.sigma
            FloatVector limit = one.blend(zero, below);
            // Logistic.bottom
            FloatVector whole = number.mul(unscaleUp);
            FloatVector fused2 = whole.fma(p, whole.add(one));
            // Logistic.quotient
            FloatVector minusInverse = minusOne.div(fused2);
            FloatVector fraction = zero.blend(p, below);
            // Logistic.top
            FloatVector minusTop = fraction.fma(minusOne, minusOne);
            // Logistic.quotient
            FloatVector product = minusTop.mul(minusInverse);
            // Logistic.residual
            FloatVector fused3 = product.fma(whole.fma(p, one.sub(fused2).add(whole)), fraction.fma(minusOne, minusOne.sub(minusTop)));
            FloatVector residual = product.fma(fused2, minusTop).add(fused3);
            // Logistic.quotient
            FloatVector scaled = minusInverse.mul(scaleUp.blend(number, below));
            // Logistic.sigma
            FloatVector output = residual.fma(scaled, minusTop.mul(scaled)).mul(unscaleUp).blend(limit, negated.lt(lowest));
            output.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector sum = FloatVector.broadcast(FLOATS, 0x1.8000fep23f + 80f);
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector unscaleUp = FloatVector.broadcast(FLOATS, 0x1.0p-80f);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector product = FloatVector.broadcast(FLOATS, 1f * 0x1.0p-80f);
        FloatVector lowest = FloatVector.broadcast(FLOATS, -140f);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.derivative
            FloatVector negated = input.abs().neg();
            // Exponential.shifted
            FloatVector shifted = negated.fma(log2E, sum);
            // Exponential.remainder
            FloatVector n = shifted.sub(sum);
            FloatVector fused = n.fma(minusLn2Low, n.fma(minusLn2High, negated));
            // Exponential.fraction
            FloatVector t2 = fused.mul(fused);
            // Exponential.slope
            FloatVector high = t2.fma(q4, fused.fma(q3, q2));
            // Exponential.fraction
            FloatVector p = t2.fma(t2.fma(high, fused.fma(q1, q0)), fused);
            // Exponential.power
            IntVector shifted2 = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector power = shifted2.reinterpretAsFloats();
            // Logistic.bottom
            FloatVector whole = power.mul(unscaleUp);
            FloatVector fused2 = whole.fma(p, whole.add(one));
            // Logistic.derivative
            FloatVector minusInverse = minusOne.div(fused2);
            FloatVector inverse = minusInverse.neg();
            // Logistic.bottomLow
            FloatVector fused3 = whole.fma(p, one.sub(fused2).add(whole));
            // Logistic.derivative
            FloatVector inverseLow = minusInverse.mul(inverse.fma(fused2, minusOne).add(inverse.fma(fused3, zero)));
            // Logistic.top
            FloatVector minusTop = p.fma(minusOne, minusOne);
            // Logistic.derivative
            FloatVector quotient = minusTop.mul(minusInverse);
            // Logistic.residual
            FloatVector fused4 = quotient.fma(fused3, p.fma(minusOne, minusOne.sub(minusTop)));
            // Logistic.derivative
            FloatVector quotientLow = minusInverse.mul(quotient.fma(fused2, minusTop).add(fused4));
            FloatVector product2 = quotient.fma(inverse, quotient.fma(inverseLow, quotientLow.mul(inverse)));
            FloatVector derivative2 = product2.mul(power).mul(product);
            FloatVector derivative = derivative2.blend(zero, negated.lt(lowest));
            derivative.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            // Sigmoid.derivative
            FloatVector negated = input.abs().neg();
            // Exponential.shifted
            FloatVector shifted = negated.fma(log2E, sum);
            // Exponential.remainder
            FloatVector n = shifted.sub(sum);
            FloatVector fused = n.fma(minusLn2Low, n.fma(minusLn2High, negated));
            // Exponential.fraction
            FloatVector t2 = fused.mul(fused);
            // Exponential.slope
            FloatVector high = t2.fma(q4, fused.fma(q3, q2));
            // Exponential.fraction
            FloatVector p = t2.fma(t2.fma(high, fused.fma(q1, q0)), fused);
            // Exponential.power
            IntVector shifted2 = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector power = shifted2.reinterpretAsFloats();
            // Logistic.bottom
            FloatVector whole = power.mul(unscaleUp);
            FloatVector fused2 = whole.fma(p, whole.add(one));
            // Logistic.derivative
            FloatVector minusInverse = minusOne.div(fused2);
            FloatVector inverse = minusInverse.neg();
            // Logistic.bottomLow
            FloatVector fused3 = whole.fma(p, one.sub(fused2).add(whole));
            // Logistic.derivative
            FloatVector inverseLow = minusInverse.mul(inverse.fma(fused2, minusOne).add(inverse.fma(fused3, zero)));
            // Logistic.top
            FloatVector minusTop = p.fma(minusOne, minusOne);
            // Logistic.derivative
            FloatVector quotient = minusTop.mul(minusInverse);
            // Logistic.residual
            FloatVector fused4 = quotient.fma(fused3, p.fma(minusOne, minusOne.sub(minusTop)));
            // Logistic.derivative
            FloatVector quotientLow = minusInverse.mul(quotient.fma(fused2, minusTop).add(fused4));
            FloatVector product2 = quotient.fma(inverse, quotient.fma(inverseLow, quotientLow.mul(inverse)));
            FloatVector derivative2 = product2.mul(power).mul(product);
            FloatVector derivative = derivative2.blend(zero, negated.lt(lowest));
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
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector sum = FloatVector.broadcast(FLOATS, 0x1.8000fep23f + 80f);
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector unscaleUp = FloatVector.broadcast(FLOATS, 0x1.0p-80f);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector product = FloatVector.broadcast(FLOATS, 1f * 0x1.0p-80f);
        FloatVector lowest = FloatVector.broadcast(FLOATS, -140f);
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // Sigmoid.derivative
            FloatVector negated = input.abs().neg();
            // Exponential.shifted
            FloatVector shifted = negated.fma(log2E, sum);
            // Exponential.remainder
            FloatVector n = shifted.sub(sum);
            FloatVector fused = n.fma(minusLn2Low, n.fma(minusLn2High, negated));
            // Exponential.fraction
            FloatVector t2 = fused.mul(fused);
            // Exponential.slope
            FloatVector high = t2.fma(q4, fused.fma(q3, q2));
            // Exponential.fraction
            FloatVector p = t2.fma(t2.fma(high, fused.fma(q1, q0)), fused);
            // Exponential.power
            IntVector shifted2 = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector power = shifted2.reinterpretAsFloats();
            // Logistic.bottom
            FloatVector whole = power.mul(unscaleUp);
            FloatVector fused2 = whole.fma(p, whole.add(one));
            // Logistic.derivative
            FloatVector minusInverse = minusOne.div(fused2);
            FloatVector inverse = minusInverse.neg();
            // Logistic.bottomLow
            FloatVector fused3 = whole.fma(p, one.sub(fused2).add(whole));
            // Logistic.derivative
            FloatVector inverseLow = minusInverse.mul(inverse.fma(fused2, minusOne).add(inverse.fma(fused3, zero)));
            // Logistic.top
            FloatVector minusTop = p.fma(minusOne, minusOne);
            // Logistic.derivative
            FloatVector quotient = minusTop.mul(minusInverse);
            // Logistic.residual
            FloatVector fused4 = quotient.fma(fused3, p.fma(minusOne, minusOne.sub(minusTop)));
            // Logistic.derivative
            FloatVector quotientLow = minusInverse.mul(quotient.fma(fused2, minusTop).add(fused4));
            FloatVector product2 = quotient.fma(inverse, quotient.fma(inverseLow, quotientLow.mul(inverse)));
            FloatVector derivative2 = product2.mul(power).mul(product);
            FloatVector derivative = derivative2.blend(zero, negated.lt(lowest));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            // Sigmoid.derivative
            FloatVector negated = input.abs().neg();
            // Exponential.shifted
            FloatVector shifted = negated.fma(log2E, sum);
            // Exponential.remainder
            FloatVector n = shifted.sub(sum);
            FloatVector fused = n.fma(minusLn2Low, n.fma(minusLn2High, negated));
            // Exponential.fraction
            FloatVector t2 = fused.mul(fused);
            // Exponential.slope
            FloatVector high = t2.fma(q4, fused.fma(q3, q2));
            // Exponential.fraction
            FloatVector p = t2.fma(t2.fma(high, fused.fma(q1, q0)), fused);
            // Exponential.power
            IntVector shifted2 = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector power = shifted2.reinterpretAsFloats();
            // Logistic.bottom
            FloatVector whole = power.mul(unscaleUp);
            FloatVector fused2 = whole.fma(p, whole.add(one));
            // Logistic.derivative
            FloatVector minusInverse = minusOne.div(fused2);
            FloatVector inverse = minusInverse.neg();
            // Logistic.bottomLow
            FloatVector fused3 = whole.fma(p, one.sub(fused2).add(whole));
            // Logistic.derivative
            FloatVector inverseLow = minusInverse.mul(inverse.fma(fused2, minusOne).add(inverse.fma(fused3, zero)));
            // Logistic.top
            FloatVector minusTop = p.fma(minusOne, minusOne);
            // Logistic.derivative
            FloatVector quotient = minusTop.mul(minusInverse);
            // Logistic.residual
            FloatVector fused4 = quotient.fma(fused3, p.fma(minusOne, minusOne.sub(minusTop)));
            // Logistic.derivative
            FloatVector quotientLow = minusInverse.mul(quotient.fma(fused2, minusTop).add(fused4));
            FloatVector product2 = quotient.fma(inverse, quotient.fma(inverseLow, quotientLow.mul(inverse)));
            FloatVector derivative2 = product2.mul(power).mul(product);
            FloatVector derivative = derivative2.blend(zero, negated.lt(lowest));
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
