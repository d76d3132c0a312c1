package io.github.lanewise.cli.bench;

import io.github.lanewise.comparison.Case;
import io.github.lanewise.comparison.Results;
import io.github.lanewise.comparison.Standing;
import io.github.lanewise.peer.Mode;
import java.util.ArrayList;
import java.util.List;

/** The greatest errors of all contestants: a row for each function, f(x). */
final class ErrorTable {
    private final Results results;
    private final List<Case> cases;
    private final List<String> contestants;

    ErrorTable(Results results) {
        this.results = results;
        cases = Standing.headline(results).stream()
                .map(Standing::measured)
                .filter(measured -> measured.mode() == Mode.FORWARD)
                .toList();
        contestants = results.contestants(cases).stream()
                .filter(contestant -> !contestant.equals(Results.ROOFLINE))
                .toList();
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of("function"));
        header.addAll(contestants);
        return header;
    }

    /** None if f(x) was not measured. */
    List<List<String>> rows() {
        return cases.stream().map(this::row).toList();
    }

    private List<String> row(Case measured) {
        List<String> row = new ArrayList<>(List.of(measured.function()));
        for (String contestant : contestants) {
            row.add(results.of(measured, contestant)
                    .map(figure -> Format.ulp(figure.maxUlp()))
                    .orElse(""));
        }
        return row;
    }
}
