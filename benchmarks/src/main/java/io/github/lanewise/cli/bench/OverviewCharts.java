package io.github.lanewise.cli.bench;

import io.github.lanewise.chart.Bar;
import io.github.lanewise.chart.BarChart;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.comparison.Results;
import io.github.lanewise.comparison.Spread;
import io.github.lanewise.comparison.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The charts on all functions. */
public final class OverviewCharts {
    private OverviewCharts() {}

    /**
     * Our time to that of the fastest peer, and how near it is to what memory allows.
     *
     * @param results what was measured
     * @return the charts
     */
    public static List<Panel> of(Results results) {
        List<Standing> standings = Standing.headline(results);
        List<Panel> charts = new ArrayList<>();
        add(
                charts,
                "Time to that of the fastest peer",
                "below 1: the kernel is faster",
                bars(standings, Standing::toBest));
        add(
                charts,
                "Share of the roofline",
                "%, 100: as fast as reading and writing alone",
                bars(standings, standing -> standing.toRoofline().map(OverviewCharts::percent)));
        return charts;
    }

    private static void add(List<Panel> charts, String title, String axis, List<Bar> bars) {
        if (!bars.isEmpty()) {
            charts.add(BarChart.of(title, axis, bars));
        }
    }

    private static List<Bar> bars(List<Standing> standings, Function<Standing, Optional<Spread>> length) {
        return standings.stream()
                .flatMap(standing -> length.apply(standing).stream()
                        .map(spread -> new Bar(
                                Format.title(standing.measured()), spread.median(), spread.low(), spread.high())))
                .toList();
    }

    private static Spread percent(Spread ratio) {
        return new Spread(100 / ratio.median(), 100 / ratio.high(), 100 / ratio.low());
    }
}
