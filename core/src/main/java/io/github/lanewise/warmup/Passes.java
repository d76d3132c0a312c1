package io.github.lanewise.warmup;

/**
 * How to exercise the methods of some loops. By number, since this runs when a program starts, and a lambda for each would take
 * longer than all the rest.
 *
 * @param <L> the loops
 */
interface Passes<L> {
    /** The vector loops. To make them loads the Vector API, which takes long. */
    L vector();

    /** What to call a method in messages. */
    String name(int pass);

    /** Calls a method once, on a range of the data. */
    void exercise(int pass, L loops, Data data, int offset, int length);
}
