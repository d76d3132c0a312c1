package io.github.lanewise.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.ProfilersFailedException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * {@code lanewise jmh}: JMH's own command line, with two differences. Allocation is always reported, and a benchmark that
 * fails ends the run.
 */
@Command(
        name = "jmh",
        description = {
            "Runs the JMH benchmarks, with the options of JMH; -h lists them, -l lists the benchmarks.",
            "Always with -prof gc, and with -foe true if not said otherwise."
        },
        customSynopsis = "lanewise jmh [--help] [JMH's options and regular expressions...]")
final class JmhCommand implements Callable<Integer> {
    private static final String ALLOCATION = "gc";

    @Option(names = "--help", usageHelp = true, description = "Shows this help message and exits.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private boolean help;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        try {
            return run(new CommandLineOptions(arguments.toArray(String[]::new)));
        } catch (CommandLineOptionException e) {
            throw new UserError("jmh: " + e.getMessage() + "; see 'lanewise jmh -h'", e);
        } catch (PatternSyntaxException e) {
            throw new UserError("jmh: %s in '%s'".formatted(e.getDescription(), e.getPattern()), e);
        }
    }

    private static int run(CommandLineOptions options) throws IOException {
        if (options.shouldHelp()) {
            options.showHelp();
        } else if (options.shouldListProfilers()) {
            options.listProfilers();
        } else if (options.shouldListResultFormats()) {
            options.listResultFormats();
        } else if (options.shouldList()) {
            runner(options).list();
        } else if (options.shouldListWithParams()) {
            runner(options).listWithParams(options);
        } else {
            return measure(complete(options));
        }
        return 0;
    }

    private static int measure(Options options) {
        try {
            runner(options).run();
            return 0;
        } catch (NoBenchmarksException e) {
            throw new UserError(
                    "jmh: no benchmark matches %s; 'lanewise jmh -l' lists them".formatted(options.getIncludes()), e);
        } catch (ProfilersFailedException e) {
            throw new UserError("jmh: no such profiler: %s; 'lanewise jmh -lprof' lists them".formatted(reason(e)), e);
        } catch (RunnerException e) {
            if (e.getCause() instanceof BenchmarkException) {
                return 1; // JMH has printed what failed.
            }
            throw new UserError("jmh: " + reason(e), e);
        }
    }

    private static Runner runner(Options options) {
        try {
            return new Runner(options);
        } catch (IllegalStateException e) {
            throw new UserError("jmh: " + reason(e), e); // The file of -o can't be written.
        }
    }

    /** What JMH wraps says more than JMH itself. */
    private static String reason(Exception e) {
        Throwable cause = e.getCause();
        return String.valueOf((cause == null ? e : cause).getMessage());
    }

    private static Options complete(CommandLineOptions options) {
        ChainedOptionsBuilder builder = new OptionsBuilder()
                .parent(options)
                .shouldFailOnError(options.shouldFailOnError().orElse(true));
        boolean reported = options.getProfilers().stream()
                .anyMatch(profiler -> profiler.getKlass().equals(ALLOCATION));
        return (reported ? builder : builder.addProfiler(ALLOCATION)).build();
    }
}
