package io.github.lanewise.benchmarks;

import io.github.lanewise.Implementation;
import io.github.lanewise.peer.Implementations;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The library as a benchmark finds it: which implementation, how wide its vectors are, and what has run before. */
@State(Scope.Benchmark)
public class Library {
    private static final String WIDEST = "auto";

    /** The implementation, simd or scalar. */
    @Param("simd")
    public String implementation = "";

    /** The bits of a vector, or auto for the widest here. */
    @Param(WIDEST)
    public String width = "";

    /** Whether all other kernels have run before. */
    @Param("true")
    public boolean pollute;

    @SuppressWarnings("NullAway.Init") // JMH calls start.
    private Implementation chosen;

    /** For JMH. */
    public Library() {}

    /**
     * Starts the library. The width is decided only once, here: each choice of parameters has a virtual machine of its own.
     */
    @Setup
    public void start() {
        if (!width.equals(WIDEST)) {
            System.setProperty("lanewise.width", width);
        }
        chosen = Implementations.get(implementation);
        if (!width.equals(WIDEST) && !width.equals(Integer.toString(chosen.width()))) {
            throw new IllegalStateException(
                    "width %s can't be had here: the implementation is %s".formatted(width, chosen));
        }
        if (pollute) {
            Implementations.pollute(chosen);
        }
    }

    /**
     * The implementation that was chosen.
     *
     * @return the implementation, started
     */
    Implementation implementation() {
        return chosen;
    }
}
