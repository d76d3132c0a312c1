package io.github.lanewise.cli.verify;

import io.github.lanewise.accuracy.Sweep;
import io.github.lanewise.cli.Progress;
import io.github.lanewise.cli.verify.Checkpoint.Found;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps over several subjects, part by part.
 *
 * @param sweeper gives the sweep of a subject
 * @param part what is found in a part
 * @param sum what is found in two parts together
 * @param <R> what is found
 */
public record Job<R>(Function<Subject, Sweep> sweeper, Function<Sweep, R> part, BinaryOperator<R> sum) {
    /** A part takes about a second; that is what an interruption loses. */
    private static final long INPUTS_PER_PART = 1L << 24;

    /**
     * Runs it, or the rest of it.
     *
     * @param subjects the subjects
     * @param checkpoint what has been found before; receives what is found
     * @param progress shows how far it is
     * @param result receives what has been found of each subject as soon as it is complete
     */
    public void run(
            List<Subject> subjects, Checkpoint<R> checkpoint, Progress progress, BiConsumer<Subject, R> result) {
        long total = subjects.stream()
                .mapToLong(subject -> sweeper.apply(subject).inputs())
                .sum();
        long before = 0;
        for (Subject subject : subjects) {
            Sweep sweep = sweeper.apply(subject);
            R found = run(subject, sweep, checkpoint, progress, before, total);
            progress.clear();
            result.accept(subject, found);
            before += sweep.inputs();
        }
    }

    private R run(Subject subject, Sweep sweep, Checkpoint<R> checkpoint, Progress progress, long before, long total) {
        int count = (int) Math.max(1, sweep.inputs() / INPUTS_PER_PART);
        @Nullable Found<R> found = checkpoint.found(subject).orElse(null);
        long done = before;
        for (int i = 0; i < count; i++) {
            Sweep next = sweep.part(i, count);
            if (found == null || i >= found.parts()) {
                long soFar = done;
                R more = part.apply(
                        next.onProgress((now, all) -> progress.update(soFar + now, total, subject.toString())));
                found = new Found<>(i + 1, found == null ? more : sum.apply(found.result(), more));
                checkpoint.keep(subject, found);
            } else {
                progress.skip(next.inputs());
            }
            done += next.inputs();
        }
        return Objects.requireNonNull(found).result();
    }
}
