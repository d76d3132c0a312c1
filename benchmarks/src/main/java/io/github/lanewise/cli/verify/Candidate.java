package io.github.lanewise.cli.verify;

import io.github.lanewise.accuracy.AccuracyReport;
import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.Exact;
import io.github.lanewise.cli.Progress;
import io.github.lanewise.cli.UserError;
import io.github.lanewise.cli.tensor.TensorInput;

/**
 * What another program has made of some inputs.
 *
 * @param x the inputs
 * @param y its results
 */
public record Candidate(TensorInput x, TensorInput y) {
    private static final int BLOCK = 1 << 16;

    /**
     * Checks the sizes.
     *
     * @throws UserError if there are more of the one than of the other
     */
    public Candidate {
        if (x.shape().elements() != y.shape().elements()) {
            throw new UserError("%s has %,d floats and %s has %,d; allowed are as many of both"
                    .formatted(
                            x.file(), x.shape().elements(), y.file(), y.shape().elements()));
        }
    }

    /**
     * Measures all results.
     *
     * @param exact the exact values
     * @param bound what is demanded
     * @param progress shows how far it is
     * @return the report
     */
    public AccuracyReport report(Exact exact, Bound bound, Progress progress) {
        long total = x.shape().elements();
        AccuracyReport report = AccuracyReport.of(new float[0], new float[0], exact, bound);
        for (long done = 0; done < total; done += BLOCK) {
            int length = (int) Math.min(BLOCK, total - done);
            float[] inputs = new float[length];
            float[] results = new float[length];
            x.read(done, inputs, length);
            y.read(done, results, length);
            report = report.plus(AccuracyReport.of(inputs, results, exact, bound));
            progress.update(done + length, total, y.file().toString());
        }
        return report;
    }
}
