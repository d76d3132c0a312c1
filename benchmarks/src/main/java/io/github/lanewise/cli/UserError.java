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

    /** Refuses an option whose value is not allowed. */
    static void check(String option, Object value, boolean allowed, String range) {
        if (!allowed) {
            throw new UserError("%s is %s; allowed is %s".formatted(option, value, range));
        }
    }

    @Override
    public String getMessage() {
        return line;
    }
}
