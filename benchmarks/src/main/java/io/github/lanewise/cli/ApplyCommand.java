package io.github.lanewise.cli;

import io.github.lanewise.cli.apply.Function;
import io.github.lanewise.cli.apply.LogitInputs;
import io.github.lanewise.cli.apply.TensorLayout;
import io.github.lanewise.cli.apply.TensorStream;
import io.github.lanewise.cli.tensor.TensorInput;
import io.github.lanewise.cli.tensor.TensorOutput;
import io.github.lanewise.peer.Mode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lanewise apply}: computes a function over a file. */
@Command(
        name = "apply",
        description = {
            "Computes a function over a file of 32-bit floats.",
            "Files are NumPy's .npy (float32, little-endian, C order) or, with any other name, raw little-endian"
                    + " floats. An existing OUTPUT is replaced only when the new one is complete."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ApplyCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "FUNCTION",
            description = "As 'lanewise list' shows them, for example silu, leaky_relu:slope=0.2, softmax.")
    private String function = "";

    @Parameters(index = "1", paramLabel = "INPUT", description = "x, or with --from-output f(x).")
    private Path input = Path.of("");

    @Parameters(index = "2", paramLabel = "OUTPUT", description = "Receives the result; may be INPUT.")
    private Path output = Path.of("");

    @Option(names = "--derivative", description = "Computes f'(x).")
    private boolean derivative;

    @Option(names = "--from-output", description = "INPUT holds f(x); computes f'(x), or with --backward the gradient.")
    private boolean fromOutput;

    @Option(
            names = "--backward",
            paramLabel = "GRAD",
            description = "Computes the gradient with respect to x; GRAD holds the one with respect to f(x).")
    private @Nullable Path backward;

    @Option(
            names = "--columns",
            paramLabel = "N",
            description = "The length of a row of raw INPUT; softmax and log_softmax need it.")
    private @Nullable Long columns;

    @Mixin
    private LogitArguments logitArguments = new LogitArguments();

    @Mixin
    private ImplementationOptions implementation = new ImplementationOptions();

    @Override
    public Integer call() {
        Function parsed = Function.parse(function);
        Mode mode = mode();
        parsed.check(mode);
        logitArguments.check(parsed.worksOnRows(), fromOutput);
        try (TensorInput in = TensorInput.open(input);
                @Nullable TensorInput gradient = backward == null ? null : TensorInput.open(backward);
                LogitInputs logits = logitArguments.open()) {
            TensorLayout layout = TensorLayout.of(in, columns, parsed.worksOnRows());
            if (gradient != null) {
                TensorLayout.checkSame(in, gradient);
            }
            logits.check(in, layout);
            run(
                    new TensorStream(
                            parsed.step(mode, implementation.startFor(in.shape().elements())), layout, logits),
                    layout,
                    in,
                    gradient,
                    logits);
        }
        return 0;
    }

    private Mode mode() {
        if (derivative && backward != null) {
            throw new UserError("--derivative and --backward are given; allowed is one of them");
        }
        if (backward != null) {
            return fromOutput ? Mode.BACKWARD_FROM_OUTPUT : Mode.BACKWARD;
        }
        if (fromOutput) {
            return Mode.DERIVATIVE_FROM_OUTPUT;
        }
        return derivative ? Mode.DERIVATIVE : Mode.FORWARD;
    }

    private void run(
            TensorStream stream,
            TensorLayout layout,
            TensorInput in,
            @Nullable TensorInput gradient,
            LogitInputs logits) {
        try (TensorOutput out = TensorOutput.create(output, layout.shape());
                Progress progress = Progress.onTerminal()) {
            stream.run(in, gradient, out, progress);
            // OUTPUT may be one of the inputs, and Windows does not replace a file that is open.
            in.close();
            if (gradient != null) {
                gradient.close();
            }
            logits.close();
            out.commit();
        }
    }
}
