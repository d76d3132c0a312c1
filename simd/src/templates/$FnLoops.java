package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;
import static io.github.lanewise.simd.Width.FLOAT_VECTOR;

import io.github.lanewise.function.$Fn;
import io.github.lanewise.spi.ElementwiseLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

// $import static io.github.lanewise.simd.Width.INTS
// $import jdk.incubator.vector.IntVector
// $import jdk.incubator.vector.VectorOperators

/**
 * The definition {@code $Fn} on vectors: its operations, written flat into each loop. What does not fill a vector comes first:
 * a masked access at the end of an array calls methods that C2 inlines only while the graph of the caller is small.
 */
final class $FnLoops extends ElementwiseLoops {

    private static final int LANES = FLOATS.length();

    // $if parameters
    private final float[] parameters;

    $FnLoops(float[] parameters) {
        this.parameters = parameters.clone();
    }
    // $end

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        // $uniforms
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + end, live);
            FloatVector output = $Fn.of(input$arguments);
            FLOAT_VECTOR.cast(output).intoArray(y, yOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector output = $Fn.of(input$arguments);
            FLOAT_VECTOR.cast(output).intoArray(y, yOffset + i);
        }
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        // $uniforms
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + end, live);
            FloatVector derivative = $Fn.derivative(input$arguments);
            FLOAT_VECTOR.cast(derivative).intoArray(y, yOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector derivative = $Fn.derivative(input$arguments);
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
        // $parameters
        // $uniforms
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + end, live);
            FloatVector derivative = $Fn.derivative(input$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + end, live);
            FLOAT_VECTOR
                    .cast(gradient.lanewise(VectorOperators.MUL, derivative))
                    .intoArray(gradInput, gradInputOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector derivative = $Fn.derivative(input$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FLOAT_VECTOR
                    .cast(gradient.lanewise(VectorOperators.MUL, derivative))
                    .intoArray(gradInput, gradInputOffset + i);
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
            FLOAT_VECTOR.cast(derivative).intoArray(result, resultOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
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
        // $parameters
        // $uniforms
        int end = FLOATS.loopBound(length);
        if (end < length) {
            VectorMask<Float> live = FLOATS.indexInRange(end, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + end, live);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + end, live);
            FLOAT_VECTOR
                    .cast(gradient.lanewise(VectorOperators.MUL, derivative))
                    .intoArray(gradInput, gradInputOffset + end, live);
        }
        for (int i = 0; i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            FLOAT_VECTOR
                    .cast(gradient.lanewise(VectorOperators.MUL, derivative))
                    .intoArray(gradInput, gradInputOffset + i);
        }
    }
    // $else
    @Override
    public boolean hasFromOutput() {
        return false;
    }
    // $end
}
