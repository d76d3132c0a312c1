package io.github.lanewise.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Shows how far a long job is, in one line that it takes away in the end, if there is a terminal to show it on. */
public final class Progress implements AutoCloseable {
    private static final int BAR = 30;
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);
    private static final PrintWriter NOWHERE = new PrintWriter(PrintWriter.nullWriter());

    private final PrintWriter terminal;
    private long lastShown = System.nanoTime() - INTERVAL;
    private int length;

    private Progress(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /**
     * Shows progress on the terminal. Without one, shows nothing.
     *
     * @return the progress of a new job
     */
    public static Progress onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal() ? on(console.writer()) : none();
    }

    /**
     * Shows nothing.
     *
     * @return the progress of a new job
     */
    public static Progress none() {
        return on(NOWHERE);
    }

    static Progress on(PrintWriter terminal) {
        return new Progress(terminal);
    }

    /**
     * Says how far the job is. Calling it often is cheap.
     *
     * @param done how much is done
     * @param total how much there is, more than 0
     * @param what what is being done
     */
    public void update(long done, long total, String what) {
        long now = System.nanoTime();
        if (terminal == NOWHERE || now - lastShown < INTERVAL) {
            return;
        }
        lastShown = now;
        int filled = (int) (BAR * (double) done / total);
        show("[%s%s] %3d %%  %s".formatted("#".repeat(filled), ".".repeat(BAR - filled), 100 * done / total, what));
    }

    private void show(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        terminal.flush();
        length = line.length();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (length > 0) {
            terminal.print("\r" + " ".repeat(length) + "\r");
            terminal.flush();
            length = 0;
        }
    }
}
