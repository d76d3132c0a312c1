package io.github.lanewise.scalar;

import io.github.lanewise.function.$Fn;
import io.github.lanewise.internal.Vm;
import io.github.lanewise.spi.ElementwiseLoops;

// $import io.github.lanewise.math.Fma

/**
 * The definition {@link $Fn} for one element after the other, written flat, since the interpreter and C1 pay for every
 * call. Where C2 compiles, a loop has no branch that depends on an element: such a branch mispredicts, and C2 vectorises no
 * loop that has one. Elsewhere the loops have branches, once for processors with the instruction fma, and once without.
 *
 * <p>Before JDK 26, C2 vectorises a loop only where it knows that what it writes is nothing that it reads later: where all
 * arrays have the same index. So the loops stand twice.
 */
final class $FnLoops implements ElementwiseLoops {

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
        // $parameters
        float limit = Vm.vectorises() ? $Fn.$limit($arguments) : Blocks.NONE;
        int i = 0;
        while (i < length) {
            int count = Blocks.usual(x, xOffset + i, length - i, limit);
            if (count > 0) {
                $verbUsual(x, xOffset + i, y, yOffset + i, count);
            } else {
                count = Blocks.unusual(length - i, limit);
                $verbAny(x, xOffset + i, y, yOffset + i, count);
            }
            i += count;
        }
    }

    private void $verbUsual(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        // $uniforms
        // $for $same $yStart: xOffset==yOffset xOffset; true yOffset
        if ($same) {
            for (int i = 0; i < length; i++) {
                float input = x[xOffset + i];
                // $without branches
                float output = $Fn.$usual(input$arguments);
                y[$yStart + i] = output;
            }
            return;
        }
        // $end
    }

    private void $verbAny(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        float limit = $Fn.$limit($arguments);
        // $uniforms
        for (int i = 0; i < length; i++) {
            float input = x[xOffset + i];
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
        }
    }
    // $else
    @Override
    public void $verb(float[] x, int xOffset, float[] y, int yOffset, int length) {
        // $parameters
        // $uniforms
        // $for $same $yStart: xOffset==yOffset xOffset; true yOffset
        if (Vm.vectorises() && $same) {
            for (int i = 0; i < length; i++) {
                float input = x[xOffset + i];
                // $without branches
                float output = $Fn.$of(input$arguments);
                y[$yStart + i] = output;
            }
            return;
        }
        // $end
        for (int i = 0; i < length; i++) {
            float input = x[xOffset + i];
            if (Vm.FMA) {
                float output = $Fn.$of(input$arguments);
                y[yOffset + i] = output;
            } else {
                // $without fma
                float output = $Fn.$of(input$arguments);
                y[yOffset + i] = output;
            }
        }
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
        // $parameters
        float limit = Vm.vectorises() ? $Fn.derivativeLimit($arguments) : Blocks.NONE;
        int i = 0;
        while (i < length) {
            int count = Blocks.usual(x, xOffset + i, length - i, limit);
            int gradOutputStart = gradOutputOffset + i;
            int gradInputStart = gradInputOffset + i;
            if (count > 0) {
                backwardUsual(x, xOffset + i, gradOutput, gradOutputStart, gradInput, gradInputStart, count);
            } else {
                count = Blocks.unusual(length - i, limit);
                backwardAny(x, xOffset + i, gradOutput, gradOutputStart, gradInput, gradInputStart, count);
            }
            i += count;
        }
    }

    private void backwardUsual(
            float[] x,
            int xOffset,
            float[] gradOutput,
            int gradOutputOffset,
            float[] gradInput,
            int gradInputOffset,
            int length) {
        // $parameters
        // $uniforms
        boolean same = gradOutputOffset == xOffset && gradInputOffset == xOffset;
        // $for $same $gradOutputStart $gradInputStart: same xOffset xOffset; true gradOutputOffset gradInputOffset
        if ($same) {
            for (int i = 0; i < length; i++) {
                float input = x[xOffset + i];
                // $without branches
                float derivative = $Fn.usualDerivative(input$arguments);
                gradInput[$gradInputStart + i] = gradOutput[$gradOutputStart + i] * derivative;
            }
            return;
        }
        // $end
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
        for (int i = 0; i < length; i++) {
            float input = x[xOffset + i];
            float gradient = gradOutput[gradOutputOffset + i];
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
        boolean same = gradOutputOffset == xOffset && gradInputOffset == xOffset;
        // $for $same $gradOutputStart $gradInputStart: same xOffset xOffset; true gradOutputOffset gradInputOffset
        if (Vm.vectorises() && $same) {
            for (int i = 0; i < length; i++) {
                float input = x[xOffset + i];
                // $without branches
                float derivative = $Fn.derivative(input$arguments);
                gradInput[$gradInputStart + i] = gradOutput[$gradOutputStart + i] * derivative;
            }
            return;
        }
        // $end
        for (int i = 0; i < length; i++) {
            float input = x[xOffset + i];
            float gradient = gradOutput[gradOutputOffset + i];
            if (Vm.FMA) {
                float derivative = $Fn.derivative(input$arguments);
                gradInput[gradInputOffset + i] = gradient * derivative;
            } else {
                // $without fma
                float derivative = $Fn.derivative(input$arguments);
                gradInput[gradInputOffset + i] = gradient * derivative;
            }
        }
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
        // $for $same $resultStart: yOffset==resultOffset yOffset; true resultOffset
        if (Vm.vectorises() && $same) {
            for (int i = 0; i < length; i++) {
                float output = y[yOffset + i];
                // $without branches
                float derivative = $Fn.derivativeFromOutput(output$arguments);
                result[$resultStart + i] = derivative;
            }
            return;
        }
        // $end
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
        // $uniforms
        boolean same = gradOutputOffset == yOffset && gradInputOffset == yOffset;
        // $for $same $gradOutputStart $gradInputStart: same yOffset yOffset; true gradOutputOffset gradInputOffset
        if (Vm.vectorises() && $same) {
            for (int i = 0; i < length; i++) {
                float output = y[yOffset + i];
                // $without branches
                float derivative = $Fn.derivativeFromOutput(output$arguments);
                gradInput[$gradInputStart + i] = gradOutput[$gradOutputStart + i] * derivative;
            }
            return;
        }
        // $end
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
