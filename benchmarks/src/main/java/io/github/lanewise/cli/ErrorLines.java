package io.github.lanewise.cli;

import io.github.lanewise.chart.MissingFontsException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints errors of the user's as one line and gives their exit code. */
final class ErrorLines {
    private ErrorLines() {}

    /** For a command line that can't be read. */
    static int onParameterError(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        return print(
                command,
                e.getMessage() + suggestions(e) + "; see '"
                        + command.getCommandSpec().qualifiedName() + " --help'");
    }

    /** For a command that failed. */
    static int onExecutionError(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof UserError || e instanceof MissingFontsException) {
            return print(command, String.valueOf(e.getMessage()));
        }
        throw e;
    }

    private static String suggestions(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? "; did you mean '" + String.join("' or '", unmatched.getSuggestions()) + "'?"
                : "";
    }

    private static int print(CommandLine command, String message) {
        command.getErr().println("lanewise: " + message.lines().findFirst().orElse(""));
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }
}
