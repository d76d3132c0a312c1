package io.github.lanewise.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lanewise demo}: programs that show the library at work. */
@Command(
        name = "demo",
        description = "What tutorials on activation functions compute and claim, run by this library.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CurvesCommand.class,
            VanishingCommand.class,
            SeluCommand.class,
            DeadReluCommand.class,
            SoftmaxCommand.class,
            FitCommand.class,
            LogisticCommand.class,
            DigitsCommand.class
        })
final class DemoCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
