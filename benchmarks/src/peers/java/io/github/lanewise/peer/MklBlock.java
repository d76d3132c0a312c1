package io.github.lanewise.peer;

import org.bytedeco.javacpp.FloatPointer;

/** Computes f(x) on so few elements that they stay in the first-level cache from one call of the library to the next. */
@FunctionalInterface
interface MklBlock {
    /** The greatest number of elements. */
    int SIZE = 2_048;

    /**
     * Computes all elements.
     *
     * @param n how many there are
     * @param x the arguments
     * @param y receives the results
     */
    void run(int n, FloatPointer x, FloatPointer y);
}
