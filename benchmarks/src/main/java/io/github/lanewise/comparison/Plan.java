package io.github.lanewise.comparison;

import java.util.List;

/**
 * What one process measures.
 *
 * @param cases what is timed, in this order
 * @param peers whether all peers take part, or only plain Java loops
 * @param pollute whether all kernels run first, as in a program that uses many
 * @param range where the inputs are from
 * @param distance how many floats the results are moved by, see {@link io.github.lanewise.peer.Workload}
 * @param timing how long
 */
record Plan(List<Case> cases, boolean peers, boolean pollute, Range range, int distance, Timing timing) {
    /**
     * Where inputs are from: uniform in an interval.
     *
     * @param from its least
     * @param to its greatest
     */
    record Range(float from, float to) {}

    /**
     * How long things take.
     *
     * @param rounds how often each contestant has its turn in a case
     * @param warmUpMillis how long each runs before
     * @param firstWarmUpMillis the same in the first case of a function, where code is compiled
     * @param turnMillis how long a turn is
     */
    record Timing(int rounds, long warmUpMillis, long firstWarmUpMillis, long turnMillis) {}
}
