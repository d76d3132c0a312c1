package io.github.lanewise.peer;

/** A peer can't be had here. The message is one line: what is missing, and how to get it. */
public final class MissingPeerException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a message.
     *
     * @param message one line
     */
    public MissingPeerException(String message) {
        super(message);
    }

    /**
     * An exception with a message and a cause.
     *
     * @param message one line
     * @param cause what led to it
     */
    public MissingPeerException(String message, Throwable cause) {
        super(message, cause);
    }
}
