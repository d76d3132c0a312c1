package io.github.lanewise.cli.bench;

import io.github.lanewise.cli.TextTable;
import io.github.lanewise.comparison.Changes;
import java.io.PrintWriter;

/** What {@code lanewise bench --compare} prints. */
public final class ChangesReport {
    private ChangesReport() {}

    /**
     * Prints what changed.
     *
     * @param changes what changed
     * @param out receives it
     */
    public static void print(Changes changes, PrintWriter out) {
        changes.remarks().forEach(out::println);
        if (!changes.changed().isEmpty()) {
            TextTable table = new TextTable("function", "elements", "before, ns/element", "after", "after/before");
            changes.changed()
                    .forEach(change -> table.row(
                            change.measured().title(),
                            Format.size(change.measured().size()),
                            Format.time(change.before()),
                            Format.time(change.after()),
                            Format.text("%.2f, %s", change.ratio(), change.ratio() < 1 ? "faster" : "slower")));
            table.print(out);
        }
        out.println(Format.text(
                "%d changed beyond noise, %d did not, %d are in one of the two only.",
                changes.changed().size(), changes.same(), changes.unmatched()));
    }
}
