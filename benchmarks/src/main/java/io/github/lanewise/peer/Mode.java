package io.github.lanewise.peer;

/** What of a function is computed. */
public enum Mode {
    /** f(x). */
    FORWARD("forward"),
    /** f'(x). */
    DERIVATIVE("derivative"),
    /** f'(x) from f(x). */
    DERIVATIVE_FROM_OUTPUT("derivative from output"),
    /** The gradient with respect to x. */
    BACKWARD("backward"),
    /** The gradient with respect to x from f(x). */
    BACKWARD_FROM_OUTPUT("backward from output");

    private final String text;

    Mode(String text) {
        this.text = text;
    }

    /**
     * Whether f(x) is read, not x.
     *
     * @return whether it is
     */
    public boolean fromOutput() {
        return this == DERIVATIVE_FROM_OUTPUT || this == BACKWARD_FROM_OUTPUT;
    }

    /**
     * Whether the gradient with respect to the output is read too.
     *
     * @return whether it is
     */
    public boolean readsGradient() {
        return this == BACKWARD || this == BACKWARD_FROM_OUTPUT;
    }

    @Override
    public String toString() {
        return text;
    }
}
