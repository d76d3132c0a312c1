package io.github.lanewise.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/** JMH adds up the counters of all forks; so that the sum is the mean, each fork counts its share. */
@State(Scope.Thread)
public abstract class MeanCounters {
    private double share = 1;

    /** For the counters. */
    protected MeanCounters() {}

    /**
     * Learns the share.
     *
     * @param params says how many forks there are
     */
    @Setup
    public void divide(BenchmarkParams params) {
        share = 1.0 / Math.max(1, params.getForks());
    }

    /** The share of one fork. */
    double share() {
        return share;
    }
}
