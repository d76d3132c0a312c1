package io.github.lanewise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The command line, in a virtual machine that fits. {@code Launcher} starts it. */
public final class Main {
    private Main() {}

    /**
     * Runs the command line and ends the virtual machine with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        LibraryLog.inOneLine();
        PrintWriter out = writer(FileDescriptor.out, "stdout.encoding");
        PrintWriter err = writer(FileDescriptor.err, "stderr.encoding");
        int exitCode = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /**
     * Runs the command line.
     *
     * @param out receives results
     * @param err receives errors
     * @param args the arguments
     * @return the exit code: 0, or 2 for an error of the user's, or 1 for one of ours
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return LanewiseCommand.forArguments(args)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(ErrorLines::onParameterError)
                .setExecutionExceptionHandler(ErrorLines::onExecutionError)
                .execute(args);
    }

    /** The formulas hold Greek letters. A system that claims to know ASCII only has not been set up; UTF-8 then. */
    private static PrintWriter writer(FileDescriptor descriptor, String encodingProperty) {
        Charset charset = Charset.forName(System.getProperty(encodingProperty, "UTF-8"), StandardCharsets.UTF_8);
        return new PrintWriter(new OutputStreamWriter(
                new FileOutputStream(descriptor),
                charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset));
    }
}
