package io.github.lanewise.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SteadyCountersTest {
    private final SteadyCounters counters = new SteadyCounters();

    @Test
    void countsCallsUntilTheyTakeAtMostTwiceTheSteadyTime() {
        long[] nanos = steady();
        Arrays.fill(nanos, 0, 100, 50_000);
        Arrays.fill(nanos, 100, 300, 201);
        Arrays.fill(nanos, 300, 500, 200);

        counters.count(nanos);

        assertThat(counters.slowCalls).isEqualTo(300);
        assertThat(counters.slowMicros).isEqualTo(5040.2);
    }

    @Test
    void oneCallIsNotEnough() {
        long[] nanos = steady();
        Arrays.fill(nanos, 0, 300, 1_000);
        nanos[150] = 100;
        nanos[310] = 1_000_000;

        counters.count(nanos);

        assertThat(counters.slowCalls).isEqualTo(300);
    }

    @Test
    void maybeNoCallIsSlow() {
        counters.count(steady());

        assertThat(counters.slowCalls).isZero();
        assertThat(counters.slowMicros).isZero();
    }

    private static long[] steady() {
        long[] nanos = new long[1_000];
        Arrays.fill(nanos, 100);
        return nanos;
    }
}
