package io.github.lanewise.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lanewise demo}: programs that show the library at work. */
@Command(
        name = "demo",
        description = "Shows the library at work on real data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {DigitsCommand.class, LogisticCommand.class})
final class DemoCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
