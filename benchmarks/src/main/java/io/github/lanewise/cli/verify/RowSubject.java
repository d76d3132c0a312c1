package io.github.lanewise.cli.verify;

import io.github.lanewise.Implementation;
import io.github.lanewise.RowKernel;
import io.github.lanewise.accuracy.RowKind;
import io.github.lanewise.accuracy.RowSweep;
import io.github.lanewise.cli.apply.RowFunction;

/**
 * A function over rows or its gradient, on rows of a kind.
 *
 * @param function the function
 * @param backward whether it is the gradient
 * @param kind what the rows are like
 */
public record RowSubject(RowFunction function, boolean backward, RowKind kind) {
    /**
     * The sweep over rows.
     *
     * @param implementation the implementation to measure
     * @return the sweep
     */
    public RowSweep sweep(Implementation implementation) {
        RowKernel kernel = function.kernel(implementation);
        return backward
                ? backward((y, gradOutput, gradInput) -> kernel.backward(y, gradOutput, gradInput, 1, y.length))
                : forward(function, (x, y) -> kernel.forward(x, y, 1, x.length));
    }

    static RowSweep forward(RowFunction function, RowSweep.Forward kernel) {
        return switch (function) {
            case SOFTMAX -> RowSweep.softmax(kernel);
            case LOG_SOFTMAX -> RowSweep.logSoftmax(kernel);
        };
    }

    private RowSweep backward(RowSweep.Backward kernel) {
        return switch (function) {
            case SOFTMAX -> RowSweep.softmaxBackward(kernel);
            case LOG_SOFTMAX -> RowSweep.logSoftmaxBackward(kernel);
        };
    }

    /**
     * What a report on it is about.
     *
     * @return its names
     */
    public Measured measured() {
        return new Measured(function.toString(), function + ", " + kind, backward ? "backward" : "forward");
    }

    @Override
    public String toString() {
        return measured().function() + " " + measured().operation();
    }
}
