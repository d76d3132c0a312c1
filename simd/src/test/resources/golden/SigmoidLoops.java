// Generated from $FnLoops.java and the definitions: change those, not this.
package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;
import static io.github.lanewise.simd.Width.FLOAT_VECTOR;
import static io.github.lanewise.simd.Width.INTS;
import static io.github.lanewise.simd.Width.INT_VECTOR;

import io.github.lanewise.function.Sigmoid;
import io.github.lanewise.spi.ElementwiseLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The definition {@code Sigmoid} on vectors: its operations, written flat into each loop. What does not fill a vector is computed
 * with elements before it, as the last whole vector of the range. That is loaded before the loop and stored behind it, since
 * the result may take the place of x; or, where a loop is too large to have it twice, it is masked if the result does. A mask
 * is in the way only there and where there is no whole vector: if such a range ends with its array, the JDK checks the mask
 * lane by lane, in methods that C2 inlines only while the graph of the caller is small.
 */
final class SigmoidLoops implements ElementwiseLoops {

    private static final int LANES = FLOATS.length();

    /** As many vectors share one question, whether all of their elements are usual ones, and overlap in their latencies. */
    private static final int GROUP = 4 * LANES;

    /** After an unusual element, so many groups are not asked. */
    private static final int UNASKED = 4 * GROUP;

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int vectors = FLOATS.loopBound(length);
        boolean isMasked = vectors < length && (x == y || vectors == 0);
        if (isMasked) {
            forwardRest(x, xOffset, y, yOffset, length);
        }
        int whole = vectors - vectors % GROUP;
        int done = forwardUsual(x, xOffset, y, yOffset, whole);
        while (done < whole) {
            int some = Math.min(whole - done, UNASKED);
            forwardAny(x, xOffset + done, y, yOffset + done, some);
            done += some;
            done += forwardUsual(x, xOffset + done, y, yOffset + done, whole - done);
        }
        if (done < vectors) {
            forwardAny(x, xOffset + done, y, yOffset + done, vectors - done);
        }
        if (vectors < length && !isMasked) {
            int last = length - LANES;
            forwardAny(x, xOffset + last, y, yOffset + last, LANES);
        }
    }

    /** Goes on as long as all elements of a group are usual, and returns where it stopped. */
    private int forwardUsual(float[] x, int xOffset, float[] y, int yOffset, int length) {
        float limit = Sigmoid.limit();
        FloatVector minusLog2E = FloatVector.broadcast(FLOATS, -0x1.715476p0f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector ln2Low = FloatVector.broadcast(FLOATS, 0x1.7f7d1cp-20f);
        FloatVector ln2High = FloatVector.broadcast(FLOATS, 0x1.62e4p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, -0x1.fffffap-2f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555492p-3f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, -0x1.555a26p-5f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.123988p-7f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, -0x1.694cd2p-10f);
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(limit));
        int i = 0;
        for (; i < length; i += GROUP) {
            FloatVector input0 = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector input1 = FloatVector.fromArray(FLOATS, x, xOffset + i + LANES);
            FloatVector input2 = FloatVector.fromArray(FLOATS, x, xOffset + i + 2 * LANES);
            FloatVector input3 = FloatVector.fromArray(FLOATS, x, xOffset + i + 3 * LANES);
            IntVector magnitudes01 = INT_VECTOR.cast(FLOAT_VECTOR.cast(input0.lanewise(VectorOperators.ABS))
                    .convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0))
                    .lanewise(
                            VectorOperators.MAX,
                            INT_VECTOR.cast(FLOAT_VECTOR.cast(input1.lanewise(VectorOperators.ABS)).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0)));
            IntVector magnitudes23 = INT_VECTOR.cast(FLOAT_VECTOR.cast(input2.lanewise(VectorOperators.ABS))
                    .convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0))
                    .lanewise(
                            VectorOperators.MAX,
                            INT_VECTOR.cast(FLOAT_VECTOR.cast(input3.lanewise(VectorOperators.ABS)).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0)));
            if (magnitudes01
                    .lanewise(VectorOperators.MAX, magnitudes23)
                    .compare(VectorOperators.GT, greatest)
                    .anyTrue()) {
                return i;
            }
            // UsualLogistic.shifted
            FloatVector shifted = input0.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, input0));
            // Exponential.power
            IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
            FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Polynomial.of
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product = t2.lanewise(VectorOperators.MUL, fused);
            // UsualLogistic.bottom
            FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
            FloatVector fused2 = power.lanewise(VectorOperators.FMA, product.lanewise(VectorOperators.ADD, t), difference);
            // UsualLogistic.inverse
            FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
            // UsualLogistic.bottomLow
            FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, product, power.lanewise(VectorOperators.FMA, t, lost));
            // UsualLogistic.residual
            FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
            // UsualLogistic.corrected
            FloatVector output0 = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
            FLOAT_VECTOR.cast(output0).intoArray(y, yOffset + i);
            // UsualLogistic.shifted
            FloatVector shifted3 = input1.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n2 = shifted3.lanewise(VectorOperators.SUB, round);
            FloatVector t3 = n2.lanewise(VectorOperators.FMA, ln2Low, n2.lanewise(VectorOperators.FMA, ln2High, input1));
            // Exponential.power
            IntVector bits2 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted3).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted4 = INT_VECTOR.cast(INT_VECTOR.cast(bits2).lanewise(VectorOperators.LSHL, 23));
            FloatVector power2 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted4).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t22 = t3.lanewise(VectorOperators.MUL, t3);
            // Polynomial.of
            FloatVector high2 = t22.lanewise(VectorOperators.FMA, q4, t3.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused5 = t22.lanewise(VectorOperators.FMA, high2, t3.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product2 = t22.lanewise(VectorOperators.MUL, fused5);
            // UsualLogistic.bottom
            FloatVector difference2 = minusOne.lanewise(VectorOperators.SUB, power2);
            FloatVector fused6 = power2.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t3), difference2);
            // UsualLogistic.inverse
            FloatVector inverse2 = minusOne.lanewise(VectorOperators.DIV, fused6);
            // UsualLogistic.bottomLow
            FloatVector lost2 = difference2.lanewise(VectorOperators.SUB, fused6);
            FloatVector fused7 = power2.lanewise(VectorOperators.FMA, product2, power2.lanewise(VectorOperators.FMA, t3, lost2));
            // UsualLogistic.residual
            FloatVector fused8 = inverse2.lanewise(VectorOperators.FMA, fused7, inverse2.lanewise(VectorOperators.FMA, fused6, one));
            // UsualLogistic.corrected
            FloatVector output1 = inverse2.lanewise(VectorOperators.FMA, fused8, inverse2);
            FLOAT_VECTOR.cast(output1).intoArray(y, yOffset + i + LANES);
            // UsualLogistic.shifted
            FloatVector shifted5 = input2.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n3 = shifted5.lanewise(VectorOperators.SUB, round);
            FloatVector t4 = n3.lanewise(VectorOperators.FMA, ln2Low, n3.lanewise(VectorOperators.FMA, ln2High, input2));
            // Exponential.power
            IntVector bits3 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted5).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted6 = INT_VECTOR.cast(INT_VECTOR.cast(bits3).lanewise(VectorOperators.LSHL, 23));
            FloatVector power3 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted6).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t23 = t4.lanewise(VectorOperators.MUL, t4);
            // Polynomial.of
            FloatVector high3 = t23.lanewise(VectorOperators.FMA, q4, t4.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused9 = t23.lanewise(VectorOperators.FMA, high3, t4.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product3 = t23.lanewise(VectorOperators.MUL, fused9);
            // UsualLogistic.bottom
            FloatVector difference3 = minusOne.lanewise(VectorOperators.SUB, power3);
            FloatVector fused10 = power3.lanewise(VectorOperators.FMA, product3.lanewise(VectorOperators.ADD, t4), difference3);
            // UsualLogistic.inverse
            FloatVector inverse3 = minusOne.lanewise(VectorOperators.DIV, fused10);
            // UsualLogistic.bottomLow
            FloatVector lost3 = difference3.lanewise(VectorOperators.SUB, fused10);
            FloatVector fused11 = power3.lanewise(VectorOperators.FMA, product3, power3.lanewise(VectorOperators.FMA, t4, lost3));
            // UsualLogistic.residual
            FloatVector fused12 = inverse3.lanewise(VectorOperators.FMA, fused11, inverse3.lanewise(VectorOperators.FMA, fused10, one));
            // UsualLogistic.corrected
            FloatVector output2 = inverse3.lanewise(VectorOperators.FMA, fused12, inverse3);
            FLOAT_VECTOR.cast(output2).intoArray(y, yOffset + i + 2 * LANES);
            // UsualLogistic.shifted
            FloatVector shifted7 = input3.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n4 = shifted7.lanewise(VectorOperators.SUB, round);
            FloatVector t5 = n4.lanewise(VectorOperators.FMA, ln2Low, n4.lanewise(VectorOperators.FMA, ln2High, input3));
            // Exponential.power
            IntVector bits4 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted7).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted8 = INT_VECTOR.cast(INT_VECTOR.cast(bits4).lanewise(VectorOperators.LSHL, 23));
            FloatVector power4 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted8).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t24 = t5.lanewise(VectorOperators.MUL, t5);
            // Polynomial.of
            FloatVector high4 = t24.lanewise(VectorOperators.FMA, q4, t5.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused13 = t24.lanewise(VectorOperators.FMA, high4, t5.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product4 = t24.lanewise(VectorOperators.MUL, fused13);
            // UsualLogistic.bottom
            FloatVector difference4 = minusOne.lanewise(VectorOperators.SUB, power4);
            FloatVector fused14 = power4.lanewise(VectorOperators.FMA, product4.lanewise(VectorOperators.ADD, t5), difference4);
            // UsualLogistic.inverse
            FloatVector inverse4 = minusOne.lanewise(VectorOperators.DIV, fused14);
            // UsualLogistic.bottomLow
            FloatVector lost4 = difference4.lanewise(VectorOperators.SUB, fused14);
            FloatVector fused15 = power4.lanewise(VectorOperators.FMA, product4, power4.lanewise(VectorOperators.FMA, t5, lost4));
            // UsualLogistic.residual
            FloatVector fused16 = inverse4.lanewise(VectorOperators.FMA, fused15, inverse4.lanewise(VectorOperators.FMA, fused14, one));
            // UsualLogistic.corrected
            FloatVector output3 = inverse4.lanewise(VectorOperators.FMA, fused16, inverse4);
            FLOAT_VECTOR.cast(output3).intoArray(y, yOffset + i + 3 * LANES);
        }
        return i;
    }

    private void forwardAny(float[] x, int xOffset, float[] y, int yOffset, int length) {
        float limit = Sigmoid.limit();
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLog2E = FloatVector.broadcast(FLOATS, -0x1.715476p0f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector ln2Low = FloatVector.broadcast(FLOATS, 0x1.7f7d1cp-20f);
        FloatVector ln2High = FloatVector.broadcast(FLOATS, 0x1.62e4p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, -0x1.fffffap-2f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555492p-3f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, -0x1.555a26p-5f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.123988p-7f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, -0x1.694cd2p-10f);
        FloatVector limitVector = FloatVector.broadcast(FLOATS, 16f);
        FloatVector roundVector = FloatVector.broadcast(FLOATS, 0x1.80007ep23f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        IntVector least = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + (-36f)));
        IntVector greatestVector = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + 180f));
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector q0Vector = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector q1Vector = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q2Vector = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q3Vector = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q4Vector = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector scale = FloatVector.broadcast(FLOATS, 0x1.0p-64f);
        FloatVector minusScale = FloatVector.broadcast(FLOATS, -0x1.0p-64f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 124f);
        FloatVector lowest = FloatVector.broadcast(FLOATS, -43f);
        for (int i = 0; i < length; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                // UsualLogistic.shifted
                FloatVector shifted = input.lanewise(VectorOperators.FMA, minusLog2E, round);
                // UsualLogistic.remainder
                FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
                FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, input));
                // Exponential.power
                IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
                IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
                FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
                // UsualLogistic.rest
                FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
                // Polynomial.of
                FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
                FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
                // UsualLogistic.rest
                FloatVector product = t2.lanewise(VectorOperators.MUL, fused);
                // UsualLogistic.bottom
                FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
                FloatVector fused2 = power.lanewise(VectorOperators.FMA, product.lanewise(VectorOperators.ADD, t), difference);
                // UsualLogistic.inverse
                FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
                // UsualLogistic.bottomLow
                FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
                FloatVector fused3 = power.lanewise(VectorOperators.FMA, product, power.lanewise(VectorOperators.FMA, t, lost));
                // UsualLogistic.residual
                FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
                // UsualLogistic.corrected
                FloatVector output = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
                FLOAT_VECTOR.cast(output).intoArray(y, yOffset + i);
            } else {
                // UsualLogistic.shifted
                FloatVector shifted = input.lanewise(VectorOperators.FMA, minusLog2E, round);
                // UsualLogistic.remainder
                FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
                FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, input));
                // Exponential.power
                IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
                IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
                FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
                // UsualLogistic.rest
                FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
                // Polynomial.of
                FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
                FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
                // UsualLogistic.rest
                FloatVector product = t2.lanewise(VectorOperators.MUL, fused);
                // UsualLogistic.bottom
                FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
                FloatVector fused2 = power.lanewise(VectorOperators.FMA, product.lanewise(VectorOperators.ADD, t), difference);
                // UsualLogistic.inverse
                FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
                // UsualLogistic.bottomLow
                FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
                FloatVector fused3 = power.lanewise(VectorOperators.FMA, product, power.lanewise(VectorOperators.FMA, t, lost));
                // UsualLogistic.residual
                FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
                // Sigmoid.of
                VectorMask<Float> notAbove = input.lanewise(VectorOperators.ABS).compare(VectorOperators.LE, limitVector);
                FloatVector negated = input.lanewise(VectorOperators.NEG);
                // Exponential.shifted
                FloatVector shifted3 = negated.lanewise(VectorOperators.FMA, log2E, roundVector);
                // Exponential.remainder
                FloatVector n2 = shifted3.lanewise(VectorOperators.SUB, roundVector);
                FloatVector fused5 = n2.lanewise(VectorOperators.FMA, minusLn2High, negated);
                FloatVector t3 = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused5);
                // Exponential.remainderLow
                FloatVector tLow = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused5.lanewise(VectorOperators.SUB, t3));
                // Logistic.power
                IntVector bits2 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted3).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
                IntVector bits3 = bits2.lanewise(VectorOperators.MAX, least).lanewise(VectorOperators.MIN, greatestVector);
                IntVector shifted4 = INT_VECTOR.cast(INT_VECTOR.cast(bits3).lanewise(VectorOperators.LSHL, 23));
                FloatVector power2 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted4).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
                // Exponential.fraction
                FloatVector t22 = t3.lanewise(VectorOperators.MUL, t3);
                // Polynomial.of
                FloatVector high2 = t22.lanewise(VectorOperators.FMA, q4Vector, t3.lanewise(VectorOperators.FMA, q3Vector, q2Vector));
                FloatVector fused6 = t22.lanewise(VectorOperators.FMA, high2, t3.lanewise(VectorOperators.FMA, q1Vector, q0Vector));
                // Logistic.bottom
                FloatVector whole2 = power2.lanewise(VectorOperators.ADD, scale);
                FloatVector fused7 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused6, t3), whole2);
                // Logistic.minusInverse
                FloatVector quotient = minusOne.lanewise(VectorOperators.DIV, fused7);
                // Logistic.bottomLow
                FloatVector part = whole2.lanewise(VectorOperators.SUB, power2);
                FloatVector difference2 = power2.lanewise(VectorOperators.SUB, whole2.lanewise(VectorOperators.SUB, part));
                FloatVector wholeLow = difference2.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
                FloatVector fused8 = power2.lanewise(VectorOperators.FMA, t3, whole2.lanewise(VectorOperators.SUB, fused7));
                FloatVector lost2 = fused8.lanewise(VectorOperators.ADD, wholeLow);
                FloatVector fused9 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused6, tLow), lost2);
                // Logistic.residual
                FloatVector residual = quotient.lanewise(VectorOperators.FMA, fused9, quotient.lanewise(VectorOperators.FMA, fused7, one));
                // Logistic.corrected
                FloatVector product2 = quotient.lanewise(VectorOperators.FMA, residual, quotient).lanewise(VectorOperators.MUL, minusScale);
                // Logistic.limited
                FloatVector bounded = product2.blend(zero, negated.compare(VectorOperators.GT, highest));
                FloatVector chosen = bounded.blend(one, negated.compare(VectorOperators.LT, lowest));
                // Sigmoid.of
                FloatVector output = chosen.blend(inverse.lanewise(VectorOperators.FMA, fused4, inverse), notAbove);
                FLOAT_VECTOR.cast(output).intoArray(y, yOffset + i);
            }
        }
    }

    /** What the vectors leave at the end of a range. */
    private void forwardRest(float[] x, int xOffset, float[] y, int yOffset, int length) {
        float limit = Sigmoid.limit();
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLog2E = FloatVector.broadcast(FLOATS, -0x1.715476p0f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector ln2Low = FloatVector.broadcast(FLOATS, 0x1.7f7d1cp-20f);
        FloatVector ln2High = FloatVector.broadcast(FLOATS, 0x1.62e4p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, -0x1.fffffap-2f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555492p-3f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, -0x1.555a26p-5f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.123988p-7f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, -0x1.694cd2p-10f);
        FloatVector limitVector = FloatVector.broadcast(FLOATS, 16f);
        FloatVector roundVector = FloatVector.broadcast(FLOATS, 0x1.80007ep23f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        IntVector least = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + (-36f)));
        IntVector greatestVector = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + 180f));
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector q0Vector = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector q1Vector = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q2Vector = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q3Vector = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q4Vector = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector scale = FloatVector.broadcast(FLOATS, 0x1.0p-64f);
        FloatVector minusScale = FloatVector.broadcast(FLOATS, -0x1.0p-64f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 124f);
        FloatVector lowest = FloatVector.broadcast(FLOATS, -43f);
        int last = Width.last(length);
        VectorMask<Float> live = Width.rest(length);
        FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + last, live);
        if (input.lanewise(VectorOperators.ABS)
                .compare(VectorOperators.LE, limit)
                .allTrue()) {
            // UsualLogistic.shifted
            FloatVector shifted = input.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, input));
            // Exponential.power
            IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
            FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Polynomial.of
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product = t2.lanewise(VectorOperators.MUL, fused);
            // UsualLogistic.bottom
            FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
            FloatVector fused2 = power.lanewise(VectorOperators.FMA, product.lanewise(VectorOperators.ADD, t), difference);
            // UsualLogistic.inverse
            FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
            // UsualLogistic.bottomLow
            FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, product, power.lanewise(VectorOperators.FMA, t, lost));
            // UsualLogistic.residual
            FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
            // UsualLogistic.corrected
            FloatVector output = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
            FLOAT_VECTOR.cast(output).intoArray(y, yOffset + last, live);
        } else {
            // UsualLogistic.shifted
            FloatVector shifted = input.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, input));
            // Exponential.power
            IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
            FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Polynomial.of
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product = t2.lanewise(VectorOperators.MUL, fused);
            // UsualLogistic.bottom
            FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
            FloatVector fused2 = power.lanewise(VectorOperators.FMA, product.lanewise(VectorOperators.ADD, t), difference);
            // UsualLogistic.inverse
            FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
            // UsualLogistic.bottomLow
            FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, product, power.lanewise(VectorOperators.FMA, t, lost));
            // UsualLogistic.residual
            FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
            // Sigmoid.of
            VectorMask<Float> notAbove = input.lanewise(VectorOperators.ABS).compare(VectorOperators.LE, limitVector);
            FloatVector negated = input.lanewise(VectorOperators.NEG);
            // Exponential.shifted
            FloatVector shifted3 = negated.lanewise(VectorOperators.FMA, log2E, roundVector);
            // Exponential.remainder
            FloatVector n2 = shifted3.lanewise(VectorOperators.SUB, roundVector);
            FloatVector fused5 = n2.lanewise(VectorOperators.FMA, minusLn2High, negated);
            FloatVector t3 = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused5);
            // Exponential.remainderLow
            FloatVector tLow = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused5.lanewise(VectorOperators.SUB, t3));
            // Logistic.power
            IntVector bits2 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted3).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector bits3 = bits2.lanewise(VectorOperators.MAX, least).lanewise(VectorOperators.MIN, greatestVector);
            IntVector shifted4 = INT_VECTOR.cast(INT_VECTOR.cast(bits3).lanewise(VectorOperators.LSHL, 23));
            FloatVector power2 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted4).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // Exponential.fraction
            FloatVector t22 = t3.lanewise(VectorOperators.MUL, t3);
            // Polynomial.of
            FloatVector high2 = t22.lanewise(VectorOperators.FMA, q4Vector, t3.lanewise(VectorOperators.FMA, q3Vector, q2Vector));
            FloatVector fused6 = t22.lanewise(VectorOperators.FMA, high2, t3.lanewise(VectorOperators.FMA, q1Vector, q0Vector));
            // Logistic.bottom
            FloatVector whole2 = power2.lanewise(VectorOperators.ADD, scale);
            FloatVector fused7 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused6, t3), whole2);
            // Logistic.minusInverse
            FloatVector quotient = minusOne.lanewise(VectorOperators.DIV, fused7);
            // Logistic.bottomLow
            FloatVector part = whole2.lanewise(VectorOperators.SUB, power2);
            FloatVector difference2 = power2.lanewise(VectorOperators.SUB, whole2.lanewise(VectorOperators.SUB, part));
            FloatVector wholeLow = difference2.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
            FloatVector fused8 = power2.lanewise(VectorOperators.FMA, t3, whole2.lanewise(VectorOperators.SUB, fused7));
            FloatVector lost2 = fused8.lanewise(VectorOperators.ADD, wholeLow);
            FloatVector fused9 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused6, tLow), lost2);
            // Logistic.residual
            FloatVector residual = quotient.lanewise(VectorOperators.FMA, fused9, quotient.lanewise(VectorOperators.FMA, fused7, one));
            // Logistic.corrected
            FloatVector product2 = quotient.lanewise(VectorOperators.FMA, residual, quotient).lanewise(VectorOperators.MUL, minusScale);
            // Logistic.limited
            FloatVector bounded = product2.blend(zero, negated.compare(VectorOperators.GT, highest));
            FloatVector chosen = bounded.blend(one, negated.compare(VectorOperators.LT, lowest));
            // Sigmoid.of
            FloatVector output = chosen.blend(inverse.lanewise(VectorOperators.FMA, fused4, inverse), notAbove);
            FLOAT_VECTOR.cast(output).intoArray(y, yOffset + last, live);
        }
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int vectors = FLOATS.loopBound(length);
        boolean isMasked = vectors < length && (x == y || vectors == 0);
        if (isMasked) {
            derivativeRest(x, xOffset, y, yOffset, length);
        }
        int whole = vectors - vectors % GROUP;
        int done = derivativeUsual(x, xOffset, y, yOffset, whole);
        while (done < whole) {
            int some = Math.min(whole - done, UNASKED);
            derivativeAny(x, xOffset + done, y, yOffset + done, some);
            done += some;
            done += derivativeUsual(x, xOffset + done, y, yOffset + done, whole - done);
        }
        if (done < vectors) {
            derivativeAny(x, xOffset + done, y, yOffset + done, vectors - done);
        }
        if (vectors < length && !isMasked) {
            int last = length - LANES;
            derivativeAny(x, xOffset + last, y, yOffset + last, LANES);
        }
    }

    /** Goes on as long as all elements of a group are usual, and returns where it stopped. */
    private int derivativeUsual(float[] x, int xOffset, float[] y, int yOffset, int length) {
        float limit = Sigmoid.limit();
        FloatVector minusLog2E = FloatVector.broadcast(FLOATS, -0x1.715476p0f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector ln2Low = FloatVector.broadcast(FLOATS, 0x1.7f7d1cp-20f);
        FloatVector ln2High = FloatVector.broadcast(FLOATS, 0x1.62e4p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, -0x1.fffffap-2f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555492p-3f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, -0x1.555a26p-5f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.123988p-7f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, -0x1.694cd2p-10f);
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(limit));
        int i = 0;
        for (; i < length; i += GROUP) {
            FloatVector input0 = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector input1 = FloatVector.fromArray(FLOATS, x, xOffset + i + LANES);
            FloatVector input2 = FloatVector.fromArray(FLOATS, x, xOffset + i + 2 * LANES);
            FloatVector input3 = FloatVector.fromArray(FLOATS, x, xOffset + i + 3 * LANES);
            IntVector magnitudes01 = INT_VECTOR.cast(FLOAT_VECTOR.cast(input0.lanewise(VectorOperators.ABS))
                    .convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0))
                    .lanewise(
                            VectorOperators.MAX,
                            INT_VECTOR.cast(FLOAT_VECTOR.cast(input1.lanewise(VectorOperators.ABS)).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0)));
            IntVector magnitudes23 = INT_VECTOR.cast(FLOAT_VECTOR.cast(input2.lanewise(VectorOperators.ABS))
                    .convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0))
                    .lanewise(
                            VectorOperators.MAX,
                            INT_VECTOR.cast(FLOAT_VECTOR.cast(input3.lanewise(VectorOperators.ABS)).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0)));
            if (magnitudes01
                    .lanewise(VectorOperators.MAX, magnitudes23)
                    .compare(VectorOperators.GT, greatest)
                    .anyTrue()) {
                return i;
            }
            // UsualLogistic.derivative
            FloatVector negated = input0.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
            // Exponential.power
            IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
            FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Polynomial.of
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product = t2.lanewise(VectorOperators.MUL, fused);
            // UsualLogistic.bottom
            FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
            FloatVector fused2 = power.lanewise(VectorOperators.FMA, product.lanewise(VectorOperators.ADD, t), difference);
            // UsualLogistic.inverse
            FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
            // UsualLogistic.bottomLow
            FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, product, power.lanewise(VectorOperators.FMA, t, lost));
            // UsualLogistic.residual
            FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
            // UsualLogistic.corrected
            FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
            // UsualLogistic.derivative
            FloatVector output0 = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
            FLOAT_VECTOR.cast(output0).intoArray(y, yOffset + i);
            // UsualLogistic.derivative
            FloatVector negated2 = input1.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted3 = negated2.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n2 = shifted3.lanewise(VectorOperators.SUB, round);
            FloatVector t3 = n2.lanewise(VectorOperators.FMA, ln2Low, n2.lanewise(VectorOperators.FMA, ln2High, negated2));
            // Exponential.power
            IntVector bits2 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted3).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted4 = INT_VECTOR.cast(INT_VECTOR.cast(bits2).lanewise(VectorOperators.LSHL, 23));
            FloatVector power2 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted4).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t22 = t3.lanewise(VectorOperators.MUL, t3);
            // Polynomial.of
            FloatVector high2 = t22.lanewise(VectorOperators.FMA, q4, t3.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused5 = t22.lanewise(VectorOperators.FMA, high2, t3.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product2 = t22.lanewise(VectorOperators.MUL, fused5);
            // UsualLogistic.bottom
            FloatVector difference2 = minusOne.lanewise(VectorOperators.SUB, power2);
            FloatVector fused6 = power2.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t3), difference2);
            // UsualLogistic.inverse
            FloatVector inverse2 = minusOne.lanewise(VectorOperators.DIV, fused6);
            // UsualLogistic.bottomLow
            FloatVector lost2 = difference2.lanewise(VectorOperators.SUB, fused6);
            FloatVector fused7 = power2.lanewise(VectorOperators.FMA, product2, power2.lanewise(VectorOperators.FMA, t3, lost2));
            // UsualLogistic.residual
            FloatVector fused8 = inverse2.lanewise(VectorOperators.FMA, fused7, inverse2.lanewise(VectorOperators.FMA, fused6, one));
            // UsualLogistic.corrected
            FloatVector small2 = inverse2.lanewise(VectorOperators.FMA, fused8, inverse2);
            // UsualLogistic.derivative
            FloatVector output1 = small2.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small2, small2);
            FLOAT_VECTOR.cast(output1).intoArray(y, yOffset + i + LANES);
            // UsualLogistic.derivative
            FloatVector negated3 = input2.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted5 = negated3.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n3 = shifted5.lanewise(VectorOperators.SUB, round);
            FloatVector t4 = n3.lanewise(VectorOperators.FMA, ln2Low, n3.lanewise(VectorOperators.FMA, ln2High, negated3));
            // Exponential.power
            IntVector bits3 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted5).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted6 = INT_VECTOR.cast(INT_VECTOR.cast(bits3).lanewise(VectorOperators.LSHL, 23));
            FloatVector power3 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted6).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t23 = t4.lanewise(VectorOperators.MUL, t4);
            // Polynomial.of
            FloatVector high3 = t23.lanewise(VectorOperators.FMA, q4, t4.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused9 = t23.lanewise(VectorOperators.FMA, high3, t4.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product3 = t23.lanewise(VectorOperators.MUL, fused9);
            // UsualLogistic.bottom
            FloatVector difference3 = minusOne.lanewise(VectorOperators.SUB, power3);
            FloatVector fused10 = power3.lanewise(VectorOperators.FMA, product3.lanewise(VectorOperators.ADD, t4), difference3);
            // UsualLogistic.inverse
            FloatVector inverse3 = minusOne.lanewise(VectorOperators.DIV, fused10);
            // UsualLogistic.bottomLow
            FloatVector lost3 = difference3.lanewise(VectorOperators.SUB, fused10);
            FloatVector fused11 = power3.lanewise(VectorOperators.FMA, product3, power3.lanewise(VectorOperators.FMA, t4, lost3));
            // UsualLogistic.residual
            FloatVector fused12 = inverse3.lanewise(VectorOperators.FMA, fused11, inverse3.lanewise(VectorOperators.FMA, fused10, one));
            // UsualLogistic.corrected
            FloatVector small3 = inverse3.lanewise(VectorOperators.FMA, fused12, inverse3);
            // UsualLogistic.derivative
            FloatVector output2 = small3.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small3, small3);
            FLOAT_VECTOR.cast(output2).intoArray(y, yOffset + i + 2 * LANES);
            // UsualLogistic.derivative
            FloatVector negated4 = input3.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted7 = negated4.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n4 = shifted7.lanewise(VectorOperators.SUB, round);
            FloatVector t5 = n4.lanewise(VectorOperators.FMA, ln2Low, n4.lanewise(VectorOperators.FMA, ln2High, negated4));
            // Exponential.power
            IntVector bits4 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted7).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted8 = INT_VECTOR.cast(INT_VECTOR.cast(bits4).lanewise(VectorOperators.LSHL, 23));
            FloatVector power4 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted8).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t24 = t5.lanewise(VectorOperators.MUL, t5);
            // Polynomial.of
            FloatVector high4 = t24.lanewise(VectorOperators.FMA, q4, t5.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused13 = t24.lanewise(VectorOperators.FMA, high4, t5.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product4 = t24.lanewise(VectorOperators.MUL, fused13);
            // UsualLogistic.bottom
            FloatVector difference4 = minusOne.lanewise(VectorOperators.SUB, power4);
            FloatVector fused14 = power4.lanewise(VectorOperators.FMA, product4.lanewise(VectorOperators.ADD, t5), difference4);
            // UsualLogistic.inverse
            FloatVector inverse4 = minusOne.lanewise(VectorOperators.DIV, fused14);
            // UsualLogistic.bottomLow
            FloatVector lost4 = difference4.lanewise(VectorOperators.SUB, fused14);
            FloatVector fused15 = power4.lanewise(VectorOperators.FMA, product4, power4.lanewise(VectorOperators.FMA, t5, lost4));
            // UsualLogistic.residual
            FloatVector fused16 = inverse4.lanewise(VectorOperators.FMA, fused15, inverse4.lanewise(VectorOperators.FMA, fused14, one));
            // UsualLogistic.corrected
            FloatVector small4 = inverse4.lanewise(VectorOperators.FMA, fused16, inverse4);
            // UsualLogistic.derivative
            FloatVector output3 = small4.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small4, small4);
            FLOAT_VECTOR.cast(output3).intoArray(y, yOffset + i + 3 * LANES);
        }
        return i;
    }

    private void derivativeAny(float[] x, int xOffset, float[] y, int yOffset, int length) {
        float limit = Sigmoid.limit();
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLog2E = FloatVector.broadcast(FLOATS, -0x1.715476p0f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector ln2Low = FloatVector.broadcast(FLOATS, 0x1.7f7d1cp-20f);
        FloatVector ln2High = FloatVector.broadcast(FLOATS, 0x1.62e4p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, -0x1.fffffap-2f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555492p-3f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, -0x1.555a26p-5f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.123988p-7f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, -0x1.694cd2p-10f);
        FloatVector limitVector = FloatVector.broadcast(FLOATS, 16f);
        FloatVector roundVector = FloatVector.broadcast(FLOATS, 0x1.80007ep23f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        IntVector least = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + (-36f)));
        IntVector greatestVector = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + 180f));
        FloatVector q0Vector = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector q1Vector = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q2Vector = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q3Vector = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q4Vector = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector scale = FloatVector.broadcast(FLOATS, 0x1.0p-64f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 124f);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector product = FloatVector.broadcast(FLOATS, (-0x1.0p-64f) * 1f);
        for (int i = 0; i < length; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                // UsualLogistic.derivative
                FloatVector negated = input.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
                // UsualLogistic.shifted
                FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
                // UsualLogistic.remainder
                FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
                FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
                // Exponential.power
                IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
                IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
                FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
                // UsualLogistic.rest
                FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
                // Polynomial.of
                FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
                FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
                // UsualLogistic.rest
                FloatVector product2 = t2.lanewise(VectorOperators.MUL, fused);
                // UsualLogistic.bottom
                FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
                FloatVector fused2 = power.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t), difference);
                // UsualLogistic.inverse
                FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
                // UsualLogistic.bottomLow
                FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
                FloatVector fused3 = power.lanewise(VectorOperators.FMA, product2, power.lanewise(VectorOperators.FMA, t, lost));
                // UsualLogistic.residual
                FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
                // UsualLogistic.corrected
                FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
                // UsualLogistic.derivative
                FloatVector output = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
                FLOAT_VECTOR.cast(output).intoArray(y, yOffset + i);
            } else {
                // UsualLogistic.derivative
                FloatVector magnitude = input.lanewise(VectorOperators.ABS);
                FloatVector negated = magnitude.lanewise(VectorOperators.NEG);
                // UsualLogistic.shifted
                FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
                // UsualLogistic.remainder
                FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
                FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
                // Exponential.power
                IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
                IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
                FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
                // UsualLogistic.rest
                FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
                // Polynomial.of
                FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
                FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
                // UsualLogistic.rest
                FloatVector product2 = t2.lanewise(VectorOperators.MUL, fused);
                // UsualLogistic.bottom
                FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
                FloatVector fused2 = power.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t), difference);
                // UsualLogistic.inverse
                FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
                // UsualLogistic.bottomLow
                FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
                FloatVector fused3 = power.lanewise(VectorOperators.FMA, product2, power.lanewise(VectorOperators.FMA, t, lost));
                // UsualLogistic.residual
                FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
                // UsualLogistic.corrected
                FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
                // UsualLogistic.derivative
                FloatVector fused5 = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
                // Exponential.shifted
                FloatVector shifted3 = magnitude.lanewise(VectorOperators.FMA, log2E, roundVector);
                // Exponential.remainder
                FloatVector n2 = shifted3.lanewise(VectorOperators.SUB, roundVector);
                FloatVector fused6 = n2.lanewise(VectorOperators.FMA, minusLn2High, magnitude);
                FloatVector t3 = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused6);
                // Exponential.remainderLow
                FloatVector tLow = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused6.lanewise(VectorOperators.SUB, t3));
                // Logistic.power
                IntVector bits2 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted3).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
                IntVector bits3 = bits2.lanewise(VectorOperators.MAX, least).lanewise(VectorOperators.MIN, greatestVector);
                IntVector shifted4 = INT_VECTOR.cast(INT_VECTOR.cast(bits3).lanewise(VectorOperators.LSHL, 23));
                FloatVector power2 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted4).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
                // Exponential.fraction
                FloatVector t22 = t3.lanewise(VectorOperators.MUL, t3);
                // Polynomial.of
                FloatVector high2 = t22.lanewise(VectorOperators.FMA, q4Vector, t3.lanewise(VectorOperators.FMA, q3Vector, q2Vector));
                FloatVector fused7 = t22.lanewise(VectorOperators.FMA, high2, t3.lanewise(VectorOperators.FMA, q1Vector, q0Vector));
                // Logistic.bottom
                FloatVector whole2 = power2.lanewise(VectorOperators.ADD, scale);
                FloatVector fused8 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused7, t3), whole2);
                // Logistic.minusInverse
                FloatVector minusInverse = minusOne.lanewise(VectorOperators.DIV, fused8);
                // Logistic.bottomLow
                FloatVector part = whole2.lanewise(VectorOperators.SUB, power2);
                FloatVector difference2 = power2.lanewise(VectorOperators.SUB, whole2.lanewise(VectorOperators.SUB, part));
                FloatVector wholeLow = difference2.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
                FloatVector fused9 = power2.lanewise(VectorOperators.FMA, t3, whole2.lanewise(VectorOperators.SUB, fused8));
                FloatVector lost2 = fused9.lanewise(VectorOperators.ADD, wholeLow);
                FloatVector fused10 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused7, tLow), lost2);
                // Logistic.residual
                FloatVector fused11 = minusInverse.lanewise(VectorOperators.FMA, fused10, minusInverse.lanewise(VectorOperators.FMA, fused8, one));
                // Logistic.derivative
                FloatVector minusInverseLow = minusInverse.lanewise(VectorOperators.MUL, fused11);
                // Logistic.complement
                FloatVector complement = minusInverse.lanewise(VectorOperators.FMA, scale, one);
                // Logistic.complementLow
                FloatVector lost3 = minusInverse.lanewise(VectorOperators.FMA, scale, one.lanewise(VectorOperators.SUB, complement));
                FloatVector complementLow = minusInverseLow.lanewise(VectorOperators.FMA, scale, lost3);
                // Logistic.derivative
                FloatVector fused12 = minusInverse.lanewise(VectorOperators.FMA, complementLow, minusInverseLow.lanewise(VectorOperators.MUL, complement));
                FloatVector minusProduct = minusInverse.lanewise(VectorOperators.FMA, complement, fused12);
                FloatVector chosen = minusProduct.lanewise(VectorOperators.MUL, product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
                // Sigmoid.derivative
                FloatVector output = chosen.blend(fused5, magnitude.compare(VectorOperators.LE, limitVector));
                FLOAT_VECTOR.cast(output).intoArray(y, yOffset + i);
            }
        }
    }

    /** What the vectors leave at the end of a range. */
    private void derivativeRest(float[] x, int xOffset, float[] y, int yOffset, int length) {
        float limit = Sigmoid.limit();
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLog2E = FloatVector.broadcast(FLOATS, -0x1.715476p0f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector ln2Low = FloatVector.broadcast(FLOATS, 0x1.7f7d1cp-20f);
        FloatVector ln2High = FloatVector.broadcast(FLOATS, 0x1.62e4p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, -0x1.fffffap-2f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555492p-3f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, -0x1.555a26p-5f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.123988p-7f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, -0x1.694cd2p-10f);
        FloatVector limitVector = FloatVector.broadcast(FLOATS, 16f);
        FloatVector roundVector = FloatVector.broadcast(FLOATS, 0x1.80007ep23f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        IntVector least = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + (-36f)));
        IntVector greatestVector = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + 180f));
        FloatVector q0Vector = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector q1Vector = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q2Vector = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q3Vector = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q4Vector = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector scale = FloatVector.broadcast(FLOATS, 0x1.0p-64f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 124f);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector product = FloatVector.broadcast(FLOATS, (-0x1.0p-64f) * 1f);
        int last = Width.last(length);
        VectorMask<Float> live = Width.rest(length);
        FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + last, live);
        if (input.lanewise(VectorOperators.ABS)
                .compare(VectorOperators.LE, limit)
                .allTrue()) {
            // UsualLogistic.derivative
            FloatVector negated = input.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
            // Exponential.power
            IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
            FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Polynomial.of
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product2 = t2.lanewise(VectorOperators.MUL, fused);
            // UsualLogistic.bottom
            FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
            FloatVector fused2 = power.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t), difference);
            // UsualLogistic.inverse
            FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
            // UsualLogistic.bottomLow
            FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, product2, power.lanewise(VectorOperators.FMA, t, lost));
            // UsualLogistic.residual
            FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
            // UsualLogistic.corrected
            FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
            // UsualLogistic.derivative
            FloatVector output = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
            FLOAT_VECTOR.cast(output).intoArray(y, yOffset + last, live);
        } else {
            // UsualLogistic.derivative
            FloatVector magnitude = input.lanewise(VectorOperators.ABS);
            FloatVector negated = magnitude.lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
            // Exponential.power
            IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
            FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Polynomial.of
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product2 = t2.lanewise(VectorOperators.MUL, fused);
            // UsualLogistic.bottom
            FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
            FloatVector fused2 = power.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t), difference);
            // UsualLogistic.inverse
            FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
            // UsualLogistic.bottomLow
            FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, product2, power.lanewise(VectorOperators.FMA, t, lost));
            // UsualLogistic.residual
            FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
            // UsualLogistic.corrected
            FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
            // UsualLogistic.derivative
            FloatVector fused5 = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
            // Exponential.shifted
            FloatVector shifted3 = magnitude.lanewise(VectorOperators.FMA, log2E, roundVector);
            // Exponential.remainder
            FloatVector n2 = shifted3.lanewise(VectorOperators.SUB, roundVector);
            FloatVector fused6 = n2.lanewise(VectorOperators.FMA, minusLn2High, magnitude);
            FloatVector t3 = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused6);
            // Exponential.remainderLow
            FloatVector tLow = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused6.lanewise(VectorOperators.SUB, t3));
            // Logistic.power
            IntVector bits2 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted3).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector bits3 = bits2.lanewise(VectorOperators.MAX, least).lanewise(VectorOperators.MIN, greatestVector);
            IntVector shifted4 = INT_VECTOR.cast(INT_VECTOR.cast(bits3).lanewise(VectorOperators.LSHL, 23));
            FloatVector power2 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted4).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // Exponential.fraction
            FloatVector t22 = t3.lanewise(VectorOperators.MUL, t3);
            // Polynomial.of
            FloatVector high2 = t22.lanewise(VectorOperators.FMA, q4Vector, t3.lanewise(VectorOperators.FMA, q3Vector, q2Vector));
            FloatVector fused7 = t22.lanewise(VectorOperators.FMA, high2, t3.lanewise(VectorOperators.FMA, q1Vector, q0Vector));
            // Logistic.bottom
            FloatVector whole2 = power2.lanewise(VectorOperators.ADD, scale);
            FloatVector fused8 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused7, t3), whole2);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.lanewise(VectorOperators.DIV, fused8);
            // Logistic.bottomLow
            FloatVector part = whole2.lanewise(VectorOperators.SUB, power2);
            FloatVector difference2 = power2.lanewise(VectorOperators.SUB, whole2.lanewise(VectorOperators.SUB, part));
            FloatVector wholeLow = difference2.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
            FloatVector fused9 = power2.lanewise(VectorOperators.FMA, t3, whole2.lanewise(VectorOperators.SUB, fused8));
            FloatVector lost2 = fused9.lanewise(VectorOperators.ADD, wholeLow);
            FloatVector fused10 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused7, tLow), lost2);
            // Logistic.residual
            FloatVector fused11 = minusInverse.lanewise(VectorOperators.FMA, fused10, minusInverse.lanewise(VectorOperators.FMA, fused8, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.lanewise(VectorOperators.MUL, fused11);
            // Logistic.complement
            FloatVector complement = minusInverse.lanewise(VectorOperators.FMA, scale, one);
            // Logistic.complementLow
            FloatVector lost3 = minusInverse.lanewise(VectorOperators.FMA, scale, one.lanewise(VectorOperators.SUB, complement));
            FloatVector complementLow = minusInverseLow.lanewise(VectorOperators.FMA, scale, lost3);
            // Logistic.derivative
            FloatVector fused12 = minusInverse.lanewise(VectorOperators.FMA, complementLow, minusInverseLow.lanewise(VectorOperators.MUL, complement));
            FloatVector minusProduct = minusInverse.lanewise(VectorOperators.FMA, complement, fused12);
            FloatVector chosen = minusProduct.lanewise(VectorOperators.MUL, product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            // Sigmoid.derivative
            FloatVector output = chosen.blend(fused5, magnitude.compare(VectorOperators.LE, limitVector));
            FLOAT_VECTOR.cast(output).intoArray(y, yOffset + last, live);
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
        int vectors = FLOATS.loopBound(length);
        boolean isMasked = vectors < length && (x == gradInput || gradOutput == gradInput || vectors == 0);
        if (isMasked) {
            backwardRest(x, xOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
        }
        int whole = vectors - vectors % GROUP;
        int done = backwardUsual(x, xOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, whole);
        while (done < whole) {
            int some = Math.min(whole - done, UNASKED);
            backwardAny(
                    x, xOffset + done, gradOutput, gradOutputOffset + done, gradInput, gradInputOffset + done, some);
            done += some;
            done += backwardUsual(
                    x,
                    xOffset + done,
                    gradOutput,
                    gradOutputOffset + done,
                    gradInput,
                    gradInputOffset + done,
                    whole - done);
        }
        if (done < vectors) {
            backwardAny(
                    x,
                    xOffset + done,
                    gradOutput,
                    gradOutputOffset + done,
                    gradInput,
                    gradInputOffset + done,
                    vectors - done);
        }
        if (vectors < length && !isMasked) {
            int last = length - LANES;
            backwardAny(
                    x, xOffset + last, gradOutput, gradOutputOffset + last, gradInput, gradInputOffset + last, LANES);
        }
    }

    /** Goes on as long as all elements of a group are usual, and returns where it stopped. */
    private int backwardUsual(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        float limit = Sigmoid.limit();
        FloatVector minusLog2E = FloatVector.broadcast(FLOATS, -0x1.715476p0f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector ln2Low = FloatVector.broadcast(FLOATS, 0x1.7f7d1cp-20f);
        FloatVector ln2High = FloatVector.broadcast(FLOATS, 0x1.62e4p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, -0x1.fffffap-2f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555492p-3f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, -0x1.555a26p-5f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.123988p-7f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, -0x1.694cd2p-10f);
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(limit));
        int i = 0;
        for (; i < length; i += GROUP) {
            FloatVector input0 = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector input1 = FloatVector.fromArray(FLOATS, x, xOffset + i + LANES);
            FloatVector input2 = FloatVector.fromArray(FLOATS, x, xOffset + i + 2 * LANES);
            FloatVector input3 = FloatVector.fromArray(FLOATS, x, xOffset + i + 3 * LANES);
            IntVector magnitudes01 = INT_VECTOR.cast(FLOAT_VECTOR.cast(input0.lanewise(VectorOperators.ABS))
                    .convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0))
                    .lanewise(
                            VectorOperators.MAX,
                            INT_VECTOR.cast(FLOAT_VECTOR.cast(input1.lanewise(VectorOperators.ABS)).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0)));
            IntVector magnitudes23 = INT_VECTOR.cast(FLOAT_VECTOR.cast(input2.lanewise(VectorOperators.ABS))
                    .convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0))
                    .lanewise(
                            VectorOperators.MAX,
                            INT_VECTOR.cast(FLOAT_VECTOR.cast(input3.lanewise(VectorOperators.ABS)).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0)));
            if (magnitudes01
                    .lanewise(VectorOperators.MAX, magnitudes23)
                    .compare(VectorOperators.GT, greatest)
                    .anyTrue()) {
                return i;
            }
            FloatVector gradient0 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            // UsualLogistic.derivative
            FloatVector negated = input0.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
            // Exponential.power
            IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
            FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Polynomial.of
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product = t2.lanewise(VectorOperators.MUL, fused);
            // UsualLogistic.bottom
            FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
            FloatVector fused2 = power.lanewise(VectorOperators.FMA, product.lanewise(VectorOperators.ADD, t), difference);
            // UsualLogistic.inverse
            FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
            // UsualLogistic.bottomLow
            FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, product, power.lanewise(VectorOperators.FMA, t, lost));
            // UsualLogistic.residual
            FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
            // UsualLogistic.corrected
            FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
            // UsualLogistic.derivative
            FloatVector derivative0 = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
            FLOAT_VECTOR.cast(gradient0.lanewise(VectorOperators.MUL, derivative0)).intoArray(gradInput, gradInputOffset + i);
            FloatVector gradient1 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i + LANES);
            // UsualLogistic.derivative
            FloatVector negated2 = input1.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted3 = negated2.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n2 = shifted3.lanewise(VectorOperators.SUB, round);
            FloatVector t3 = n2.lanewise(VectorOperators.FMA, ln2Low, n2.lanewise(VectorOperators.FMA, ln2High, negated2));
            // Exponential.power
            IntVector bits2 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted3).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted4 = INT_VECTOR.cast(INT_VECTOR.cast(bits2).lanewise(VectorOperators.LSHL, 23));
            FloatVector power2 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted4).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t22 = t3.lanewise(VectorOperators.MUL, t3);
            // Polynomial.of
            FloatVector high2 = t22.lanewise(VectorOperators.FMA, q4, t3.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused5 = t22.lanewise(VectorOperators.FMA, high2, t3.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product2 = t22.lanewise(VectorOperators.MUL, fused5);
            // UsualLogistic.bottom
            FloatVector difference2 = minusOne.lanewise(VectorOperators.SUB, power2);
            FloatVector fused6 = power2.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t3), difference2);
            // UsualLogistic.inverse
            FloatVector inverse2 = minusOne.lanewise(VectorOperators.DIV, fused6);
            // UsualLogistic.bottomLow
            FloatVector lost2 = difference2.lanewise(VectorOperators.SUB, fused6);
            FloatVector fused7 = power2.lanewise(VectorOperators.FMA, product2, power2.lanewise(VectorOperators.FMA, t3, lost2));
            // UsualLogistic.residual
            FloatVector fused8 = inverse2.lanewise(VectorOperators.FMA, fused7, inverse2.lanewise(VectorOperators.FMA, fused6, one));
            // UsualLogistic.corrected
            FloatVector small2 = inverse2.lanewise(VectorOperators.FMA, fused8, inverse2);
            // UsualLogistic.derivative
            FloatVector derivative1 = small2.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small2, small2);
            FLOAT_VECTOR.cast(gradient1.lanewise(VectorOperators.MUL, derivative1)).intoArray(gradInput, gradInputOffset + i + LANES);
            FloatVector gradient2 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i + 2 * LANES);
            // UsualLogistic.derivative
            FloatVector negated3 = input2.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted5 = negated3.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n3 = shifted5.lanewise(VectorOperators.SUB, round);
            FloatVector t4 = n3.lanewise(VectorOperators.FMA, ln2Low, n3.lanewise(VectorOperators.FMA, ln2High, negated3));
            // Exponential.power
            IntVector bits3 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted5).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted6 = INT_VECTOR.cast(INT_VECTOR.cast(bits3).lanewise(VectorOperators.LSHL, 23));
            FloatVector power3 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted6).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t23 = t4.lanewise(VectorOperators.MUL, t4);
            // Polynomial.of
            FloatVector high3 = t23.lanewise(VectorOperators.FMA, q4, t4.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused9 = t23.lanewise(VectorOperators.FMA, high3, t4.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product3 = t23.lanewise(VectorOperators.MUL, fused9);
            // UsualLogistic.bottom
            FloatVector difference3 = minusOne.lanewise(VectorOperators.SUB, power3);
            FloatVector fused10 = power3.lanewise(VectorOperators.FMA, product3.lanewise(VectorOperators.ADD, t4), difference3);
            // UsualLogistic.inverse
            FloatVector inverse3 = minusOne.lanewise(VectorOperators.DIV, fused10);
            // UsualLogistic.bottomLow
            FloatVector lost3 = difference3.lanewise(VectorOperators.SUB, fused10);
            FloatVector fused11 = power3.lanewise(VectorOperators.FMA, product3, power3.lanewise(VectorOperators.FMA, t4, lost3));
            // UsualLogistic.residual
            FloatVector fused12 = inverse3.lanewise(VectorOperators.FMA, fused11, inverse3.lanewise(VectorOperators.FMA, fused10, one));
            // UsualLogistic.corrected
            FloatVector small3 = inverse3.lanewise(VectorOperators.FMA, fused12, inverse3);
            // UsualLogistic.derivative
            FloatVector derivative2 = small3.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small3, small3);
            FLOAT_VECTOR.cast(gradient2.lanewise(VectorOperators.MUL, derivative2)).intoArray(gradInput, gradInputOffset + i + 2 * LANES);
            FloatVector gradient3 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i + 3 * LANES);
            // UsualLogistic.derivative
            FloatVector negated4 = input3.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted7 = negated4.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n4 = shifted7.lanewise(VectorOperators.SUB, round);
            FloatVector t5 = n4.lanewise(VectorOperators.FMA, ln2Low, n4.lanewise(VectorOperators.FMA, ln2High, negated4));
            // Exponential.power
            IntVector bits4 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted7).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted8 = INT_VECTOR.cast(INT_VECTOR.cast(bits4).lanewise(VectorOperators.LSHL, 23));
            FloatVector power4 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted8).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t24 = t5.lanewise(VectorOperators.MUL, t5);
            // Polynomial.of
            FloatVector high4 = t24.lanewise(VectorOperators.FMA, q4, t5.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused13 = t24.lanewise(VectorOperators.FMA, high4, t5.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product4 = t24.lanewise(VectorOperators.MUL, fused13);
            // UsualLogistic.bottom
            FloatVector difference4 = minusOne.lanewise(VectorOperators.SUB, power4);
            FloatVector fused14 = power4.lanewise(VectorOperators.FMA, product4.lanewise(VectorOperators.ADD, t5), difference4);
            // UsualLogistic.inverse
            FloatVector inverse4 = minusOne.lanewise(VectorOperators.DIV, fused14);
            // UsualLogistic.bottomLow
            FloatVector lost4 = difference4.lanewise(VectorOperators.SUB, fused14);
            FloatVector fused15 = power4.lanewise(VectorOperators.FMA, product4, power4.lanewise(VectorOperators.FMA, t5, lost4));
            // UsualLogistic.residual
            FloatVector fused16 = inverse4.lanewise(VectorOperators.FMA, fused15, inverse4.lanewise(VectorOperators.FMA, fused14, one));
            // UsualLogistic.corrected
            FloatVector small4 = inverse4.lanewise(VectorOperators.FMA, fused16, inverse4);
            // UsualLogistic.derivative
            FloatVector derivative3 = small4.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small4, small4);
            FLOAT_VECTOR.cast(gradient3.lanewise(VectorOperators.MUL, derivative3)).intoArray(gradInput, gradInputOffset + i + 3 * LANES);
        }
        return i;
    }

    private void backwardAny(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        float limit = Sigmoid.limit();
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLog2E = FloatVector.broadcast(FLOATS, -0x1.715476p0f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector ln2Low = FloatVector.broadcast(FLOATS, 0x1.7f7d1cp-20f);
        FloatVector ln2High = FloatVector.broadcast(FLOATS, 0x1.62e4p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, -0x1.fffffap-2f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555492p-3f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, -0x1.555a26p-5f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.123988p-7f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, -0x1.694cd2p-10f);
        FloatVector limitVector = FloatVector.broadcast(FLOATS, 16f);
        FloatVector roundVector = FloatVector.broadcast(FLOATS, 0x1.80007ep23f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        IntVector least = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + (-36f)));
        IntVector greatestVector = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + 180f));
        FloatVector q0Vector = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector q1Vector = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q2Vector = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q3Vector = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q4Vector = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector scale = FloatVector.broadcast(FLOATS, 0x1.0p-64f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 124f);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector product = FloatVector.broadcast(FLOATS, (-0x1.0p-64f) * 1f);
        for (int i = 0; i < length; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                // UsualLogistic.derivative
                FloatVector negated = input.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
                // UsualLogistic.shifted
                FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
                // UsualLogistic.remainder
                FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
                FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
                // Exponential.power
                IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
                IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
                FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
                // UsualLogistic.rest
                FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
                // Polynomial.of
                FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
                FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
                // UsualLogistic.rest
                FloatVector product2 = t2.lanewise(VectorOperators.MUL, fused);
                // UsualLogistic.bottom
                FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
                FloatVector fused2 = power.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t), difference);
                // UsualLogistic.inverse
                FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
                // UsualLogistic.bottomLow
                FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
                FloatVector fused3 = power.lanewise(VectorOperators.FMA, product2, power.lanewise(VectorOperators.FMA, t, lost));
                // UsualLogistic.residual
                FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
                // UsualLogistic.corrected
                FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
                // UsualLogistic.derivative
                FloatVector derivative = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
                FLOAT_VECTOR.cast(gradient.lanewise(VectorOperators.MUL, derivative)).intoArray(gradInput, gradInputOffset + i);
            } else {
                // UsualLogistic.derivative
                FloatVector magnitude = input.lanewise(VectorOperators.ABS);
                FloatVector negated = magnitude.lanewise(VectorOperators.NEG);
                // UsualLogistic.shifted
                FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
                // UsualLogistic.remainder
                FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
                FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
                // Exponential.power
                IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
                IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
                FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
                // UsualLogistic.rest
                FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
                // Polynomial.of
                FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
                FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
                // UsualLogistic.rest
                FloatVector product2 = t2.lanewise(VectorOperators.MUL, fused);
                // UsualLogistic.bottom
                FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
                FloatVector fused2 = power.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t), difference);
                // UsualLogistic.inverse
                FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
                // UsualLogistic.bottomLow
                FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
                FloatVector fused3 = power.lanewise(VectorOperators.FMA, product2, power.lanewise(VectorOperators.FMA, t, lost));
                // UsualLogistic.residual
                FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
                // UsualLogistic.corrected
                FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
                // UsualLogistic.derivative
                FloatVector fused5 = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
                // Exponential.shifted
                FloatVector shifted3 = magnitude.lanewise(VectorOperators.FMA, log2E, roundVector);
                // Exponential.remainder
                FloatVector n2 = shifted3.lanewise(VectorOperators.SUB, roundVector);
                FloatVector fused6 = n2.lanewise(VectorOperators.FMA, minusLn2High, magnitude);
                FloatVector t3 = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused6);
                // Exponential.remainderLow
                FloatVector tLow = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused6.lanewise(VectorOperators.SUB, t3));
                // Logistic.power
                IntVector bits2 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted3).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
                IntVector bits3 = bits2.lanewise(VectorOperators.MAX, least).lanewise(VectorOperators.MIN, greatestVector);
                IntVector shifted4 = INT_VECTOR.cast(INT_VECTOR.cast(bits3).lanewise(VectorOperators.LSHL, 23));
                FloatVector power2 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted4).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
                // Exponential.fraction
                FloatVector t22 = t3.lanewise(VectorOperators.MUL, t3);
                // Polynomial.of
                FloatVector high2 = t22.lanewise(VectorOperators.FMA, q4Vector, t3.lanewise(VectorOperators.FMA, q3Vector, q2Vector));
                FloatVector fused7 = t22.lanewise(VectorOperators.FMA, high2, t3.lanewise(VectorOperators.FMA, q1Vector, q0Vector));
                // Logistic.bottom
                FloatVector whole2 = power2.lanewise(VectorOperators.ADD, scale);
                FloatVector fused8 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused7, t3), whole2);
                // Logistic.minusInverse
                FloatVector minusInverse = minusOne.lanewise(VectorOperators.DIV, fused8);
                // Logistic.bottomLow
                FloatVector part = whole2.lanewise(VectorOperators.SUB, power2);
                FloatVector difference2 = power2.lanewise(VectorOperators.SUB, whole2.lanewise(VectorOperators.SUB, part));
                FloatVector wholeLow = difference2.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
                FloatVector fused9 = power2.lanewise(VectorOperators.FMA, t3, whole2.lanewise(VectorOperators.SUB, fused8));
                FloatVector lost2 = fused9.lanewise(VectorOperators.ADD, wholeLow);
                FloatVector fused10 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused7, tLow), lost2);
                // Logistic.residual
                FloatVector fused11 = minusInverse.lanewise(VectorOperators.FMA, fused10, minusInverse.lanewise(VectorOperators.FMA, fused8, one));
                // Logistic.derivative
                FloatVector minusInverseLow = minusInverse.lanewise(VectorOperators.MUL, fused11);
                // Logistic.complement
                FloatVector complement = minusInverse.lanewise(VectorOperators.FMA, scale, one);
                // Logistic.complementLow
                FloatVector lost3 = minusInverse.lanewise(VectorOperators.FMA, scale, one.lanewise(VectorOperators.SUB, complement));
                FloatVector complementLow = minusInverseLow.lanewise(VectorOperators.FMA, scale, lost3);
                // Logistic.derivative
                FloatVector fused12 = minusInverse.lanewise(VectorOperators.FMA, complementLow, minusInverseLow.lanewise(VectorOperators.MUL, complement));
                FloatVector minusProduct = minusInverse.lanewise(VectorOperators.FMA, complement, fused12);
                FloatVector chosen = minusProduct.lanewise(VectorOperators.MUL, product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
                // Sigmoid.derivative
                FloatVector derivative = chosen.blend(fused5, magnitude.compare(VectorOperators.LE, limitVector));
                FLOAT_VECTOR.cast(gradient.lanewise(VectorOperators.MUL, derivative)).intoArray(gradInput, gradInputOffset + i);
            }
        }
    }

    private void backwardRest(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        float limit = Sigmoid.limit();
        FloatVector log2E = FloatVector.broadcast(FLOATS, 1.442695f);
        FloatVector minusLog2E = FloatVector.broadcast(FLOATS, -0x1.715476p0f);
        FloatVector round = FloatVector.broadcast(FLOATS, 0x1.8000fep23f);
        FloatVector ln2Low = FloatVector.broadcast(FLOATS, 0x1.7f7d1cp-20f);
        FloatVector ln2High = FloatVector.broadcast(FLOATS, 0x1.62e4p-1f);
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        FloatVector minusOne = FloatVector.broadcast(FLOATS, -1f);
        FloatVector q0 = FloatVector.broadcast(FLOATS, -0x1.fffffap-2f);
        FloatVector q1 = FloatVector.broadcast(FLOATS, 0x1.555492p-3f);
        FloatVector q2 = FloatVector.broadcast(FLOATS, -0x1.555a26p-5f);
        FloatVector q3 = FloatVector.broadcast(FLOATS, 0x1.123988p-7f);
        FloatVector q4 = FloatVector.broadcast(FLOATS, -0x1.694cd2p-10f);
        FloatVector limitVector = FloatVector.broadcast(FLOATS, 16f);
        FloatVector roundVector = FloatVector.broadcast(FLOATS, 0x1.80007ep23f);
        FloatVector minusLn2Low = FloatVector.broadcast(FLOATS, -0x1.7f7d1cp-20f);
        FloatVector minusLn2High = FloatVector.broadcast(FLOATS, -0x1.62e4p-1f);
        IntVector least = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + (-36f)));
        IntVector greatestVector = IntVector.broadcast(INTS, Float.floatToRawIntBits(0x1.80007ep23f + 180f));
        FloatVector q0Vector = FloatVector.broadcast(FLOATS, 0x1.000002p-1f);
        FloatVector q1Vector = FloatVector.broadcast(FLOATS, 0x1.55544ap-3f);
        FloatVector q2Vector = FloatVector.broadcast(FLOATS, 0x1.554e06p-5f);
        FloatVector q3Vector = FloatVector.broadcast(FLOATS, 0x1.12677ap-7f);
        FloatVector q4Vector = FloatVector.broadcast(FLOATS, 0x1.743b82p-10f);
        FloatVector scale = FloatVector.broadcast(FLOATS, 0x1.0p-64f);
        FloatVector highest = FloatVector.broadcast(FLOATS, 124f);
        FloatVector zero = FloatVector.broadcast(FLOATS, 0f);
        FloatVector product = FloatVector.broadcast(FLOATS, (-0x1.0p-64f) * 1f);
        int last = Width.last(length);
        VectorMask<Float> live = Width.rest(length);
        FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + last, live);
        FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + last, live);
        if (input.lanewise(VectorOperators.ABS)
                .compare(VectorOperators.LE, limit)
                .allTrue()) {
            // UsualLogistic.derivative
            FloatVector negated = input.lanewise(VectorOperators.ABS).lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
            // Exponential.power
            IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
            FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Polynomial.of
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product2 = t2.lanewise(VectorOperators.MUL, fused);
            // UsualLogistic.bottom
            FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
            FloatVector fused2 = power.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t), difference);
            // UsualLogistic.inverse
            FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
            // UsualLogistic.bottomLow
            FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, product2, power.lanewise(VectorOperators.FMA, t, lost));
            // UsualLogistic.residual
            FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
            // UsualLogistic.corrected
            FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
            // UsualLogistic.derivative
            FloatVector derivative = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
            FLOAT_VECTOR.cast(gradient.lanewise(VectorOperators.MUL, derivative)).intoArray(gradInput, gradInputOffset + last, live);
        } else {
            // UsualLogistic.derivative
            FloatVector magnitude = input.lanewise(VectorOperators.ABS);
            FloatVector negated = magnitude.lanewise(VectorOperators.NEG);
            // UsualLogistic.shifted
            FloatVector shifted = negated.lanewise(VectorOperators.FMA, minusLog2E, round);
            // UsualLogistic.remainder
            FloatVector n = shifted.lanewise(VectorOperators.SUB, round);
            FloatVector t = n.lanewise(VectorOperators.FMA, ln2Low, n.lanewise(VectorOperators.FMA, ln2High, negated));
            // Exponential.power
            IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector shifted2 = INT_VECTOR.cast(INT_VECTOR.cast(bits).lanewise(VectorOperators.LSHL, 23));
            FloatVector power = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted2).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // UsualLogistic.rest
            FloatVector t2 = t.lanewise(VectorOperators.MUL, t);
            // Polynomial.of
            FloatVector high = t2.lanewise(VectorOperators.FMA, q4, t.lanewise(VectorOperators.FMA, q3, q2));
            FloatVector fused = t2.lanewise(VectorOperators.FMA, high, t.lanewise(VectorOperators.FMA, q1, q0));
            // UsualLogistic.rest
            FloatVector product2 = t2.lanewise(VectorOperators.MUL, fused);
            // UsualLogistic.bottom
            FloatVector difference = minusOne.lanewise(VectorOperators.SUB, power);
            FloatVector fused2 = power.lanewise(VectorOperators.FMA, product2.lanewise(VectorOperators.ADD, t), difference);
            // UsualLogistic.inverse
            FloatVector inverse = minusOne.lanewise(VectorOperators.DIV, fused2);
            // UsualLogistic.bottomLow
            FloatVector lost = difference.lanewise(VectorOperators.SUB, fused2);
            FloatVector fused3 = power.lanewise(VectorOperators.FMA, product2, power.lanewise(VectorOperators.FMA, t, lost));
            // UsualLogistic.residual
            FloatVector fused4 = inverse.lanewise(VectorOperators.FMA, fused3, inverse.lanewise(VectorOperators.FMA, fused2, one));
            // UsualLogistic.corrected
            FloatVector small = inverse.lanewise(VectorOperators.FMA, fused4, inverse);
            // UsualLogistic.derivative
            FloatVector fused5 = small.lanewise(VectorOperators.NEG).lanewise(VectorOperators.FMA, small, small);
            // Exponential.shifted
            FloatVector shifted3 = magnitude.lanewise(VectorOperators.FMA, log2E, roundVector);
            // Exponential.remainder
            FloatVector n2 = shifted3.lanewise(VectorOperators.SUB, roundVector);
            FloatVector fused6 = n2.lanewise(VectorOperators.FMA, minusLn2High, magnitude);
            FloatVector t3 = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused6);
            // Exponential.remainderLow
            FloatVector tLow = n2.lanewise(VectorOperators.FMA, minusLn2Low, fused6.lanewise(VectorOperators.SUB, t3));
            // Logistic.power
            IntVector bits2 = INT_VECTOR.cast(FLOAT_VECTOR.cast(shifted3).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
            IntVector bits3 = bits2.lanewise(VectorOperators.MAX, least).lanewise(VectorOperators.MIN, greatestVector);
            IntVector shifted4 = INT_VECTOR.cast(INT_VECTOR.cast(bits3).lanewise(VectorOperators.LSHL, 23));
            FloatVector power2 = FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted4).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0));
            // Exponential.fraction
            FloatVector t22 = t3.lanewise(VectorOperators.MUL, t3);
            // Polynomial.of
            FloatVector high2 = t22.lanewise(VectorOperators.FMA, q4Vector, t3.lanewise(VectorOperators.FMA, q3Vector, q2Vector));
            FloatVector fused7 = t22.lanewise(VectorOperators.FMA, high2, t3.lanewise(VectorOperators.FMA, q1Vector, q0Vector));
            // Logistic.bottom
            FloatVector whole2 = power2.lanewise(VectorOperators.ADD, scale);
            FloatVector fused8 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused7, t3), whole2);
            // Logistic.minusInverse
            FloatVector minusInverse = minusOne.lanewise(VectorOperators.DIV, fused8);
            // Logistic.bottomLow
            FloatVector part = whole2.lanewise(VectorOperators.SUB, power2);
            FloatVector difference2 = power2.lanewise(VectorOperators.SUB, whole2.lanewise(VectorOperators.SUB, part));
            FloatVector wholeLow = difference2.lanewise(VectorOperators.ADD, scale.lanewise(VectorOperators.SUB, part));
            FloatVector fused9 = power2.lanewise(VectorOperators.FMA, t3, whole2.lanewise(VectorOperators.SUB, fused8));
            FloatVector lost2 = fused9.lanewise(VectorOperators.ADD, wholeLow);
            FloatVector fused10 = power2.lanewise(VectorOperators.FMA, t22.lanewise(VectorOperators.FMA, fused7, tLow), lost2);
            // Logistic.residual
            FloatVector fused11 = minusInverse.lanewise(VectorOperators.FMA, fused10, minusInverse.lanewise(VectorOperators.FMA, fused8, one));
            // Logistic.derivative
            FloatVector minusInverseLow = minusInverse.lanewise(VectorOperators.MUL, fused11);
            // Logistic.complement
            FloatVector complement = minusInverse.lanewise(VectorOperators.FMA, scale, one);
            // Logistic.complementLow
            FloatVector lost3 = minusInverse.lanewise(VectorOperators.FMA, scale, one.lanewise(VectorOperators.SUB, complement));
            FloatVector complementLow = minusInverseLow.lanewise(VectorOperators.FMA, scale, lost3);
            // Logistic.derivative
            FloatVector fused12 = minusInverse.lanewise(VectorOperators.FMA, complementLow, minusInverseLow.lanewise(VectorOperators.MUL, complement));
            FloatVector minusProduct = minusInverse.lanewise(VectorOperators.FMA, complement, fused12);
            FloatVector chosen = minusProduct.lanewise(VectorOperators.MUL, product).blend(zero, magnitude.compare(VectorOperators.GT, highest));
            // Sigmoid.derivative
            FloatVector derivative = chosen.blend(fused5, magnitude.compare(VectorOperators.LE, limitVector));
            FLOAT_VECTOR.cast(gradient.lanewise(VectorOperators.MUL, derivative)).intoArray(gradInput, gradInputOffset + last, live);
        }
    }

    @Override
    public boolean hasFromOutput() {
        return true;
    }

    @Override
    public void derivativeFromOutput(float[] y, int yOffset, float[] result, int resultOffset, int length) {
        FloatVector one = FloatVector.broadcast(FLOATS, 1f);
        int last = length - LANES;
        if (last < 0) {
            VectorMask<Float> live = FLOATS.indexInRange(0, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset, live);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, output));
            FLOAT_VECTOR.cast(derivative).intoArray(result, resultOffset, live);
            return;
        }
        FloatVector lastOutput = FloatVector.fromArray(FLOATS, y, yOffset + last);
        // Sigmoid.derivativeFromOutput
        FloatVector lastDerivative = lastOutput.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, lastOutput));
        for (int i = 0; i < last; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, output));
            FLOAT_VECTOR.cast(derivative).intoArray(result, resultOffset + i);
        }
        FLOAT_VECTOR.cast(lastDerivative).intoArray(result, resultOffset + last);
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
        int last = length - LANES;
        if (last < 0) {
            VectorMask<Float> live = FLOATS.indexInRange(0, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset, live);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, output));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset, live);
            FLOAT_VECTOR.cast(gradient.lanewise(VectorOperators.MUL, derivative)).intoArray(gradInput, gradInputOffset, live);
            return;
        }
        FloatVector lastOutput = FloatVector.fromArray(FLOATS, y, yOffset + last);
        // Sigmoid.derivativeFromOutput
        FloatVector lastDerivative = lastOutput.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, lastOutput));
        FloatVector lastGradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + last);
        FloatVector lastResult = lastGradient.lanewise(VectorOperators.MUL, lastDerivative);
        for (int i = 0; i < last; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            // Sigmoid.derivativeFromOutput
            FloatVector derivative = output.lanewise(VectorOperators.MUL, one.lanewise(VectorOperators.SUB, output));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FLOAT_VECTOR.cast(gradient.lanewise(VectorOperators.MUL, derivative)).intoArray(gradInput, gradInputOffset + i);
        }
        FLOAT_VECTOR.cast(lastResult).intoArray(gradInput, gradInputOffset + last);
    }
}
