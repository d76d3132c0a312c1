package io.github.lanewise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes on what a virtual machine writes to its standard error, all but one line that says nothing to the user. */
final class LauncherErrors {
    private static final byte[] NOISE = ("WARNING: Using incubator modules: " + Launcher.VECTOR_MODULE
                    + System.lineSeparator())
            .getBytes(StandardCharsets.US_ASCII);

    private LauncherErrors() {}

    /**
     * Copies until the end of {@code in}, without the first line that is the warning. Bytes are held back only while they
     * may still turn out to be that line, so that nothing else is delayed or lost.
     */
    static void copy(InputStream in, OutputStream out) throws IOException {
        int matched = 0;
        boolean lineStart = true;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (lineStart && next == NOISE[matched]) {
                matched++;
                if (matched == NOISE.length) {
                    in.transferTo(out);
                    return;
                }
                continue;
            }
            out.write(NOISE, 0, matched);
            out.write(next);
            matched = 0;
            lineStart = next == '\n';
        }
        out.write(NOISE, 0, matched);
    }
}
