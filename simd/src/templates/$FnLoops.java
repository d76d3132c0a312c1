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
 * The definition {@code $Fn} on vectors: its operations, written flat into each loop. What does not fill a vector comes first:
 * a masked access at the end of an array calls methods that C2 inlines only while the graph of the caller is small.
 */
final class $FnLoops extends ElementwiseLoops {

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
                .reinterpretAsInts()
                .lanewise(
                        VectorOperators.MAX,
                        input1.lanewise(VectorOperators.ABS).reinterpretAsInts());
        IntVector magnitudes23 = input2.lanewise(VectorOperators.ABS)
                .reinterpretAsInts()
                .lanewise(
                        VectorOperators.MAX,
                        input3.lanewise(VectorOperators.ABS).reinterpretAsInts());
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

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $if usual
        int whole = length - length % GROUP;
        int done = usualForward(x, xOffset, y, yOffset, whole);
        while (done < whole) {
            int some = Math.min(whole - done, UNASKED);
            anyForward(x, xOffset + done, y, yOffset + done, some);
            done += some;
            done += usualForward(x, xOffset + done, y, yOffset + done, whole - done);
        }
        if (done < length) {
            anyForward(x, xOffset + done, y, yOffset + done, length - done);
        }
        // $else
        anyForward(x, xOffset, y, yOffset, length);
        // $end
    }

    // $if usual
    /** Goes on as long as all elements of a group are usual, and returns where it stopped. */
    private int usualForward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        float limit = $Fn.limit($arguments);
        // $uniforms
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(limit));
        int i = 0;
        for (; i < length; i += GROUP) {
            // $use group
            FloatVector output0 = $Fn.usual(input0$arguments);
            output0.intoArray(y, yOffset + i);
            FloatVector output1 = $Fn.usual(input1$arguments);
            output1.intoArray(y, yOffset + i + LANES);
            FloatVector output2 = $Fn.usual(input2$arguments);
            output2.intoArray(y, yOffset + i + 2 * LANES);
            FloatVector output3 = $Fn.usual(input3$arguments);
            output3.intoArray(y, yOffset + i + 3 * LANES);
        }
        return i;
    }
    // $end

    private void anyForward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        // $if usual
        float limit = $Fn.limit($arguments);
        // $end
        // $uniforms
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + end, live);
            // $if usual
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                FloatVector output = $Fn.usual(input$arguments);
                output.intoArray(y, yOffset + end, live);
            } else {
                FloatVector output = $Fn.of(input$arguments);
                output.intoArray(y, yOffset + end, live);
            }
            // $else
            FloatVector output = $Fn.of(input$arguments);
            output.intoArray(y, yOffset + end, live);
            // $end
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // $if usual
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                FloatVector output = $Fn.usual(input$arguments);
                output.intoArray(y, yOffset + i);
            } else {
                FloatVector output = $Fn.of(input$arguments);
                output.intoArray(y, yOffset + i);
            }
            // $else
            FloatVector output = $Fn.of(input$arguments);
            output.intoArray(y, yOffset + i);
            // $end
        }
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $if usualDerivative
        int whole = length - length % GROUP;
        int done = usualDerivative(x, xOffset, y, yOffset, whole);
        while (done < whole) {
            int some = Math.min(whole - done, UNASKED);
            anyDerivative(x, xOffset + done, y, yOffset + done, some);
            done += some;
            done += usualDerivative(x, xOffset + done, y, yOffset + done, whole - done);
        }
        if (done < length) {
            anyDerivative(x, xOffset + done, y, yOffset + done, length - done);
        }
        // $else
        anyDerivative(x, xOffset, y, yOffset, length);
        // $end
    }

    // $if usualDerivative
    /** Goes on as long as all elements of a group are usual, and returns where it stopped. */
    private int usualDerivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        float limit = $Fn.derivativeLimit($arguments);
        // $uniforms
        IntVector greatest = IntVector.broadcast(INTS, Float.floatToRawIntBits(limit));
        int i = 0;
        for (; i < length; i += GROUP) {
            // $use group
            FloatVector derivative0 = $Fn.usualDerivative(input0$arguments);
            derivative0.intoArray(y, yOffset + i);
            FloatVector derivative1 = $Fn.usualDerivative(input1$arguments);
            derivative1.intoArray(y, yOffset + i + LANES);
            FloatVector derivative2 = $Fn.usualDerivative(input2$arguments);
            derivative2.intoArray(y, yOffset + i + 2 * LANES);
            FloatVector derivative3 = $Fn.usualDerivative(input3$arguments);
            derivative3.intoArray(y, yOffset + i + 3 * LANES);
        }
        return i;
    }
    // $end

    private void anyDerivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        // $if usualDerivative
        float limit = $Fn.derivativeLimit($arguments);
        // $end
        // $uniforms
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + end, live);
            // $if usualDerivative
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                FloatVector derivative = $Fn.usualDerivative(input$arguments);
                derivative.intoArray(y, yOffset + end, live);
            } else {
                FloatVector derivative = $Fn.derivative(input$arguments);
                derivative.intoArray(y, yOffset + end, live);
            }
            // $else
            FloatVector derivative = $Fn.derivative(input$arguments);
            derivative.intoArray(y, yOffset + end, live);
            // $end
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            // $if usualDerivative
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                FloatVector derivative = $Fn.usualDerivative(input$arguments);
                derivative.intoArray(y, yOffset + i);
            } else {
                FloatVector derivative = $Fn.derivative(input$arguments);
                derivative.intoArray(y, yOffset + i);
            }
            // $else
            FloatVector derivative = $Fn.derivative(input$arguments);
            derivative.intoArray(y, yOffset + i);
            // $end
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
        // $if usualDerivative
        int whole = length - length % GROUP;
        int done = usualBackward(x, xOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, whole);
        while (done < whole) {
            int some = Math.min(whole - done, UNASKED);
            anyBackward(
                    x, xOffset + done, gradOutput, gradOutputOffset + done, gradInput, gradInputOffset + done, some);
            done += some;
            done += usualBackward(
                    x,
                    xOffset + done,
                    gradOutput,
                    gradOutputOffset + done,
                    gradInput,
                    gradInputOffset + done,
                    whole - done);
        }
        if (done < length) {
            anyBackward(
                    x,
                    xOffset + done,
                    gradOutput,
                    gradOutputOffset + done,
                    gradInput,
                    gradInputOffset + done,
                    length - done);
        }
        // $else
        anyBackward(x, xOffset, gradOutput, gradOutputOffset, gradInput, gradInputOffset, length);
        // $end
    }

    // $if usualDerivative
    /** Goes on as long as all elements of a group are usual, and returns where it stopped. */
    private int usualBackward(
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
    // $end

    private void anyBackward(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        // $parameters
        // $if usualDerivative
        float limit = $Fn.derivativeLimit($arguments);
        // $end
        // $uniforms
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + end, live);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + end, live);
            // $if usualDerivative
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                FloatVector derivative = $Fn.usualDerivative(input$arguments);
                gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + end, live);
            } else {
                FloatVector derivative = $Fn.derivative(input$arguments);
                gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + end, live);
            }
            // $else
            FloatVector derivative = $Fn.derivative(input$arguments);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + end, live);
            // $end
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            // $if usualDerivative
            if (input.lanewise(VectorOperators.ABS)
                    .compare(VectorOperators.LE, limit)
                    .allTrue()) {
                FloatVector derivative = $Fn.usualDerivative(input$arguments);
                gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
            } else {
                FloatVector derivative = $Fn.derivative(input$arguments);
                gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
            }
            // $else
            FloatVector derivative = $Fn.derivative(input$arguments);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
            // $end
        }
    }

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
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + end, live);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            derivative.intoArray(result, resultOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
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
        // $parameters
        // $uniforms
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + end, live);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + end, live);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.lanewise(VectorOperators.MUL, derivative).intoArray(gradInput, gradInputOffset + i);
        }
    }
    // $else
    @Override
    public boolean hasFromOutput() {
        return false;
    }
    // $end
}
