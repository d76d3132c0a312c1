package io.github.lanewise.cli.bench;

import io.github.lanewise.chart.Bar;
import io.github.lanewise.chart.BarChart;
import io.github.lanewise.chart.Limit;
import io.github.lanewise.chart.LineChart;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.chart.Series;
import io.github.lanewise.comparison.Case;
import io.github.lanewise.comparison.FirstCalls;
import io.github.lanewise.comparison.Results;
import io.github.lanewise.comparison.Spread;
import io.github.lanewise.comparison.Standing;
import io.github.lanewise.peer.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The charts on all functions: for each mode our time to that of the fastest peer, and how near it is to the roofline; and
 * the first calls of some.
 */
public final class OverviewCharts {
    private OverviewCharts() {}

    /**
     * The charts as files of their own.
     *
     * @param results what was measured
     * @return the text of each SVG file by its name, such as {@code peers-forward.svg}
     */
    public static Map<String, String> files(Results results) {
        Map<String, String> files = new LinkedHashMap<>();
        panels(results)
                .forEach((name, panel) ->
                        files.put(name + ".svg", Picture.of(panel).svg() + "\n"));
        return files;
    }

    /** The charts by their names. */
    static Map<String, Panel> panels(Results results) {
        Map<String, Panel> charts = new LinkedHashMap<>();
        List<Standing> all = Standing.headline(results);
        for (Mode mode : Mode.values()) {
            List<Standing> standings = all.stream()
                    .filter(standing -> standing.measured().mode() == mode)
                    .toList();
            String suffix = "-" + mode.toString().replace(' ', '-');
            add(
                    charts,
                    "peers" + suffix,
                    mode + ": time, that of the fastest peer being 1",
                    "below 1 the kernel is faster",
                    new Limit("", 1),
                    bars(standings, Standing::toBest));
            add(
                    charts,
                    "roofline" + suffix,
                    mode + ": share of the roofline",
                    "%; 100: as fast as reading and writing alone",
                    new Limit("", 100),
                    bars(standings, standing -> standing.toRoofline().map(OverviewCharts::percent)));
        }
        results.firstCalls().stream()
                .map(FirstCalls::measured)
                .distinct()
                .forEach(each -> charts.put(
                        "first-calls-%s-%d".formatted(each.function(), each.size()), firstCalls(results, each)));
        return charts;
    }

    private static Panel firstCalls(Results results, Case measured) {
        List<Double> counts =
                FirstCalls.COUNTS.stream().map(Integer::doubleValue).toList();
        List<Series> lines = results.firstCalls().stream()
                .filter(calls -> calls.measured().equals(measured))
                .map(calls -> new Series(calls.contestant(), counts, calls.medians()))
                .toList();
        return LineChart.of(measured + ": first calls", "calls", "ms for all of them", lines, List.of());
    }

    private static void add(
            Map<String, Panel> charts, String name, String title, String axis, Limit limit, List<Bar> bars) {
        if (!bars.isEmpty()) {
            charts.put(name, BarChart.of(title, axis, bars).limit(limit));
        }
    }

    private static List<Bar> bars(List<Standing> standings, Function<Standing, Optional<Spread>> length) {
        return standings.stream()
                .flatMap(standing -> length.apply(standing).stream()
                        .map(spread ->
                                new Bar(standing.measured().function(), spread.median(), spread.low(), spread.high())))
                .toList();
    }

    private static Spread percent(Spread ratio) {
        return new Spread(100 / ratio.median(), 100 / ratio.high(), 100 / ratio.low());
    }
}
