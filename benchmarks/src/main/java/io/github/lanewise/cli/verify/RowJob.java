package io.github.lanewise.cli.verify;

import io.github.lanewise.cli.Progress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Sweeps over rows of several subjects, as many at once as there are threads.
 *
 * @param part what is found of a subject
 * @param threads the number of threads
 * @param <R> what is found
 */
public record RowJob<R>(Function<RowSubject, R> part, int threads) {
    /**
     * Runs it.
     *
     * @param subjects the subjects
     * @param progress shows how far it is
     * @param result receives what has been found of each subject, in their order
     */
    public void run(List<RowSubject> subjects, Progress progress, BiConsumer<RowSubject, R> result) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<CompletableFuture<R>> found = subjects.stream()
                    .map(subject -> CompletableFuture.supplyAsync(() -> part.apply(subject), workers))
                    .toList();
            for (int i = 0; i < found.size(); i++) {
                RowSubject subject = subjects.get(i);
                progress.update(i, found.size(), subject.toString());
                R next = found.get(i).join();
                progress.clear();
                result.accept(subject, next);
            }
        }
    }
}
