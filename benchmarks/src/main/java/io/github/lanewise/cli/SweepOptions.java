package io.github.lanewise.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.accuracy.RowKind;
import io.github.lanewise.accuracy.RowSweep;
import io.github.lanewise.accuracy.Sweep;
import io.github.lanewise.cli.apply.ElementwiseFunction;
import io.github.lanewise.cli.apply.Function;
import io.github.lanewise.cli.apply.RowFunction;
import io.github.lanewise.cli.file.TextFile;
import io.github.lanewise.cli.verify.Checkpoint;
import io.github.lanewise.cli.verify.Checkpoint.Found;
import io.github.lanewise.cli.verify.Operation;
import io.github.lanewise.cli.verify.RowSubject;
import io.github.lanewise.cli.verify.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is swept over, and how: the same for {@code verify} and {@code digest}. */
final class SweepOptions {
    /** Some thousand results tell builds with other kernels apart. */
    private static final long SAMPLE = 1_000_003;

    /** Of each kind and length of rows. */
    private static final long ROW_ELEMENTS = 1 << 20;

    @Parameters(
            index = "0",
            paramLabel = "FUNCTION",
            description = "As 'lanewise list' shows them, for example silu, leaky_relu:slope=0.2, softmax; or all.")
    private String function = "";

    @Option(
            names = "--forward",
            description = "Takes f(x). Without any of these four: f(x) and f'(x), or the gradient.")
    private boolean forward;

    @Option(names = "--derivative", description = "Takes f'(x).")
    private boolean derivative;

    @Option(names = "--from-output", description = "Takes f'(x) from f(x), where f(x) determines it.")
    private boolean fromOutput;

    @Option(names = "--backward", description = "Takes the gradient of softmax or log_softmax.")
    private boolean backward;

    @Mixin
    private ImplementationOptions implementation = new ImplementationOptions();

    @Option(
            names = "--stride",
            paramLabel = "N",
            defaultValue = "1",
            description = "Takes every Nth float only, or row; a prime tells most. Default: ${DEFAULT-VALUE}, all"
                    + " 4,294,967,296.")
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

    /** The subjects that are functions of single floats: f(x) and f'(x) if nothing else is asked for. */
    List<Subject> subjects() {
        check();
        return subjects(Operation.FORWARD, Operation.DERIVATIVE);
    }

    private List<Subject> subjects(Operation... byDefault) {
        List<Operation> operations = operations(byDefault);
        List<Activation> activations = activations();
        List<Subject> subjects = activations.stream()
                .flatMap(activation -> operations.stream()
                        .filter(operation -> operation.exists(activation))
                        .map(operation -> new Subject(activation, operation)))
                .toList();
        if (subjects.isEmpty() && activations.size() == 1) {
            throw new UserError(
                    "the output of %s does not determine its derivative; leave out --from-output".formatted(function));
        }
        return subjects;
    }

    /** The subjects that are functions over rows: themselves and their gradients if nothing else is asked for. */
    List<RowSubject> rowSubjects() {
        check();
        boolean both = !isOperationChosen();
        return rowFunctions().stream()
                .flatMap(of -> Stream.of(false, true)
                        .filter(isBackward -> both || (isBackward ? backward : forward))
                        .flatMap(isBackward ->
                                Stream.of(RowKind.values()).map(kind -> new RowSubject(of, isBackward, kind))))
                .toList();
    }

    /** The only subject, where there can be no more than one; f(x) if nothing else is asked for. */
    Subject subject() {
        check();
        List<Subject> subjects = subjects(Operation.FORWARD);
        if (subjects.size() != 1) {
            throw new UserError(
                    "--candidate holds the results of one operation of one function; allowed is one function"
                            + " and one of --forward, --derivative, --from-output");
        }
        return subjects.getFirst();
    }

    /** The function over rows, if one is asked for. */
    Optional<RowFunction> rowFunction() {
        check();
        return isAll() ? Optional.empty() : rowFunctions().stream().findFirst();
    }

    /** Refuses to take gradients of another program, which are not of x alone. */
    void checkForward() {
        if (backward) {
            throw new UserError("--candidate holds rows and their %s; leave out --backward".formatted(function));
        }
    }

    private void check() {
        UserError.check("--stride", stride, stride >= 1, "1 or more");
        UserError.check("--threads", threads(), threads() >= 1, "1 or more");
        if (isAll()) {
            return;
        }
        boolean worksOnRows = !rowFunctions().isEmpty();
        if (worksOnRows && (derivative || fromOutput)) {
            throw new UserError(
                    "%s has no derivative for each element, since all elements of a row depend on one another;"
                                    .formatted(function)
                            + " allowed are --forward and --backward");
        }
        if (worksOnRows && resume != null) {
            throw new UserError("--resume is for sweeps over all floats; %s takes a minute or two, leave it out"
                    .formatted(function));
        }
        if (!worksOnRows && backward) {
            throw new UserError(
                    "--backward is for softmax and log_softmax; the gradient of %s is one rounding more than"
                                    .formatted(function)
                            + " --derivative");
        }
    }

    private boolean isAll() {
        return function.equals("all");
    }

    private List<Activation> activations() {
        if (isAll()) {
            return Activation.all();
        }
        return Function.parse(function) instanceof ElementwiseFunction elementwise
                ? List.of(elementwise.activation())
                : List.of();
    }

    private List<RowFunction> rowFunctions() {
        if (isAll()) {
            return List.of(RowFunction.values());
        }
        return Function.parse(function) instanceof RowFunction rows ? List.of(rows) : List.of();
    }

    private boolean isOperationChosen() {
        return forward || derivative || fromOutput || backward;
    }

    private List<Operation> operations(Operation... byDefault) {
        if (!isOperationChosen()) {
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
        return subject.sweep(chosen).stride(stride).threads(threads());
    }

    /** The sweep over rows of a subject: one in so many of the usual number. */
    RowSweep sweep(RowSubject subject, Implementation chosen) {
        return subject.sweep(chosen).elements((int) Math.max(1, ROW_ELEMENTS / stride));
    }

    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
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
