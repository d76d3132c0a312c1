package io.github.lanewise.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.lanewise.Implementation;
import io.github.lanewise.accuracy.Sweep;
import io.github.lanewise.cli.verify.Checkpoint;
import io.github.lanewise.cli.verify.Job;
import io.github.lanewise.cli.verify.RowJob;
import io.github.lanewise.cli.verify.RowSubject;
import io.github.lanewise.cli.verify.Subject;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lanewise digest}: fingerprints of all results of a function. */
@Command(
        name = "digest",
        description = {
            "Prints a hash of a function's results for all 4,294,967,296 floats, or of many rows of softmax and"
                    + " log_softmax.",
            "Equal hashes mean equal bits: they do not depend on the implementation, the width or the number of"
                    + " threads."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DigestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SweepOptions options = new SweepOptions();

    @Override
    public Integer call() {
        List<Subject> subjects = options.subjects();
        List<RowSubject> rowSubjects = options.rowSubjects();
        Implementation implementation = options.start();
        Checkpoint<Long> checkpoint = options.checkpoint("digest", subjects, implementation, new TypeReference<>() {});
        Job<Long> job = new Job<>(subject -> options.sweep(subject, implementation), Sweep::digest, Long::sum);
        RowJob<Long> rowJob = new RowJob<>(
                subject -> options.sweep(subject, implementation).digest(subject.kind()), options.threads());
        try (Progress progress = Progress.onTerminal()) {
            job.run(subjects, checkpoint, progress, this::print);
            rowJob.run(rowSubjects, progress, this::print);
        }
        checkpoint.delete();
        return 0;
    }

    private void print(Object subject, long digest) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%016x  %s%n", digest, subject);
        out.flush();
    }
}
