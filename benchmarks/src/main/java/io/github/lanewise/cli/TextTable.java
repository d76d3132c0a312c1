package io.github.lanewise.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of text: columns as wide as their widest cell, numbers to the right. */
public final class TextTable {
    private final String[] header;
    private final List<String[]> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param header the names of the columns
     */
    public TextTable(String... header) {
        this.header = header.clone();
    }

    /**
     * An empty table.
     *
     * @param header the names of the columns
     */
    TextTable(List<String> header) {
        this(header.toArray(String[]::new));
    }

    /**
     * Adds a row.
     *
     * @param cells a text for each column
     */
    void row(List<String> cells) {
        row(cells.toArray(String[]::new));
    }

    /**
     * Adds a row.
     *
     * @param cells a text for each column
     */
    public void row(String... cells) {
        rows.add(cells.clone());
    }

    /**
     * The table as comma-separated values.
     *
     * @return a line for the header and for each row
     */
    public String csv() {
        return Stream.concat(Stream.<String[]>of(header), rows.stream())
                .map(cells -> Arrays.stream(cells).map(TextTable::quoted).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /**
     * Prints the table.
     *
     * @param out receives it
     */
    public void print(PrintWriter out) {
        printRow(header, out);
        rows.forEach(row -> printRow(row, out));
    }

    private void printRow(String[] cells, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < header.length; column++) {
            String padding = " ".repeat(width(column) - cells[column].length());
            line.append(column == 0 ? "" : "  ");
            line.append(isNumeric(column) ? padding + cells[column] : cells[column] + padding);
        }
        out.println(line.toString().stripTrailing());
    }

    private int width(int column) {
        return Math.max(
                header[column].length(),
                rows.stream().mapToInt(row -> row[column].length()).max().orElse(0));
    }

    private boolean isNumeric(int column) {
        return rows.stream().map(row -> row[column]).allMatch(cell -> cell.matches("[-+0-9].*|n/a"));
    }
}
