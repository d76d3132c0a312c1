package io.github.lanewise.cli.bench;

import io.github.lanewise.comparison.Results;
import io.github.lanewise.comparison.Spread;
import io.github.lanewise.peer.Mode;
import java.util.List;

/** What a call costs by itself: f(x) of one element, over all functions that were measured. */
final class CallCosts {
    static final List<String> HEADER = List.of("contestant", "ns/call", "range", "functions");

    private CallCosts() {}

    /** A row for each contestant; none if single elements were not measured. */
    static List<List<String>> rows(Results results) {
        List<Results.Figure> calls = results.figures().stream()
                .filter(figure ->
                        figure.measured().size() == 1 && figure.measured().mode() == Mode.FORWARD)
                .toList();
        return calls.stream()
                .map(Results.Figure::contestant)
                .distinct()
                .map(contestant -> row(
                        contestant,
                        calls.stream()
                                .filter(figure -> figure.contestant().equals(contestant))
                                .toList()))
                .toList();
    }

    private static List<String> row(String contestant, List<Results.Figure> calls) {
        Spread nanos = Spread.of(
                calls.stream().flatMap(figure -> figure.nanos().stream()).toList());
        return List.of(contestant, Format.number(nanos.median()), Format.range(nanos), Format.size(calls.size()));
    }
}
