package io.github.lanewise.cli.apply;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Rows that several threads work on, each taking the next ones when it has done some. */
final class SharedRows {
    private final long rows;
    private final int atOnce;
    private long next;

    /** Where the work ends: at the last row, or at the first that has failed. */
    private long end;

    private Runnable outcome = () -> {};

    /** Work on {@code count} rows from {@code first} on. */
    @FunctionalInterface
    interface Work {
        void run(long first, int count);
    }

    private SharedRows(long rows, int atOnce) {
        this.rows = rows;
        this.atOnce = atOnce;
        this.end = rows;
    }

    /**
     * Works on all rows. A failure ends the work; of several, the one of the first rows is thrown, so that it does not
     * depend on which thread was faster.
     *
     * @param rows how many rows there are
     * @param atOnce how many are taken at once
     * @param threads what each thread does
     */
    static void workOn(long rows, int atOnce, List<? extends Work> threads) {
        SharedRows shared = new SharedRows(rows, atOnce);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads.size())) {
            threads.forEach(work -> executor.execute(() -> shared.run(work)));
        }
        shared.outcome.run();
    }

    private void run(Work work) {
        for (long first = take(); first < rows; first = take()) {
            try {
                work.run(first, (int) Math.min(atOnce, rows - first));
            } catch (RuntimeException | Error e) {
                fail(first, () -> {
                    throw e;
                });
            }
        }
    }

    /** The first of the rows to do next, or {@code rows}. */
    private synchronized long take() {
        if (next >= end) {
            return rows;
        }
        long first = next;
        next += atOnce;
        return first;
    }

    private synchronized void fail(long first, Runnable outcomeOfAll) {
        if (first < end) {
            end = first;
            outcome = outcomeOfAll;
        }
    }
}
