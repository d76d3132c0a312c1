package io.github.lanewise.cli.file;

import java.io.IOException;

/** A file whose contents are not what they must be. The message goes on from the name of the file: "is in …". */
public final class FormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a message.
     *
     * @param message what goes on from the name of the file
     */
    public FormatException(String message) {
        super(message);
    }
}
