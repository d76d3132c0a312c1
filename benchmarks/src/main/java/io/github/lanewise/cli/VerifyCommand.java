package io.github.lanewise.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.lanewise.Implementation;
import io.github.lanewise.accuracy.AccuracyReport;
import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.RowSweep;
import io.github.lanewise.accuracy.Sweep;
import io.github.lanewise.cli.apply.RowFunction;
import io.github.lanewise.cli.file.TextFile;
import io.github.lanewise.cli.tensor.TensorInput;
import io.github.lanewise.cli.verify.Candidate;
import io.github.lanewise.cli.verify.Checkpoint;
import io.github.lanewise.cli.verify.Findings;
import io.github.lanewise.cli.verify.Job;
import io.github.lanewise.cli.verify.MarkdownTable;
import io.github.lanewise.cli.verify.Measured;
import io.github.lanewise.cli.verify.RowCandidate;
import io.github.lanewise.cli.verify.RowJob;
import io.github.lanewise.cli.verify.RowSubject;
import io.github.lanewise.cli.verify.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewise verify}: errors over all floats, or many rows, against the exact reference. */
@Command(
        name = "verify",
        description = {
            "Measures the error of a function for all 4,294,967,296 floats, that of softmax and log_softmax for random"
                    + " and degenerate rows, or that of the results of another program.",
            "The exit code is 1 if an error is greater than promised."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class VerifyCommand implements Callable<Integer> {
    private static final int BROKEN = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SweepOptions options = new SweepOptions();

    @Option(
            names = "--bound",
            paramLabel = "ULP",
            description = "The greatest error allowed, in ulp; default: what this library promises.")
    private @Nullable Double bound;

    @Option(
            names = "--candidate",
            arity = "2",
            paramLabel = "FILE",
            description = "Two files, x and what another program makes of it; measures that. As for 'lanewise apply',"
                    + " .npy or raw floats.")
    private List<Path> candidate = List.of();

    @Option(
            names = "--columns",
            paramLabel = "N",
            description = "The length of a row of raw --candidate files; softmax and log_softmax need it.")
    private @Nullable Long columns;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes everything to FILE.")
    private @Nullable Path json;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Writes a table into FILE, in the place of the one that is in it.")
    private @Nullable Path markdown;

    @Override
    public Integer call() {
        if (bound != null) {
            UserError.check("--bound", bound, bound >= 0, "0 or more");
        }
        check("--json", json);
        check("--markdown", markdown);
        Findings findings = new Findings(spec.commandLine().getOut());
        Optional<RowFunction> rowFunction = options.rowFunction();
        if (columns != null && (candidate.isEmpty() || rowFunction.isEmpty())) {
            throw new UserError(
                    "--columns is the length of a row in --candidate files of softmax or log_softmax; leave it out");
        }
        if (candidate.isEmpty()) {
            sweep(findings);
        } else if (rowFunction.isPresent()) {
            options.checkForward();
            String name = rowFunction.get().toString();
            compare(new Measured(name, name, "forward"), judge(rowFunction.get()), findings);
        } else {
            Subject subject = options.subject();
            compare(subject.measured(), judge(subject), findings);
        }
        return findings.conclude() ? 0 : BROKEN;
    }

    private static void check(String option, @Nullable Path file) {
        if (file != null) {
            TextFile.check(option, file);
        }
    }

    private void sweep(Findings findings) {
        List<Subject> subjects = options.subjects();
        List<RowSubject> rowSubjects = options.rowSubjects();
        Implementation implementation = options.start();
        String command = bound == null ? "verify" : "verify --bound " + bound;
        Checkpoint<AccuracyReport> checkpoint =
                options.checkpoint(command, subjects, implementation, new TypeReference<>() {});
        Job<AccuracyReport> job = new Job<>(
                subject -> options.sweep(subject, implementation).bound(bound(subject)),
                Sweep::run,
                AccuracyReport::plus);
        RowJob<AccuracyReport> rowJob = new RowJob<>(
                subject -> bound(options.sweep(subject, implementation)).run(subject.kind()), options.threads());
        try (Progress progress = Progress.onTerminal()) {
            job.run(subjects, checkpoint, progress, (subject, report) -> findings.add(subject.measured(), report));
            rowJob.run(rowSubjects, progress, (subject, report) -> findings.add(subject.measured(), report));
        }
        write(findings);
        checkpoint.delete();
    }

    /** Judges the results in a file by the inputs in another. */
    private interface Judge {
        AccuracyReport report(TensorInput x, TensorInput y, Progress progress);
    }

    private void compare(Measured measured, Judge judge, Findings findings) {
        try (TensorInput x = TensorInput.open(candidate.getFirst());
                TensorInput y = TensorInput.open(candidate.getLast());
                Progress progress = Progress.onTerminal()) {
            AccuracyReport report = judge.report(x, y, progress);
            progress.clear();
            findings.add(measured, report);
        }
        write(findings);
    }

    private Judge judge(Subject subject) {
        return (x, y, progress) -> new Candidate(x, y).report(subject.exact(), bound(subject), progress);
    }

    private Judge judge(RowFunction function) {
        Bound demanded = bound == null ? null : Bound.ulps(bound);
        return (x, y, progress) -> new RowCandidate(x, y, columns).report(function, demanded, progress);
    }

    /** The promise, or what the user allows in its place. */
    private Bound bound(Subject subject) {
        Bound promised = subject.promised();
        return bound == null ? promised : new Bound(bound, promised.from(), promised.to(), promised.absolute());
    }

    private RowSweep bound(RowSweep sweep) {
        return bound == null ? sweep : sweep.bound(Bound.ulps(bound));
    }

    private void write(Findings findings) {
        if (json != null) {
            TextFile.write("--json", json, findings.json());
        }
        if (markdown != null) {
            TextFile.write("--markdown", markdown, MarkdownTable.in(markdown, findings.markdown()));
        }
    }
}
