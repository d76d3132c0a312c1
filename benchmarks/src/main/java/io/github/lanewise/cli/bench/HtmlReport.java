package io.github.lanewise.cli.bench;

import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.comparison.Results;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.commons.text.StringEscapeUtils;

/** The results as one page with pictures, which needs nothing else: no network, no other file, no script. */
public final class HtmlReport {
    private final StringBuilder page = new StringBuilder();

    private HtmlReport() {}

    /**
     * Writes the page.
     *
     * @param results what was measured
     * @return the page
     */
    public static String of(Results results) {
        HtmlReport report = new HtmlReport();
        report.write(results);
        return report.page.toString();
    }

    private void write(Results results) {
        line("<!DOCTYPE html>");
        line("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>lanewise bench</title><style>" + style() + "</style></head><body>");
        line("<h1>Activation functions: the kernels against their peers</h1>");
        remarks(Remarks.of(results));
        overview(results);
        ErrorTable errors = new ErrorTable(results);
        section("Greatest errors of f(x), ulp", errors.header(), errors.rows());
        section("The cost of a call, of one element", CallCosts.HEADER, CallCosts.rows(results));
        section("First calls in a new virtual machine", FirstCallTable.HEADER, FirstCallTable.rows(results));
        line("<h2>Each function</h2>");
        FunctionCharts charts = new FunctionCharts(results);
        results.titles().forEach(title -> function(title, charts.of(title)));
        line("<h2>Circumstances</h2>");
        facts(Remarks.circumstances(results));
        line("</body></html>");
    }

    private void remarks(List<String> remarks) {
        if (!remarks.isEmpty()) {
            line("<ul class=\"remarks\">");
            remarks.forEach(remark -> line("<li>" + escape(remark) + "</li>"));
            line("</ul>");
        }
    }

    private void overview(Results results) {
        Overview overview = new Overview(results);
        line("<h2>" + overview.size() + " elements</h2>");
        table(Overview.HEADER, overview.rows());
        Remarks.LEGEND.forEach(legend -> line("<p class=\"legend\">" + escape(legend) + "</p>"));
        charts(OverviewCharts.panels(results).values());
    }

    private void section(String title, List<String> header, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            line("<h2>" + escape(title) + "</h2>");
            table(header, rows);
        }
    }

    private void table(List<String> header, List<List<String>> rows) {
        line("<div class=\"wide\"><table>");
        row("th", header);
        rows.forEach(row -> row("td", row));
        line("</table></div>");
    }

    private void function(String title, List<Panel> charts) {
        line("<details><summary>" + escape(title) + "</summary>");
        charts(charts);
        line("</details>");
    }

    private void charts(Collection<Panel> panels) {
        line("<div class=\"charts\">");
        panels.forEach(panel -> line("<div>" + Picture.of(panel).svg() + "</div>"));
        line("</div>");
    }

    private void facts(List<List<String>> facts) {
        line("<table class=\"facts\">");
        facts.forEach(fact -> row("td", fact));
        line("</table>");
    }

    private void row(String element, List<String> cells) {
        page.append("<tr>");
        cells.forEach(cell -> page.append("<%s>%s</%s>".formatted(element, escape(cell), element)));
        line("</tr>");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String escape(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
