package io.github.lanewise.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.accuracy.Sweep;
import io.github.lanewise.cli.apply.ElementwiseFunction;
import io.github.lanewise.cli.apply.Function;
import io.github.lanewise.cli.verify.Checkpoint;
import io.github.lanewise.cli.verify.Checkpoint.Found;
import io.github.lanewise.cli.verify.Operation;
import io.github.lanewise.cli.verify.Subject;
import io.github.lanewise.cli.verify.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is swept over, and how: the same for {@code verify} and {@code digest}. */
final class SweepOptions {
    /** Some thousand results tell builds with other kernels apart. */
    private static final long SAMPLE = 1_000_003;

    @Parameters(
            index = "0",
            paramLabel = "FUNCTION",
            description = "As 'lanewise list' shows them, for example silu, leaky_relu:slope=0.2; or all.")
    private String function = "";

    @Option(names = "--forward", description = "Takes f(x). Without any of these three: f(x) and f'(x).")
    private boolean forward;

    @Option(names = "--derivative", description = "Takes f'(x).")
    private boolean derivative;

    @Option(names = "--from-output", description = "Takes f'(x) from f(x), where f(x) determines it.")
    private boolean fromOutput;

    @Mixin
    private ImplementationOptions implementation = new ImplementationOptions();

    @Option(
            names = "--stride",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Takes every Nth float only; a prime tells most. Default: ${DEFAULT-VALUE}, all 4,294,967,296.")
    private long stride = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "The number of threads; default: one for each processor.")
    private @Nullable Integer threads;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keeps what has been found in FILE, and goes on from there if it exists. Deleted at the end.")
    private @Nullable Path resume;

    /** The subjects: f(x) and f'(x) if nothing else is asked for. */
    List<Subject> subjects() {
        return subjects(Operation.FORWARD, Operation.DERIVATIVE);
    }

    private List<Subject> subjects(Operation... byDefault) {
        if (stride < 1) {
            throw new UserError("--stride is %d; allowed is 1 or more".formatted(stride));
        }
        if (threads != null && threads < 1) {
            throw new UserError("--threads is %d; allowed is 1 or more".formatted(threads));
        }
        List<Operation> operations = operations(byDefault);
        List<Subject> subjects = activations().stream()
                .flatMap(activation -> operations.stream()
                        .filter(operation -> operation.exists(activation))
                        .map(operation -> new Subject(activation, operation)))
                .toList();
        if (subjects.isEmpty()) {
            throw new UserError(
                    "the output of %s does not determine its derivative; leave out --from-output".formatted(function));
        }
        return subjects;
    }

    /** The only subject, where there can be no more than one; f(x) if nothing else is asked for. */
    Subject subject() {
        List<Subject> subjects = subjects(Operation.FORWARD);
        if (subjects.size() != 1) {
            throw new UserError(
                    "--candidate holds the results of one operation of one function; allowed is one function"
                            + " and one of --forward, --derivative, --from-output");
        }
        return subjects.getFirst();
    }

    private List<Activation> activations() {
        if (function.equals("all")) {
            return Activation.all();
        }
        if (Function.parse(function) instanceof ElementwiseFunction elementwise) {
            return List.of(elementwise.activation());
        }
        throw new UserError("%s works on rows; allowed is a function of single floats, or all".formatted(function));
    }

    private List<Operation> operations(Operation... byDefault) {
        if (!forward && !derivative && !fromOutput) {
            return List.of(byDefault);
        }
        return List.of(Operation.values()).stream()
                .filter(operation -> switch (operation) {
                    case FORWARD -> forward;
                    case DERIVATIVE -> derivative;
                    case FROM_OUTPUT -> fromOutput;
                })
                .toList();
    }

    Implementation start() {
        return implementation.start();
    }

    /** The sweep over a subject, with the options' stride and threads. */
    Sweep sweep(Subject subject, Implementation chosen) {
        Sweep sweep = subject.sweep(chosen).stride(stride);
        return threads == null ? sweep : sweep.threads(threads);
    }

    /** What has been found before, by a run with the same options and the same kernels. */
    <R> Checkpoint<R> checkpoint(
            String command, List<Subject> subjects, Implementation chosen, TypeReference<Map<String, Found<R>>> type) {
        if (resume == null) {
            return Checkpoint.none();
        }
        TextFile.check("--resume", resume);
        String operations = subjects.stream()
                .map(subject -> subject.operation().toString())
                .distinct()
                .collect(Collectors.joining(" and "));
        long sample = subjects.stream()
                .mapToLong(subject -> subject.sweep(chosen).stride(SAMPLE).digest())
                .sum();
        String run = "%s %s, %s, --stride %d, %s %d bit, results like %016x"
                .formatted(command, function, operations, stride, chosen.name(), chosen.width(), sample);
        return Checkpoint.open(resume, run, type);
    }
}
