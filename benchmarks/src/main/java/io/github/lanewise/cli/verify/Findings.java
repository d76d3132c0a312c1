package io.github.lanewise.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lanewise.accuracy.AccuracyReport;
import io.github.lanewise.json.JsonText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reports on several subjects, and the forms they are given in. */
public final class Findings {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String ROW = "%-46s %-11s %8s  %-14s %6s  %9s  %-16s  %s%n";

    private static final String HEADER = """
        | function | | inputs | max ulp | at | RMS ulp | correctly rounded | digest | bound |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    private final Map<Measured, AccuracyReport> reports = new LinkedHashMap<>();
    private final PrintWriter out;

    /**
     * Findings that are printed as they come in.
     *
     * @param out receives a line for each
     */
    public Findings(PrintWriter out) {
        this.out = out;
    }

    /**
     * Adds a report.
     *
     * @param subject what it is about
     * @param report the report
     */
    public void add(Measured subject, AccuracyReport report) {
        if (reports.isEmpty()) {
            out.printf(ROW, "function", "", "max ulp", "at", "RMS", "right", "digest", "bound");
        }
        reports.put(subject, report);
        out.printf(
                ROW,
                subject.function(),
                subject.operation(),
                number("%.4g", report.maxUlp()),
                at(report),
                number("%.3g", report.rmsUlp()),
                percent(report),
                digest(report),
                report.bound() + (report.holds() ? "" : ", BROKEN"));
        if (!report.holds()) {
            report.worst().forEach(sample -> out.println("  " + sample));
        }
        wrong(report.wrongNans(), "NaNs");
        wrong(report.wrongInfinities(), "infinities");
        wrong(report.wrongZeroSigns(), "signs of zero");
        out.flush();
    }

    private void wrong(long number, String what) {
        if (number > 0) {
            out.printf("  wrong %s: %,d%n", what, number);
        }
    }

    /**
     * Prints how many bounds hold.
     *
     * @return whether all of them do
     */
    public boolean conclude() {
        long broken =
                reports.values().stream().filter(report -> !report.holds()).count();
        out.println(
                broken == 0
                        ? "%d of %d bounds hold".formatted(reports.size(), reports.size())
                        : "%d of %d bounds are broken".formatted(broken, reports.size()));
        out.flush();
        return broken == 0;
    }

    /**
     * Tables in Markdown.
     *
     * @return the tables by their names
     */
    public Map<String, String> markdown() {
        Map<String, String> tables = new LinkedHashMap<>();
        reports.forEach((subject, report) -> tables.merge(subject.table(), row(subject, report), String::concat));
        tables.replaceAll((name, rows) -> HEADER + rows);
        return tables;
    }

    private static String row(Measured subject, AccuracyReport report) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %s | %s | %s | %s | `%s` | %s |%n",
                subject.function(),
                subject.operation(),
                report.inputs(),
                number("%.4f", report.maxUlp()),
                at(report),
                number("%.4g", report.rmsUlp()),
                percent(report),
                digest(report),
                report.bound());
    }

    /**
     * Everything as a JSON array.
     *
     * @return the array
     */
    public String json() {
        List<ObjectNode> nodes = new ArrayList<>();
        reports.forEach((subject, report) -> nodes.add(node(subject, report)));
        return JsonText.of(nodes) + "\n";
    }

    private static ObjectNode node(Measured subject, AccuracyReport report) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("function", subject.function());
        node.put("operation", subject.operation());
        node.put("holds", report.holds());
        try {
            return node.setAll((ObjectNode) MAPPER.readTree(report.toJson()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String at(AccuracyReport report) {
        return report.worst().isEmpty()
                ? ""
                : String.valueOf(report.worst().getFirst().x());
    }

    private static String percent(AccuracyReport report) {
        return number("%.3f %%", 100 * report.shareCorrectlyRounded());
    }

    private static String digest(AccuracyReport report) {
        return "%016x".formatted(report.digest());
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
