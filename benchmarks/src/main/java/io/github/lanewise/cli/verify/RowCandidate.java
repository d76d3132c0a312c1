package io.github.lanewise.cli.verify;

import io.github.lanewise.accuracy.AccuracyReport;
import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.RowSweep;
import io.github.lanewise.cli.Progress;
import io.github.lanewise.cli.apply.RowFunction;
import io.github.lanewise.cli.apply.TensorLayout;
import io.github.lanewise.cli.tensor.TensorInput;
import org.jspecify.annotations.Nullable;

/** What another program has made of rows of logits. */
public final class RowCandidate {
    private final TensorInput x;
    private final TensorInput y;
    private final TensorLayout layout;

    /**
     * Checks the shapes.
     *
     * @param x the logits
     * @param y its results
     * @param columns the length of a row, if the user gave one
     * @throws io.github.lanewise.cli.UserError if the shapes differ, or the length of a row is unknown or does not fit
     */
    public RowCandidate(TensorInput x, TensorInput y, @Nullable Long columns) {
        this.x = x;
        this.y = y;
        layout = TensorLayout.of(x, columns, true);
        TensorLayout.checkSame(x, y);
    }

    /**
     * Measures all rows.
     *
     * @param function the function that the results are of
     * @param bound what is demanded, if not what this library promises
     * @param progress shows how far it is
     * @return the report
     */
    public AccuracyReport report(RowFunction function, @Nullable Bound bound, Progress progress) {
        float[] logits = new float[layout.columns()];
        float[] results = new float[layout.columns()];
        RowSweep plain = RowSubject.forward(function, (in, out) -> System.arraycopy(results, 0, out, 0, out.length));
        RowSweep sweep = bound == null ? plain : plain.bound(bound);
        AccuracyReport report = sweep.run(new float[0]);
        for (long row = 0; row < layout.rows(); row++) {
            x.read(row * layout.columns(), logits, logits.length);
            y.read(row * layout.columns(), results, results.length);
            report = report.plus(sweep.run(logits));
            progress.update(row + 1, layout.rows(), y.file().toString());
        }
        return report;
    }
}
