package io.github.lanewise.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code lanewise}, which does nothing by itself but print how it is used. */
@Command(
        name = "lanewise",
        description = "Activation functions over float arrays: exact, the same bits everywhere, fast.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ListCommand.class,
            ApplyCommand.class,
            VerifyCommand.class,
            DigestCommand.class,
            BenchCommand.class,
            PlotCommand.class,
            GalleryCommand.class,
            DemoCommand.class,
            JmhCommand.class
        })
final class LanewiseCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
