package io.github.lanewise.cli.apply;

/** What of a function is computed. */
public enum Mode {
    /** f(x). */
    FORWARD,
    /** f'(x). */
    DERIVATIVE,
    /** f'(x) from f(x). */
    DERIVATIVE_FROM_OUTPUT,
    /** The gradient with respect to x. */
    BACKWARD,
    /** The gradient with respect to x from f(x). */
    BACKWARD_FROM_OUTPUT;

    /**
     * Whether f(x) is read, not x.
     *
     * @return whether it is
     */
    boolean fromOutput() {
        return this == DERIVATIVE_FROM_OUTPUT || this == BACKWARD_FROM_OUTPUT;
    }
}
