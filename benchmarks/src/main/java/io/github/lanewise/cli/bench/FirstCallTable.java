package io.github.lanewise.cli.bench;

import io.github.lanewise.comparison.FirstCalls;
import io.github.lanewise.comparison.Results;
import java.util.List;

/** How long the first calls take together, in a virtual machine that has just been started. */
final class FirstCallTable {
    static final List<String> HEADER = List.of("case", "contestant", "ms, 1 call", "32 calls", "1,024 calls");

    private FirstCallTable() {}

    /** A row for each case and contestant; none if first calls were not measured. */
    static List<List<String>> rows(Results results) {
        return results.firstCalls().stream().map(FirstCallTable::row).toList();
    }

    private static List<String> row(FirstCalls calls) {
        return List.of(
                calls.measured().toString(),
                calls.contestant(),
                after(calls, 1),
                after(calls, 32),
                after(calls, 1_024));
    }

    private static String after(FirstCalls calls, int count) {
        return Format.number(calls.medians().get(FirstCalls.COUNTS.indexOf(count)));
    }
}
