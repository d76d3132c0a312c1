package io.github.lanewise.cli.bench;

import io.github.lanewise.chart.Bar;
import io.github.lanewise.chart.BarChart;
import io.github.lanewise.chart.Limit;
import io.github.lanewise.chart.LineChart;
import io.github.lanewise.chart.NamedPoint;
import io.github.lanewise.chart.Panel;
import io.github.lanewise.chart.ScatterChart;
import io.github.lanewise.chart.Series;
import io.github.lanewise.comparison.Case;
import io.github.lanewise.comparison.Results;
import io.github.lanewise.comparison.Spread;
import io.github.lanewise.comparison.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The charts on each function and mode. */
final class FunctionCharts {
    /** What is exact to the last bit must still be on a logarithmic axis. */
    private static final double LEAST_ULP = 0.01;

    /** Beyond, an error is as bad as can be. */
    private static final double MOST_ULP = 1e8;

    /** Bars of more than so many times ours would leave nothing to see of the others. */
    private static final double LONGEST = 8;

    private final Results results;
    private final List<Case> headline;

    FunctionCharts(Results results) {
        this.results = results;
        headline = Standing.headline(results).stream().map(Standing::measured).toList();
    }

    List<Panel> of(String title) {
        List<Case> cases = results.cases(title);
        List<Panel> charts = new ArrayList<>();
        charts.add(overSize(title, cases));
        headline.stream().filter(cases::contains).forEach(each -> {
            charts.add(bars(each));
            if (results.of(each).anyMatch(figure -> figure.maxUlp() > LEAST_ULP)) {
                charts.add(errors(each));
            }
        });
        return charts;
    }

    /** Nanoseconds an element over the number of elements; what a call costs by itself would crush the rest. */
    private Panel overSize(String title, List<Case> all) {
        List<Case> several = all.stream().filter(each -> each.size() > 1).toList();
        List<Case> cases = several.isEmpty() ? all : several;
        List<Series> lines = results.contestants(cases).stream()
                .map(contestant -> line(cases, contestant))
                .toList();
        return LineChart.of(title, "elements", "ns/element", lines, caches(cases.getFirst()));
    }

    private Series line(List<Case> cases, String contestant) {
        List<Results.Figure> figures = cases.stream()
                .flatMap(each -> results.of(each, contestant).stream())
                .toList();
        return new Series(
                contestant,
                figures.stream()
                        .map(figure -> (double) figure.measured().size())
                        .toList(),
                figures.stream().map(figure -> figure.perElement().median()).toList());
    }

    /** The numbers of elements whose inputs and results just fit into a cache. */
    private List<Limit> caches(Case measured) {
        int arrays = measured.mode().readsGradient() ? 3 : 2;
        return results.machine().caches().stream()
                .map(cache -> new Limit("L" + cache.level(), cache.bytes() / (double) (arrays * Float.BYTES)))
                .toList();
    }

    private Panel bars(Case measured) {
        List<Results.Figure> figures = results.of(measured)
                .sorted(Comparator.comparingDouble(FunctionCharts::nanos))
                .toList();
        double longest = LONGEST
                * results.of(measured, Results.OURS).map(FunctionCharts::nanos).orElse(Double.MAX_VALUE);
        List<Bar> bars = figures.stream()
                .filter(figure -> nanos(figure) <= longest)
                .map(FunctionCharts::bar)
                .toList();
        String beyond = figures.stream()
                .filter(figure -> nanos(figure) > longest)
                .map(figure -> ", %s %s".formatted(figure.contestant(), Format.number(nanos(figure))))
                .collect(Collectors.joining());
        String axis = beyond.isEmpty() ? "ns/element, with the range" : "ns/element; not shown" + beyond;
        return BarChart.of(measured + ": who is fastest", axis, bars);
    }

    private static double nanos(Results.Figure figure) {
        return figure.perElement().median();
    }

    private static Bar bar(Results.Figure figure) {
        Spread nanos = figure.perElement();
        return new Bar(figure.contestant(), nanos.median(), nanos.low(), nanos.high());
    }

    private Panel errors(Case measured) {
        List<NamedPoint> points = results.of(measured)
                .filter(figure -> !figure.contestant().equals(Results.ROOFLINE))
                .map(figure -> new NamedPoint(
                        figure.contestant(),
                        figure.perElement().median(),
                        Math.clamp(figure.maxUlp(), LEAST_ULP, MOST_ULP)))
                .toList();
        return ScatterChart.of(measured + ": error and time", "ns/element", "greatest error, ulp", points);
    }
}
