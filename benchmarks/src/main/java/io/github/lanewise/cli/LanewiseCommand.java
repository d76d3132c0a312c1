package io.github.lanewise.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code lanewise}, which does nothing by itself but print how it is used. */
@Command(
        name = "lanewise",
        description = "Activation functions over float arrays: exact, the same bits everywhere, fast.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LanewiseCommand implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            ListCommand.class,
            ApplyCommand.class,
            VerifyCommand.class,
            DigestCommand.class,
            BenchCommand.class,
            PlotCommand.class,
            GalleryCommand.class,
            DemoCommand.class,
            JmhCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command line for some arguments: if they start with the name of a command, the others are left out, for speed. */
    static CommandLine forArguments(String... args) {
        CommandLine lanewise = new CommandLine(new LanewiseCommand());
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> args.length > 0
                        && args[0].equals(command.getAnnotation(Command.class).name()))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(lanewise::addSubcommand);
        return lanewise;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
