package io.github.lanewise.cli.verify;

import io.github.lanewise.cli.file.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A part of a page that a command writes, between two lines that mark it. The rest of the page is left alone. */
public final class MarkdownTable {
    private static final String BEGIN = "<!-- lanewise verify: begin -->\n";
    private static final String END = "<!-- lanewise verify: end -->\n";

    private MarkdownTable() {}

    /**
     * The page with the table in it, in the place of the one before, or at its end if there was none.
     *
     * @param page the page; need not exist
     * @param table the table
     * @return the new page
     * @throws io.github.lanewise.cli.UserError if the page can't be read
     */
    public static String in(Path page, String table) {
        String text = read(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        return begin < 0 || end < begin
                ? text + BEGIN + table + END
                : text.substring(0, begin) + BEGIN + table + text.substring(end);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw FileErrors.of(page, e);
        }
    }
}
