package io.github.lanewise.comparison;

import java.util.List;

/**
 * What one process measures.
 *
 * @param cases what is timed, in this order
 * @param peers whether all peers take part, or only plain Java loops
 * @param pollute whether all kernels run first, as in a program that uses many
 * @param from the least input
 * @param to the greatest
 * @param distance how many floats the results are moved by, see {@link io.github.lanewise.peer.Workload}
 * @param effort how long; that it is one of several processes makes no difference
 */
record Plan(
        List<Case> cases,
        boolean peers,
        boolean pollute,
        float from,
        float to,
        int distance,
        Comparison.Effort effort) {}
