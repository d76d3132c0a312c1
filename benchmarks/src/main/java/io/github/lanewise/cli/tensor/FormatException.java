package io.github.lanewise.cli.tensor;

import java.io.IOException;

/** A file whose contents are not what they must be. The message goes on from the name of the file: "is in …". */
final class FormatException extends IOException {
    private static final long serialVersionUID = 1L;

    FormatException(String message) {
        super(message);
    }
}
