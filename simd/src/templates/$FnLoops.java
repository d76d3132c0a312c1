package io.github.lanewise.simd;

import static io.github.lanewise.simd.Width.FLOATS;

import io.github.lanewise.function.$Fn;
import io.github.lanewise.spi.ElementwiseLoops;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

// $import static io.github.lanewise.simd.Width.INTS
// $import jdk.incubator.vector.IntVector
// $import jdk.incubator.vector.VectorOperators

/** The definition {@code $Fn} on vectors: its operations, written flat into each loop. */
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
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector output = $Fn.of(input$arguments);
            output.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector output = $Fn.of(input$arguments);
            output.intoArray(y, yOffset + i, live);
        }
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector derivative = $Fn.derivative(input$arguments);
            derivative.intoArray(y, yOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector derivative = $Fn.derivative(input$arguments);
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
        // $parameters
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i);
            FloatVector derivative = $Fn.derivative(input$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector input = FloatVector.fromArray(FLOATS, x, xOffset + i, live);
            FloatVector derivative = $Fn.derivative(input$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i, live);
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
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            derivative.intoArray(result, resultOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
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
        // $parameters
        // $uniforms
        int i = 0;
        for (int end = FLOATS.loopBound(length); i < end; i += LANES) {
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i);
        }
        if (i < length) {
            VectorMask<Float> live = FLOATS.indexInRange(i, length);
            FloatVector output = FloatVector.fromArray(FLOATS, y, yOffset + i, live);
            FloatVector derivative = $Fn.derivativeFromOutput(output$arguments);
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradOutput, gradOutputOffset + i, live);
            gradient.mul(derivative).intoArray(gradInput, gradInputOffset + i, live);
        }
    }
    // $else
    @Override
    public boolean hasFromOutput() {
        return false;
    }
    // $end
}
