package io.github.lanewise.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Shows how far a long job is, in one line that it takes away in the end, if there is a terminal to show it on. */
public final class Progress implements AutoCloseable {
    private static final int BAR = 30;
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

    /** Before, a forecast would jump. */
    private static final long SETTLED = TimeUnit.SECONDS.toNanos(1);

    private final Optional<PrintWriter> terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private long lastShown;
    private long skipped;
    private int length;

    Progress(Optional<PrintWriter> terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.lastShown = start - INTERVAL;
    }

    /**
     * Shows progress on the terminal. Without one, shows nothing.
     *
     * @return the progress of a new job
     */
    public static Progress onTerminal() {
        return new Progress(
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(Console::writer),
                System::nanoTime);
    }

    /**
     * Does a job for each of some things, showing on the terminal which one it is at.
     *
     * @param things the things
     * @param job what is done
     * @return the results, in order
     */
    static <T, R> SequencedMap<T, R> each(List<T> things, Function<T, R> job) {
        SequencedMap<T, R> results = new LinkedHashMap<>();
        try (Progress progress = onTerminal()) {
            for (T thing : things) {
                progress.update(results.size(), things.size(), thing.toString());
                results.put(thing, job.apply(thing));
            }
        }
        return results;
    }

    /**
     * Says how far the job is. Calling it often is cheap, from several threads too.
     *
     * @param done how much is done
     * @param total how much there is, more than 0
     * @param what what is being done
     */
    public synchronized void update(long done, long total, String what) {
        long now = nanoTime.getAsLong();
        if (terminal.isEmpty() || now - lastShown < INTERVAL) {
            return;
        }
        lastShown = now;
        int filled = (int) (BAR * (double) done / total);
        String line = "[%s%s] %3d %%  %s%s"
                .formatted(
                        "#".repeat(filled),
                        ".".repeat(BAR - filled),
                        100 * done / total,
                        what,
                        left(now - start, done - skipped, total - done));
        print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        length = line.length();
    }

    /**
     * Says that a part of the job was done before it started, so that it does not count as fast.
     *
     * @param done how much
     */
    public void skip(long done) {
        skipped += done;
    }

    /** How long the rest will take, if that is known and worth waiting for. */
    private static String left(long elapsed, long done, long rest) {
        if (elapsed < SETTLED || done <= 0) {
            return "";
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds((long) ((double) elapsed / done * rest));
        return seconds < 60 ? ", %d s left".formatted(seconds) : ", %d min left".formatted((seconds + 30) / 60);
    }

    @Override
    public void close() {
        clear();
    }

    /** Takes the line away, until the next update. */
    public void clear() {
        if (length > 0) {
            print("\r" + " ".repeat(length) + "\r");
            length = 0;
        }
    }

    private void print(String text) {
        terminal.ifPresent(writer -> {
            writer.print(text);
            writer.flush();
        });
    }
}
