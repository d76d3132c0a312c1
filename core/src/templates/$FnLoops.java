package io.github.lanewise.scalar;

import io.github.lanewise.function.$Fn;
import io.github.lanewise.internal.Vm;
import io.github.lanewise.spi.ElementwiseLoops;

// $import io.github.lanewise.math.Fma

/**
 * The definition {@link $Fn} for one element after the other, written flat, since the interpreter and C1 pay for every
 * call: once for processors with the instruction fma, and once without.
 */
final class $FnLoops extends ElementwiseLoops {

    // $if parameters
    private final float[] parameters;

    $FnLoops(float[] parameters) {
        this.parameters = parameters.clone();
    }
    // $end

    // $for $verb $usual $of $limit: forward usual of limit; derivative usualDerivative derivative derivativeLimit
    @Override
    public void $verb(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        // $if $usual
        float limit = $Fn.$limit($arguments);
        // $end
        // $uniforms
        for (int i = 0; i < length; i++) {
            float input = x[xOffset + i];
            // $if $usual
            boolean usual = Math.abs(input) <= limit;
            if (usual && Vm.FMA) {
                float output = $Fn.$usual(input$arguments);
                y[yOffset + i] = output;
            } else if (usual) {
                // $without fma
                float output = $Fn.$usual(input$arguments);
                y[yOffset + i] = output;
            } else if (Vm.FMA) {
                float output = $Fn.$of(input$arguments);
                y[yOffset + i] = output;
            } else {
                // $without fma
                float output = $Fn.$of(input$arguments);
                y[yOffset + i] = output;
            }
            // $else
            if (Vm.FMA) {
                float output = $Fn.$of(input$arguments);
                y[yOffset + i] = output;
            } else {
                // $without fma
                float output = $Fn.$of(input$arguments);
                y[yOffset + i] = output;
            }
            // $end
        }
    }

    // $end

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
        // $if usualDerivative
        float limit = $Fn.derivativeLimit($arguments);
        // $end
        // $uniforms
        for (int i = 0; i < length; i++) {
            float input = x[xOffset + i];
            float gradient = gradOutput[gradOutputOffset + i];
            // $if usualDerivative
            boolean usual = Math.abs(input) <= limit;
            if (usual && Vm.FMA) {
                float derivative = $Fn.usualDerivative(input$arguments);
                gradInput[gradInputOffset + i] = gradient * derivative;
            } else if (usual) {
                // $without fma
                float derivative = $Fn.usualDerivative(input$arguments);
                gradInput[gradInputOffset + i] = gradient * derivative;
            } else if (Vm.FMA) {
                float derivative = $Fn.derivative(input$arguments);
                gradInput[gradInputOffset + i] = gradient * derivative;
            } else {
                // $without fma
                float derivative = $Fn.derivative(input$arguments);
                gradInput[gradInputOffset + i] = gradient * derivative;
            }
            // $else
            if (Vm.FMA) {
                float derivative = $Fn.derivative(input$arguments);
                gradInput[gradInputOffset + i] = gradient * derivative;
            } else {
                // $without fma
                float derivative = $Fn.derivative(input$arguments);
                gradInput[gradInputOffset + i] = gradient * derivative;
            }
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
        for (int i = 0; i < length; i++) {
            float output = y[yOffset + i];
            result[resultOffset + i] = $Fn.derivativeFromOutput(output$arguments);
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
        for (int i = 0; i < length; i++) {
            float output = y[yOffset + i];
            gradInput[gradInputOffset + i] =
                    gradOutput[gradOutputOffset + i] * $Fn.derivativeFromOutput(output$arguments);
        }
    }
    // $else
    @Override
    public boolean hasFromOutput() {
        return false;
    }
    // $end
}
