package io.github.lanewise.generator;

/** Something in a definition or a template that cannot be turned into loops, told in the form of a compiler error. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    Problem(String file, long line, String message) {
        this("%s:%d: error: %s".formatted(file, line, message));
    }

    Problem(String message) {
        super(message, null, false, false);
    }
}
