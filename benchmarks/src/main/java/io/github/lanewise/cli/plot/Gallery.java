package io.github.lanewise.cli.plot;

import io.github.lanewise.Activation;
import io.github.lanewise.Parameter;
import io.github.lanewise.accuracy.Promise;
import io.github.lanewise.chart.Picture;
import io.github.lanewise.cli.MarkdownCell;
import io.github.lanewise.cli.Range;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A page with all activations: a picture and the facts of each. */
public final class Gallery {
    /** Wide enough for sigmoid to saturate in sight. */
    private static final Range RANGE = new Range(-6, 6);

    /** The folder of the pictures, beside the page. */
    public static final String FOLDER = "gallery";

    private Gallery() {}

    /**
     * The place of a picture, from the folder of the page.
     *
     * @param activation what it shows
     * @return the file
     */
    public static Path file(Activation activation) {
        return Path.of(FOLDER, activation.name() + ".svg");
    }

    /**
     * The picture of an activation and its derivative.
     *
     * @param activation the activation
     * @return the picture
     */
    public static Picture picture(Activation activation) {
        return Picture.of(new FunctionPlot(activation, RANGE).panel(true));
    }

    /**
     * The page.
     *
     * @return its text, in Markdown
     */
    public static String page() {
        return """
            # Gallery

            Each activation with its default parameters, and its derivative. Dotted lines are what it approaches far out.
            "Saturated" is where |f′(x)| stays below 0.01, and hardly any gradient passes; "leak" is where a small share of
            it passes. Errors are the greatest that [accuracy.md](accuracy.md) promises for any float.

            `lanewise gallery docs` writes this page and its pictures. `lanewise plot` draws one of them with other parameters.

            %s
            %s\
            """.formatted(
                        Activation.all().stream()
                                .map(activation -> "[%1$s](#%1$s)".formatted(activation.name()))
                                .collect(Collectors.joining(" ·\n", "", "\n")),
                        Activation.all().stream().map(Gallery::section).collect(Collectors.joining("\n")));
    }

    private static String section(Activation activation) {
        Promise promise = Promise.of(activation);
        return """
            ## %1$s

            ![The curves of %1$s and its derivative](%2$s)

            | | |
            | --- | --- |
            | f(x) | %3$s |
            | parameters | %4$s |
            | error of f(x) | %5$s |
            | error of f′(x) | %6$s |
            | f′(x) from f(x) | %7$s |
            """.formatted(
                        activation.name(),
                        file(activation).toString().replace('\\', '/'),
                        MarkdownCell.escape(activation.formula()),
                        activation.parameters().isEmpty()
                                ? "none"
                                : activation.parameters().stream()
                                        .map(Gallery::parameter)
                                        .collect(Collectors.joining("; ")),
                        promise.value(),
                        promise.derivative(),
                        activation.outputDeterminesDerivative()
                                ? "yes, error " + promise.derivativeFromOutput()
                                : "no: the output does not determine it");
    }

    private static String parameter(Parameter parameter) {
        return "%s = %s, %s".formatted(parameter.name(), parameter.defaultValue(), parameter.allowed());
    }
}
