package io.github.lanewise.peer;

/** A loop that computes f(x) in vectors. */
@FunctionalInterface
interface VectorLoop {
    /**
     * Computes all elements.
     *
     * @param x the arguments
     * @param y receives the results
     * @param distance where in y they begin
     */
    void run(float[] x, float[] y, int distance);
}
