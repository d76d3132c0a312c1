package io.github.lanewise.cli.bench;

import io.github.lanewise.comparison.Results;
import io.github.lanewise.comparison.Spread;
import io.github.lanewise.comparison.Standing;
import io.github.lanewise.peer.Mode;
import java.util.List;

/** The table that all reports begin with: one size, a row for each function and mode. */
final class Overview {
    static final List<String> HEADER = List.of(
            "function",
            "ns/element",
            "range",
            "fastest peer",
            "its ns",
            "its ulp",
            "ours/peer",
            "ours/roofline",
            "B/call",
            "max ulp");

    private final List<Standing> standings;

    Overview(Results results) {
        standings = Standing.headline(results);
    }

    /** How many elements the rows are about. */
    String size() {
        return standings.isEmpty()
                ? "0"
                : Format.size(standings.getFirst().measured().size());
    }

    List<List<String>> rows() {
        return standings.stream().map(Overview::row).toList();
    }

    /** The rows of one mode. */
    List<List<String>> rows(Mode mode) {
        return standings.stream()
                .filter(standing -> standing.measured().mode() == mode)
                .map(Overview::row)
                .toList();
    }

    private static List<String> row(Standing standing) {
        Results.Figure ours = standing.ours();
        Spread nanos = ours.perElement();
        return List.of(
                standing.measured().title(),
                Format.number(nanos.median()),
                Format.range(nanos),
                standing.best().map(Results.Figure::contestant).orElse("none"),
                standing.best()
                        .map(best -> Format.number(best.perElement().median()))
                        .orElse("n/a"),
                standing.best().map(best -> Format.ulp(best.maxUlp())).orElse("n/a"),
                Format.ratio(standing.toBest()),
                Format.ratio(standing.toRoofline()),
                Format.bytes(ours.bytes()),
                Format.ulp(ours.maxUlp()));
    }
}
