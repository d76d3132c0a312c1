package io.github.lanewise.cli.apply;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import io.github.lanewise.cli.UserError;
import io.github.lanewise.peer.Mode;

/**
 * An activation.
 *
 * @param activation the activation
 */
public record ElementwiseFunction(Activation activation) implements Function {
    @Override
    public boolean worksOnRows() {
        return false;
    }

    @Override
    public void check(Mode mode) {
        if (mode.fromOutput() && !activation.outputDeterminesDerivative()) {
            throw new UserError("the output of %s does not determine its derivative; leave out --from-output and give x"
                    .formatted(activation));
        }
    }

    @Override
    public Step step(Mode mode, Implementation implementation) {
        Kernel kernel = implementation.kernel(activation);
        return switch (mode) {
            case FORWARD -> (x, _, y, rows, columns, _) -> kernel.forward(x, 0, y, 0, rows * columns);
            case DERIVATIVE -> (x, _, y, rows, columns, _) -> kernel.derivative(x, 0, y, 0, rows * columns);
            case DERIVATIVE_FROM_OUTPUT ->
                (y, _, result, rows, columns, _) -> kernel.derivativeFromOutput(y, 0, result, 0, rows * columns);
            case BACKWARD ->
                (x, gradOutput, gradInput, rows, columns, _) ->
                        kernel.backward(x, 0, gradOutput, 0, gradInput, 0, rows * columns);
            case BACKWARD_FROM_OUTPUT ->
                (y, gradOutput, gradInput, rows, columns, _) ->
                        kernel.backwardFromOutput(y, 0, gradOutput, 0, gradInput, 0, rows * columns);
        };
    }
}
