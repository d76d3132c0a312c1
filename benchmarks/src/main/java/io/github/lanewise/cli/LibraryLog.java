package io.github.lanewise.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** How the log messages of the library appear on the command line. */
final class LibraryLog {
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    /** Held, since the log manager holds it only weakly and would forget its level. */
    private static final Logger LOGGER = Logger.getLogger("io.github.lanewise");

    private LibraryLog() {}

    /** Prints a message as one plain line, unless the user has set up logging. To be called before anything is logged. */
    static void inOneLine() {
        if (System.getProperty(FORMAT) == null && System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty(FORMAT, "lanewise: %5$s%n");
        }
    }

    /** Leaves out messages below a level, where the command itself tells what they tell. */
    static void from(Level level) {
        LOGGER.setLevel(level);
    }
}
