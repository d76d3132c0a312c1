package io.github.lanewise.cli.apply;

import io.github.lanewise.cli.Progress;
import io.github.lanewise.cli.UserError;
import io.github.lanewise.cli.tensor.TensorInput;
import io.github.lanewise.cli.tensor.TensorOutput;
import org.jspecify.annotations.Nullable;

/** Runs a tensor through a step, some whole rows at a time, in memory that does not depend on the number of rows. */
public final class TensorStream {
    /** Small enough to stay in the second-level cache, large enough to make a call of a kernel and of the system cheap. */
    private static final int CHUNK = 1 << 16;

    private final Step step;
    private final TensorLayout layout;
    private final LogitInputs logits;

    /**
     * A stream.
     *
     * @param step what is done
     * @param layout the rows of the tensor
     * @param logits what is made of logits
     */
    public TensorStream(Step step, TensorLayout layout, LogitInputs logits) {
        this.step = step;
        this.layout = layout;
        this.logits = logits;
    }

    /**
     * Reads, computes and writes all rows.
     *
     * @param input the inputs, or the outputs of the forward pass
     * @param gradOutput the gradient with respect to the output, where one is needed
     * @param output receives the result
     * @param progress is told how far it is
     */
    public void run(TensorInput input, @Nullable TensorInput gradOutput, TensorOutput output, Progress progress) {
        long rows = layout.rows();
        int columns = layout.columns();
        LogitInputs.Rows options = logits.rows(layout);
        int rowsAtOnce = (int) Math.min(rows, Math.max(1, CHUNK / columns));
        float[] in = buffer(rowsAtOnce);
        float[] gradient = gradOutput == null ? new float[0] : buffer(rowsAtOnce);
        float[] result = buffer(rowsAtOnce);
        for (long done = 0; done < rows; done += rowsAtOnce) {
            int count = (int) Math.min(rowsAtOnce, rows - done);
            input.read(in, count * columns);
            if (gradOutput != null) {
                gradOutput.read(gradient, count * columns);
            }
            step.compute(in, gradient, result, count, columns, options.next(count));
            output.write(result, count * columns);
            progress.update(done + count, rows, input.file().toString());
        }
    }

    private float[] buffer(int rowsAtOnce) {
        try {
            return new float[rowsAtOnce * layout.columns()];
        } catch (OutOfMemoryError e) {
            throw new UserError(
                    "a row of %d elements does not fit into memory three times; give java a larger -Xmx"
                            .formatted(layout.columns()),
                    e);
        }
    }
}
