package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;

import io.github.lanewise.function.$Fn;
import io.github.lanewise.spi.ElementwiseLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

// $import static io.github.lanewise.simd.Width.FLOAT_VECTOR
// $import static io.github.lanewise.simd.Width.INT_VECTOR
// $import static io.github.lanewise.simd.Width.INTS
// $import jdk.incubator.vector.IntVector
// $import jdk.incubator.vector.VectorOperators

/**
 * The definition {@code $Fn} on vectors: its operations, written flat into each loop. What does not fill a vector is computed
 * with elements before it, as the last whole vector of the range. That is loaded before the loop and stored behind it, since
 * the result may take the place of x; or, where a loop is too large to have it twice, it is masked if the result does. A mask
 * is in the way only there and where there is no whole vector: if such a range ends with its array, the JDK checks the mask
 * lane by lane, in methods that C2 inlines only while the graph of the caller is small.
 */
final class $FnLoops implements ElementwiseLoops {

    private static final int LANES = FLOATS.length();

    // $if limit
    /** As many vectors share one question, whether all of their elements are usual ones, and overlap in their latencies. */
    private static final int GROUP = 4 * LANES;

    /** After an unusual element, so many groups are not asked. */
    private static final int UNASKED = 4 * GROUP;
    // $end

    // $define group
    {
        FloatVector input0 = FloatVector.fromArray(FLOATS, x, xOffset + i);
        FloatVector input1 = FloatVector.fromArray(FLOATS, x, xOffset + i + LANES);
        FloatVector input2 = FloatVector.fromArray(FLOATS, x, xOffset + i + 2 * LANES);
        FloatVector input3 = FloatVector.fromArray(FLOATS, x, xOffset + i + 3 * LANES);
        IntVector magnitudes01 = input0.lanewise(VectorOperators.ABS)
                .convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0)
                .lanewise(
                        VectorOperators.MAX,
                        input1.lanewise(VectorOperators.ABS).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
        IntVector magnitudes23 = input2.lanewise(VectorOperators.ABS)
                .convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0)
                .lanewise(
                        VectorOperators.MAX,
                        input3.lanewise(VectorOperators.ABS).convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));
        if (magnitudes01
                .lanewise(VectorOperators.MAX, magnitudes23)
                .compare(VectorOperators.GT, greatest)
                .anyTrue()) {
            return i;
        }
    }
    // $end

    // $if parameters
    private final float[] parameters;

    $FnLoops(float[] parameters) {
        this.parameters = parameters.clone();
    }
    // $end

    // $for $verb $usual $of $limit: forward usual of limit; derivative usualDerivative derivative derivativeLimit
    // $if $usual
    @Override
    public void $verb(float[] x, int xOffset, float[] y, int yOffset, int length) {
        int vectors = FLOATS.loopBound(length);
        boolean isMasked = vectors < length && (x == y || vectors == 0);
        if (isMasked) {
            $verbRest(x, xOffset, y, yOffset, length);
        }
        int whole = vectors - vectors % GROUP;
        int done = $verbUsual(x, xOffset, y, yOffset, whole);
        while (done < whole) {
            int some = Math.min(whole - done, UNASKED);
            $verbAny(x, xOffset + done, y, yOffset + done, some);
            done += some;
            done += $verbUsual(x, xOffset + done, y, yOffset + done, whole - done);
        }
        if (done < vectors) {
            $verbAny(x, xOffset + done, y, yOffset + done, vectors - done);
        }
        if (vectors < length && !isMasked) {
            int last = length - LANES;
            $verbAny(x, xOffset + last, y, yOffset + last, LANES);
        }
    }

    /** Goes on as long as all elements of a group are usual, and returns where it stopped. */
    private int $verbUsual(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        float limit = $Fn.$limit($arguments);
        // $uniforms
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(limit));
        int i = 0;
        for (; i < length; i += GROUP) {
            // $use group
            FloatVector output0 = $Fn.$usual(input0$arguments);
            output0.intoArray(y, yOffset + i);
            FloatVector output1 = $Fn.$usual(input1$arguments);
            output1.intoArray(y, yOffset + i + LANES);
            FloatVector output2 = $Fn.$usual(input2$arguments);
            output2.intoArray(y, yOffset + i + 2 * LANES);
            FloatVector output3 = $Fn.$usual(input3$arguments);
            output3.intoArray(y, yOffset + i + 3 * LANES);
        }
        return i;
    }

    private void $verbAny(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        float limit = $Fn.$limit($arguments);
        // $uniforms
        for (int i = 0; i < length; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                FloatVector output = $Fn.$usual(input$arguments);
                output.intoArray(y, yOffset + i);
            } else {
                FloatVector output = $Fn.$of(input$arguments);
                output.intoArray(y, yOffset + i);
            }
        }
    }

    /** What the vectors leave at the end of a range. */
    private void $verbRest(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        float limit = $Fn.$limit($arguments);
        // $uniforms
        int last = Width.last(length);
        VectorMask<Float> live = Width.rest(length);
        FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + last, live);
        if (input.lanewise(VectorOperators.ABS)
                .compare(VectorOperators.LE, limit)
                .allTrue()) {
            FloatVector output = $Fn.$usual(input$arguments);
            output.intoArray(y, yOffset + last, live);
        } else {
            FloatVector output = $Fn.$of(input$arguments);
            output.intoArray(y, yOffset + last, live);
        }
    }
    // $else
    @Override
    public void $verb(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        // $uniforms
        int last = length - LANES;
        if (last < 0) {
            VectorMask<Float> live = FLOATS.indexInRange(0, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset, live);
            FloatVector output = $Fn.$of(input$arguments);
            output.intoArray(y, yOffset, live);
            return;
        }
        FloatVector lastInput = FloatVector.fromArray(FLOATS, x, xOffset + last);
        FloatVector lastOutput = $Fn.$of(lastInput$arguments);
        for (int i = 0; i < last; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector output = $Fn.$of(input$arguments);
            output.intoArray(y, yOffset + i);
        }
        lastOutput.intoArray(y, yOffset + last);
    }
    // $end

    // $end

    // $if usualDerivative
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
        // $parameters
        float limit = $Fn.derivativeLimit($arguments);
        // $uniforms
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(limit));
        int i = 0;
        for (; i < length; i += GROUP) {
            // $use group
            FloatVector gradient0 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FloatVector derivative0 = $Fn.usualDerivative(input0$arguments);
            gradient0.lanewise(VectorOperators.MUL, derivative0).intoArray(gradInput, gradInputOffset + i);
            FloatVector gradient1 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i + LANES);
            FloatVector derivative1 = $Fn.usualDerivative(input1$arguments);
            gradient1.lanewise(VectorOperators.MUL, derivative1).intoArray(gradInput, gradInputOffset + i + LANES);
            FloatVector gradient2 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i + 2 * LANES);
            FloatVector derivative2 = $Fn.usualDerivative(input2$arguments);
            gradient2.lanewise(VectorOperators.MUL, derivative2).intoArray(gradInput, gradInputOffset + i + 2 * LANES);
            FloatVector gradient3 = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i + 3 * LANES);
            FloatVector derivative3 = $Fn.usualDerivative(input3$arguments);
            gradient3.lanewise(VectorOperators.MUL, derivative3).intoArray(gradInput, gradInputOffset + i + 3 * LANES);
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
        // $parameters
        float limit = $Fn.derivativeLimit($arguments);
        // $uniforms
        for (int i = 0; i < length; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                FloatVector derivative = $Fn.usualDerivative(input$arguments);
                gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
            } else {
                FloatVector derivative = $Fn.derivative(input$arguments);
                gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
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
        // $parameters
        float limit = $Fn.derivativeLimit($arguments);
        // $uniforms
        int last = Width.last(length);
        VectorMask<Float> live = Width.rest(length);
        FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + last, live);
        FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + last, live);
        if (input.lanewise(VectorOperators.ABS)
                .compare(VectorOperators.LE, limit)
                .allTrue()) {
            FloatVector derivative = $Fn.usualDerivative(input$arguments);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + last, live);
        } else {
            FloatVector derivative = $Fn.derivative(input$arguments);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + last, live);
        }
    }
    // $else
    @Override
    public void backward(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        // $parameters
        // $uniforms
        int last = length - LANES;
        if (last < 0) {
            VectorMask<Float> live = FLOATS.indexInRange(0, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset, live);
            FloatVector derivative = $Fn.derivative(input$arguments);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset, live);
            return;
        }
        FloatVector lastInput = FloatVector.fromArray(FLOATS, x, xOffset + last);
        FloatVector lastGradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + last);
        FloatVector lastDerivative = $Fn.derivative(lastInput$arguments);
        FloatVector lastResult = lastGradient.lanewise(VectorOperators.MUL, lastDerivative);
        for (int i = 0; i < last; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FloatVector derivative = $Fn.derivative(input$arguments);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
        }
        lastResult.intoArray(gradInput, gradInputOffset + last);
    }
    // $end

    // $if derivativeFromOutput
    @Override
    public boolean hasFromOutput() {
        // $if outputDetermines
        // $parameters
        return $Fn.outputDetermines($arguments);
        // $else
        return true;
        // $end
    }

    @Override
    public void derivativeFromOutput(float[] y, int yOffset, float[] result, int resultOffset, int length) {
        // $parameters
        // $uniforms
        int last = length - LANES;
        if (last < 0) {
            VectorMask<Float> live = FLOATS.indexInRange(0, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset, live);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            derivative.intoArray(result, resultOffset, live);
            return;
        }
        FloatVector lastOutput = FloatVector.fromArray(FLOATS, y, yOffset + last);
        FloatVector lastDerivative = $Fn.derivativeFromOutput(lastOutput$arguments);
        for (int i = 0; i < last; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            derivative.intoArray(result, resultOffset + i);
        }
        lastDerivative.intoArray(result, resultOffset + last);
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
        // $parameters
        // $uniforms
        int last = length - LANES;
        if (last < 0) {
            VectorMask<Float> live = FLOATS.indexInRange(0, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset, live);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset, live);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset, live);
            return;
        }
        FloatVector lastOutput = FloatVector.fromArray(FLOATS, y, yOffset + last);
        FloatVector lastDerivative = $Fn.derivativeFromOutput(lastOutput$arguments);
        FloatVector lastGradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + last);
        FloatVector lastResult = lastGradient.lanewise(VectorOperators.MUL, lastDerivative);
        for (int i = 0; i < last; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
        }
        lastResult.intoArray(gradInput, gradInputOffset + last);
    }
    // $else
    @Override
    public boolean hasFromOutput() {
        return false;
    }
    // $end
}
