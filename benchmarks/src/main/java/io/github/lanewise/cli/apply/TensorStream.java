package io.github.lanewise.cli.apply;

import io.github.lanewise.cli.Progress;
import io.github.lanewise.cli.UserError;
import io.github.lanewise.cli.tensor.TensorInput;
import io.github.lanewise.cli.tensor.TensorOutput;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a tensor through a step, some whole rows at a time, in memory that does not depend on the number of rows. Of two
 * threads, one reads or writes while the other computes.
 */
public final class TensorStream {
    private static final int MOST_THREADS = 2;

    /** Small enough to stay in the second-level cache, large enough to make a call of a kernel and of the system cheap. */
    private static final int CHUNK = 1 << 15;

    /** The longest row for which each thread gets memory; longer ones fit three times, perhaps, but not six. */
    private static final int LONGEST_SHARED = 1 << 20;

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
        int rowsAtOnce = (int) Math.min(rows, Math.max(1, CHUNK / layout.columns()));
        int threads = layout.columns() > LONGEST_SHARED || rowsAtOnce == rows
                ? 1
                : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        List<SharedRows.Work> work = Stream.generate(() -> work(input, gradOutput, output, progress, rowsAtOnce))
                .limit(threads)
                .toList();
        SharedRows.workOn(rows, rowsAtOnce, work);
    }

    /** What one thread does, in memory of its own. */
    private SharedRows.Work work(
            TensorInput input,
            @Nullable TensorInput gradOutput,
            TensorOutput output,
            Progress progress,
            int rowsAtOnce) {
        int columns = layout.columns();
        LogitInputs.Rows options = logits.rows(layout);
        float[] in = buffer(rowsAtOnce);
        float[] gradient = gradOutput == null ? new float[0] : buffer(rowsAtOnce);
        float[] result = buffer(rowsAtOnce);
        return (first, count) -> {
            input.read(first * columns, in, count * columns);
            if (gradOutput != null) {
                gradOutput.read(first * columns, gradient, count * columns);
            }
            step.compute(in, gradient, result, count, columns, options.of(first, count));
            output.write(first * columns, result, count * columns);
            progress.update(first + count, layout.rows(), input.file().toString());
        };
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
