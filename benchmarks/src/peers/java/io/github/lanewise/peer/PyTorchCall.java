package io.github.lanewise.peer;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call of PyTorch. A run gives back the result of the run before, so that its memory is used again. */
final class PyTorchCall implements Call {
    private final UnaryOperator<NDArray> function;
    private final NDArray input;
    private @Nullable NDArray output;

    /**
     * A call of PyTorch.
     *
     * @param function what is called
     * @param input what it is called with
     */
    PyTorchCall(UnaryOperator<NDArray> function, NDArray input) {
        this.function = function;
        this.input = input;
    }

    @Override
    public void run() {
        closeOutput();
        output = function.apply(input);
    }

    @Override
    public float[] result() {
        if (output != null) {
            return output.toFloatArray();
        }
        float[] nothing = new float[(int) input.size()];
        Arrays.fill(nothing, Float.NaN);
        return nothing;
    }

    /** Without an output, {@link #result} is NaN. */
    @Override
    public void clear() {
        closeOutput();
    }

    private void closeOutput() {
        if (output != null) {
            output.close();
            output = null;
        }
    }

    @Override
    public void close() {
        closeOutput();
        input.close();
    }
}
