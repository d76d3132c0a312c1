package io.github.lanewise.cli;

import io.github.lanewise.RowOptions;
import io.github.lanewise.cli.apply.LogitInputs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What softmax and log_softmax are to make of their logits. */
final class LogitArguments {
    /** What a row is whose logits are all -∞. */
    private enum MaskedRows {
        nan,
        zero
    }

    @Option(
            names = "--scale",
            paramLabel = "F",
            description = "softmax, log_softmax: the logits are F · INPUT, as for a temperature of 1/F. Default: 1.")
    private @Nullable Float scale;

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description = "softmax, log_softmax: added to the logits, -Infinity where an element is not to count."
                    + " Of the shape of INPUT, or one row for all.")
    private @Nullable Path mask;

    @Option(
            names = "--lengths",
            paramLabel = "FILE",
            description = "softmax, log_softmax: holds how many elements of each row count, as floats.")
    private @Nullable Path lengths;

    @Option(
            names = "--masked-rows",
            paramLabel = "WHAT",
            description =
                    "softmax, log_softmax: what a row is in which all logits are -Infinity: ${COMPLETION-CANDIDATES}."
                            + " Default: nan.")
    private @Nullable MaskedRows maskedRows;

    /** Checks that the arguments make sense for a function. */
    void check(boolean worksOnRows, boolean fromOutput) {
        String given = given();
        if (!worksOnRows && !given.isEmpty()) {
            throw new UserError(given + " is for softmax and log_softmax");
        }
        if (fromOutput && mask != null) {
            throw new UserError("--mask makes no difference with --from-output; leave it out");
        }
    }

    private String given() {
        if (scale != null) {
            return "--scale";
        }
        if (mask != null) {
            return "--mask";
        }
        if (lengths != null) {
            return "--lengths";
        }
        return maskedRows == null ? "" : "--masked-rows";
    }

    LogitInputs open() {
        return LogitInputs.open(shared(), mask, lengths);
    }

    private RowOptions shared() {
        RowOptions options = maskedRows == MaskedRows.zero ? RowOptions.NONE.withZeroMaskedRows() : RowOptions.NONE;
        if (scale == null) {
            return options;
        }
        UserError.check("--scale", scale, Float.isFinite(scale), "a finite number");
        return options.withScale(scale);
    }
}
