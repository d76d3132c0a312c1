package io.github.lanewise.benchmarks;

import io.github.lanewise.peer.Inputs;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The range that inputs are in. */
@State(Scope.Benchmark)
public class InputRange {
    /** The least and the greatest input, with a colon between them. */
    @Param("-8:8")
    public String range = "";

    /** For JMH. */
    public InputRange() {}

    /**
     * Numbers that are uniform in the range.
     *
     * @param n how many
     * @return the numbers, the same at every call
     */
    float[] uniform(int n) {
        String[] bounds = range.split(":", 2);
        if (bounds.length < 2) {
            throw new IllegalArgumentException("range is %s; allowed is two numbers, such as -8:8".formatted(range));
        }
        return Inputs.uniform(n, Float.parseFloat(bounds[0]), Float.parseFloat(bounds[1]));
    }
}
