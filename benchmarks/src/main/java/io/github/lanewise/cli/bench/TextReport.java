package io.github.lanewise.cli.bench;

import io.github.lanewise.cli.TextTable;
import io.github.lanewise.comparison.Results;
import java.io.PrintWriter;
import java.util.List;

/** What is printed on the terminal. */
public final class TextReport {
    private TextReport() {}

    /**
     * Prints the table and what has to be said of it.
     *
     * @param results what was measured
     * @param out receives it
     */
    public static void print(Results results, PrintWriter out) {
        Overview overview = new Overview(results);
        out.printf("%s elements, %s%n%n", overview.size(), results.implementation());
        print(Overview.HEADER, overview.rows(), out);
        printCallCosts(CallCosts.rows(results), out);
        Remarks.LEGEND.forEach(out::println);
        Remarks.of(results).forEach(out::println);
    }

    private static void printCallCosts(List<List<String>> rows, PrintWriter out) {
        if (!rows.isEmpty()) {
            out.println("The cost of a call, of one element:\n");
            print(CallCosts.HEADER, rows, out);
        }
    }

    private static void print(List<String> header, List<List<String>> rows, PrintWriter out) {
        TextTable table = new TextTable(header.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        table.print(out);
        out.println();
    }
}
