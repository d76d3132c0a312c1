package io.github.lanewise.chart;

/** Java finds no fonts, and so nothing can be drawn. The message is one line: what to install. */
public final class MissingFontsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with its message.
     *
     * @param cause what the first use of fonts ended in
     */
    public MissingFontsException(Throwable cause) {
        super(
                "pictures need fonts, and Java finds none here; install fontconfig and a font"
                        + " (Debian, Ubuntu: apt-get install fontconfig fonts-dejavu-core)",
                cause);
    }
}
