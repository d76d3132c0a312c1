package io.github.lanewise.cli.apply;

import io.github.lanewise.Implementation;
import io.github.lanewise.RowKernel;
import io.github.lanewise.RowOptions;
import io.github.lanewise.cli.UserError;
import io.github.lanewise.peer.Mode;
import java.util.Arrays;
import java.util.Optional;

/** A function over rows. */
public enum RowFunction implements Function {
    /** Softmax. */
    SOFTMAX("softmax"),
    /** Log-softmax. */
    LOG_SOFTMAX("log_softmax");

    private final String text;

    RowFunction(String text) {
        this.text = text;
    }

    static Optional<RowFunction> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.text.equals(name))
                .findFirst();
    }

    /**
     * The function in an implementation.
     *
     * @param implementation computes it
     * @return its kernel
     */
    public RowKernel kernel(Implementation implementation) {
        return this == SOFTMAX ? implementation.softmax() : implementation.logSoftmax();
    }

    @Override
    public boolean worksOnRows() {
        return true;
    }

    @Override
    public void check(Mode mode) {
        if (mode == Mode.DERIVATIVE || mode == Mode.DERIVATIVE_FROM_OUTPUT) {
            throw new UserError(
                    "%s has no derivative for each element, since all elements of a row depend on one another;"
                                    .formatted(text)
                            + " use --backward");
        }
    }

    @Override
    public Step step(Mode mode, Implementation implementation) {
        RowKernel kernel = kernel(implementation);
        return switch (mode) {
            case FORWARD ->
                (x, _, y, rows, columns, options) ->
                        kernel.forward(x, 0, columns, y, 0, columns, rows, columns, options);
            case BACKWARD ->
                (x, gradOutput, gradInput, rows, columns, options) -> {
                    kernel.forward(x, 0, columns, x, 0, columns, rows, columns, options);
                    backward(kernel, x, gradOutput, gradInput, rows, columns, options);
                };
            case BACKWARD_FROM_OUTPUT ->
                (y, gradOutput, gradInput, rows, columns, options) ->
                        backward(kernel, y, gradOutput, gradInput, rows, columns, options);
            case DERIVATIVE, DERIVATIVE_FROM_OUTPUT -> throw new IllegalArgumentException(mode + " of " + text);
        };
    }

    private static void backward(
            RowKernel kernel,
            float[] y,
            float[] gradOutput,
            float[] gradInput,
            int rows,
            int columns,
            RowOptions options) {
        kernel.backward(y, 0, columns, gradOutput, 0, columns, gradInput, 0, columns, rows, columns, options);
    }

    /** Its name. */
    @Override
    public String toString() {
        return text;
    }
}
