package io.github.lanewise.cli.verify;

import io.github.lanewise.cli.file.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Parts of a page that a command writes, each between two lines that mark it. The rest of the page is left alone. */
public final class MarkdownTable {
    private MarkdownTable() {}

    /**
     * The page with tables in it, each in the place of the one before, or at its end if there was none.
     *
     * @param page the page; need not exist
     * @param tables the tables by their names
     * @return the new page
     * @throws io.github.lanewise.cli.UserError if the page can't be read
     */
    public static String in(Path page, Map<String, String> tables) {
        String text = read(page);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            text = replace(text, table.getKey(), table.getValue());
        }
        return text;
    }

    private static String replace(String text, String name, String table) {
        String mark = ("lanewise verify " + name).strip();
        String begin = "<!-- " + mark + ": begin -->\n";
        String end = "<!-- " + mark + ": end -->\n";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        return from < 0 || to < from
                ? text + begin + table + end
                : text.substring(0, from) + begin + table + text.substring(to);
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
