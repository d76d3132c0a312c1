package io.github.lanewise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class AlternatingTimerTest {
    @Test
    void alternates() {
        List<String> order = new ArrayList<>();
        Runnable slow = () -> run("slow", order, 4_000_000);
        Runnable fast = () -> run("fast", order, 1_000);

        double[] medians = new AlternatingTimer(3, 1, 1, 1).medians(List.of(slow, fast));

        assertThat(medians[0]).isGreaterThan(4_000_000);
        assertThat(order.subList(order.lastIndexOf("slow"), order.size())).contains("fast");
        // Three turns of one run each, and a warm-up that begins anew where something is compiled meanwhile.
        assertThat(order.stream().filter("slow"::equals)).hasSizeBetween(1 + 3, 20 + 3);
    }

    private static void run(String name, List<String> order, long nanos) {
        order.add(name);
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(1);
        }
    }
}
