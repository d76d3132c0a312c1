package io.github.lanewise.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command line gave. */
record Outcome(int exitCode, String out, String err) {
    /** Runs a command line in this virtual machine. */
    static Outcome of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new Outcome(exitCode, out.toString(), err.toString());
    }
}
