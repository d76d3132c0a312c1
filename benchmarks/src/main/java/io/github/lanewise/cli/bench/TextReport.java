package io.github.lanewise.cli.bench;

import io.github.lanewise.cli.TextTable;
import io.github.lanewise.comparison.Results;
import java.io.PrintWriter;

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
        TextTable table = new TextTable(Overview.HEADER.toArray(String[]::new));
        overview.rows().forEach(row -> table.row(row.toArray(String[]::new)));
        table.print(out);
        out.println();
        printCallCosts(results, out);
        Remarks.LEGEND.forEach(out::println);
        Remarks.of(results).forEach(out::println);
    }

    private static void printCallCosts(Results results, PrintWriter out) {
        TextTable table = new TextTable(CallCosts.HEADER.toArray(String[]::new));
        CallCosts.rows(results).forEach(row -> table.row(row.toArray(String[]::new)));
        if (!CallCosts.rows(results).isEmpty()) {
            out.println("The cost of a call, of one element:\n");
            table.print(out);
            out.println();
        }
    }
}
