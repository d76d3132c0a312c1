package io.github.lanewise.cli;

/** Something that the user can put right. The message is one line: what is wrong, where, and what is allowed. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    /**
     * An error with a message.
     *
     * @param message one line
     */
    public UserError(String message) {
        super(message);
        line = message;
    }

    /**
     * An error with a message and a cause.
     *
     * @param message one line
     * @param cause what led to it
     */
    public UserError(String message, Throwable cause) {
        super(message, cause);
        line = message;
    }

    @Override
    public String getMessage() {
        return line;
    }
}
