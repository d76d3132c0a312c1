package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class TextTableTest {
    @Test
    void putsNumbersToTheRight() {
        TextTable table = new TextTable("name", "value", "note");
        table.row("a", "1.5 %", "");
        table.row("longer", "n/a", "b");
        StringWriter text = new StringWriter();

        table.print(new PrintWriter(text));

        assertThat(text.toString().lines())
                .containsExactly(
                        "name    value  note", //
                        "a       1.5 %",
                        "longer    n/a  b");
    }

    @Test
    void quotesWhatHasCommas() {
        TextTable table = new TextTable("name", "value");
        table.row("1,000", "say \"a\"");
        table.row("b", "");

        assertThat(table.csv()).isEqualTo("""
            name,value
            "1,000","say ""a\"\""
            b,
            """);
    }
}
