package io.github.lanewise.cli.bench;

import static io.github.lanewise.comparison.Samples.figure;
import static io.github.lanewise.comparison.Samples.relu;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.comparison.Case;
import io.github.lanewise.comparison.Results;
import io.github.lanewise.comparison.Samples;
import io.github.lanewise.peer.Mode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ReportsTest {
    private static final Case CALL = new Case("relu", Mode.FORWARD, 1);
    private static final Results RESULTS = Samples.of(
            figure(CALL, Results.OURS, 20, 22, 24),
            figure(CALL, "Slow & Sons", 300, 320, 330),
            figure(relu(), Results.OURS, 0.2, 0.25, 0.3),
            figure(relu(), Results.ROOFLINE, 0.1, 0.125, 0.15),
            figure(relu(), "Slow & Sons", 0.4, 0.5, 0.6));

    @Test
    void text() {
        StringWriter text = new StringWriter();
        TextReport.print(RESULTS, new PrintWriter(text, true));

        assertThat(text.toString())
                .startsWith("16,384 elements, simd, 512 bit")
                .containsPattern(
                        "relu forward +0.250 +0.205–0.295 +Slow & Sons +0.500 +3.00 +0.50 \\(0.50–0.50\\) +2.00"
                                + " \\(2.00–2.00\\)")
                .containsPattern("Slow & Sons +320 +")
                .contains("Missing: Absent: not installed")
                .contains("Wrong, so not timed: Wrong Ltd., relu forward, 16,384 elements: element 3 is 2.0, exact is"
                        + " 0.0")
                .contains("Doubtful: the machine was busy");
    }

    @Test
    void markdown() {
        assertThat(MarkdownReport.of(RESULTS))
                .contains("| relu forward | 0.250 | 0.205–0.295 | Slow & Sons | 0.500 | 3.00 | 0.50 (0.50–0.50) |")
                .contains("### forward\n\n| function | ns/element |")
                .contains("| function | Lanewise | Slow & Sons |", "| relu | 0.500 | 3.00 |")
                .contains("| contestant | max ulp | B/call | 1 | 16,384 |")
                .contains("| Slow & Sons | 3.00 | 0 | 320 (302–329) | 0.500 (0.410–0.590) |")
                .contains("| roofline | 3.00 | 0 | n/a | 0.125 (0.103–0.148) |")
                .contains("| relu forward, 16,384 elements | scalar | 2.00 | 64.0 | 2,048 |")
                .contains("- Missing: Absent: not installed")
                .contains("Abacus &lt;1>, 2 threads to use, caches L1 32 KiB, L2 1,024 KiB");
    }

    @Test
    void html() {
        String page = HtmlReport.of(RESULTS);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains(
                        "<td>Slow &amp; Sons</td>",
                        "Abacus &lt;1&gt;",
                        "width=device-width",
                        "Doubtful: the machine was busy")
                .contains("relu forward, 16,384 elements: error and time")
                .contains("relu forward, 16,384 elements: first calls")
                .doesNotContain("<script", "<link", "src=", "href=", "@import");
        assertThat(page.split("<svg", -1)).hasSize(1 + 2 + 1 + 3);
    }
}
