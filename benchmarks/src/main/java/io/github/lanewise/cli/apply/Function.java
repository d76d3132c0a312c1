package io.github.lanewise.cli.apply;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.cli.UserError;
import io.github.lanewise.peer.Mode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A function that the command line can apply to a file. */
public sealed interface Function permits ElementwiseFunction, RowFunction {
    /**
     * Reads a function.
     *
     * @param text {@code softmax}, {@code log_softmax}, or an activation as {@link Activation#parse} reads it
     * @return the function
     * @throws UserError if there is none like it
     */
    static Function parse(String text) {
        String name = text.substring(0, (text + ":").indexOf(':'));
        Optional<RowFunction> rows = RowFunction.named(name);
        if (rows.isPresent() && !text.equals(name)) {
            throw new UserError("'%s': %s takes no parameters".formatted(text, name));
        }
        return rows.isPresent() ? rows.get() : elementwise(text, name);
    }

    private static Function elementwise(String text, String name) {
        if (!names().contains(name)) {
            throw new UserError("there is no function '%s'; did you mean '%s'? 'lanewise list' shows all"
                    .formatted(name, nearest(name)));
        }
        try {
            return new ElementwiseFunction(Activation.parse(text));
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The names of all functions.
     *
     * @return the activations, then the functions over rows
     */
    static List<String> names() {
        return Stream.concat(
                        Activation.all().stream().map(Activation::name),
                        Stream.of(RowFunction.values()).map(RowFunction::toString))
                .toList();
    }

    private static String nearest(String name) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return names().stream()
                .min(Comparator.comparing(candidate -> distance.apply(name, candidate)))
                .orElseThrow();
    }

    /**
     * Whether the elements of a row depend on one another.
     *
     * @return whether they do
     */
    boolean worksOnRows();

    /**
     * What is to be done to a part of a tensor.
     *
     * @param mode what of the function is computed
     * @param implementation the implementation that computes it
     * @return the step
     */
    Step step(Mode mode, Implementation implementation);

    /**
     * Checks that the function can be computed in a mode.
     *
     * @param mode the mode
     * @throws UserError if it can't
     */
    void check(Mode mode);
}
