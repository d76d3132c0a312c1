package io.github.lanewise.cli.bench;

import io.github.lanewise.cli.MarkdownCell;
import io.github.lanewise.comparison.Case;
import io.github.lanewise.comparison.Results;
import io.github.lanewise.peer.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The results as a page of Markdown: every figure, a table for each function and mode. */
public final class MarkdownReport {
    private final StringBuilder page = new StringBuilder();

    private MarkdownReport() {}

    /**
     * Writes the page.
     *
     * @param results what was measured
     * @return the page
     */
    public static String of(Results results) {
        MarkdownReport report = new MarkdownReport();
        report.write(results);
        return report.page.toString();
    }

    private void write(Results results) {
        line("# Results of lanewise bench\n");
        Remarks.of(results).forEach(remark -> line("- " + MarkdownCell.escape(remark)));
        Overview overview = new Overview(results);
        line("\n## " + overview.size() + " elements\n");
        for (Mode mode : Mode.values()) {
            section("### " + mode, Overview.HEADER, overview.rows(mode));
        }
        Remarks.LEGEND.forEach(legend -> line(legend + "\n"));
        ErrorTable errors = new ErrorTable(results);
        section("## Greatest errors of f(x), ulp", errors.header(), errors.rows());
        section("## The cost of a call", CallCosts.HEADER, CallCosts.rows(results));
        section("## First calls in a new virtual machine", FirstCallTable.HEADER, FirstCallTable.rows(results));
        line("## All figures\n");
        line("Nanoseconds an element, median (range); for 1 element that is the cost of a call.\n");
        results.titles().forEach(title -> {
            line("### " + title + "\n");
            write(results, title);
        });
        line("## Circumstances\n");
        table(List.of("", ""), Remarks.circumstances(results));
    }

    /** A table under a heading, unless it is empty. */
    private void section(String heading, List<String> header, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            line(heading + "\n");
            table(header, rows);
        }
    }

    private void write(Results results, String title) {
        List<Case> cases = results.cases(title);
        List<String> header = new ArrayList<>(List.of("contestant", "max ulp", "B/call"));
        cases.forEach(each -> header.add(Format.size(each.size())));
        List<List<String>> rows = results.contestants(cases).stream()
                .map(contestant -> row(results, cases, contestant))
                .toList();
        table(header, rows);
    }

    private static List<String> row(Results results, List<Case> cases, String contestant) {
        List<Results.Figure> figures = cases.stream()
                .flatMap(each -> results.of(each, contestant).stream())
                .toList();
        List<String> row = new ArrayList<>(List.of(
                contestant,
                Format.ulp(Collections.max(
                        figures.stream().map(Results.Figure::maxUlp).toList())),
                Format.bytes(Collections.max(
                        figures.stream().map(Results.Figure::bytes).toList()))));
        for (Case each : cases) {
            row.add(results.of(each, contestant)
                    .map(Results.Figure::perElement)
                    .map(Format::time)
                    .orElse("n/a"));
        }
        return row;
    }

    private void table(List<String> header, List<List<String>> rows) {
        row(header);
        row(Collections.nCopies(header.size(), "---"));
        rows.forEach(this::row);
        line("");
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells.stream().map(MarkdownCell::escape).toList()) + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
