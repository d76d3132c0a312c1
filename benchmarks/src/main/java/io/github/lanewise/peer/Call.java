package io.github.lanewise.peer;

/** A computation that is ready to run: its inputs are in place, and there is a place for the result. */
public interface Call extends AutoCloseable {
    /** Computes the result, once and on the calling thread. This is what is timed. */
    void run();

    /**
     * A copy of the result of the last run.
     *
     * @return as many elements as the workload has
     */
    float[] result();

    /** Fills the place of the result with NaN, so that a run which writes nothing is found out. */
    void clear();

    /** Gives back what it holds. */
    @Override
    void close();
}
