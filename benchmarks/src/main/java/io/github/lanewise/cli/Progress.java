package io.github.lanewise.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows how far a long job is, in one line that it takes away in the end, if there is a terminal to show it on. */
public final class Progress implements AutoCloseable {
    private static final int BAR = 30;
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

    private final Optional<PrintWriter> terminal;
    private final LongSupplier nanoTime;
    private long lastShown;
    private int length;

    Progress(Optional<PrintWriter> terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.lastShown = nanoTime.getAsLong() - INTERVAL;
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
     * Says how far the job is. Calling it often is cheap.
     *
     * @param done how much is done
     * @param total how much there is, more than 0
     * @param what what is being done
     */
    public void update(long done, long total, String what) {
        long now = nanoTime.getAsLong();
        if (terminal.isEmpty() || now - lastShown < INTERVAL) {
            return;
        }
        lastShown = now;
        int filled = (int) (BAR * (double) done / total);
        String line =
                "[%s%s] %3d %%  %s".formatted("#".repeat(filled), ".".repeat(BAR - filled), 100 * done / total, what);
        print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        length = line.length();
    }

    /** Takes the line away. */
    @Override
    public void close() {
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
