package io.github.lanewise.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Watches, while something is measured, what else the machine does: as far as Linux tells, and elsewhere the clock alone. */
final class Disturbance {
    private static final Path STAT = Path.of("/proc/stat");
    private static final Path THROTTLED = Path.of("/sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count");

    /** /proc/stat counts in hundredths of a second. */
    private static final double TICKS_PER_SECOND = 100;

    /** Of one processor. Less is what an idle system does. */
    private static final double MUCH = 0.05;

    /** Between the faster and the slower twentieth of the probes. */
    private static final double UNSTEADY = 1.15;

    private final long start = System.nanoTime();
    private final Optional<Ticks> before = Ticks.now();
    private final Optional<Long> throttledBefore = throttled();

    /** Processor time of all programs since the machine started, in ticks: busy with any of them, or taken by the host. */
    private record Ticks(long busy, long stolen) {
        /** The first line: cpu, user, nice, system, idle, iowait, irq, softirq, steal, … */
        static Optional<Ticks> now() {
            return Machine.read(STAT).map(text -> {
                String[] fields = text.lines().findFirst().orElse("").split("\\s+", -1);
                long busy =
                        ticks(fields, 1) + ticks(fields, 2) + ticks(fields, 3) + ticks(fields, 6) + ticks(fields, 7);
                return new Ticks(busy, ticks(fields, 8));
            });
        }

        private static long ticks(String[] fields, int index) {
            return index < fields.length ? Long.parseLong(fields[index]) : 0;
        }
    }

    private static Optional<Long> throttled() {
        return Machine.read(THROTTLED).map(text -> Long.parseLong(text.strip()));
    }

    /**
     * What disturbed the measurement.
     *
     * @param ownSeconds the processor time that the measurement itself took
     * @param probes the times of the same work, all the while
     * @return a line for each kind
     */
    List<String> warnings(double ownSeconds, List<Double> probes) {
        double elapsed = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        List<String> warnings = new ArrayList<>();
        before.ifPresent(then -> Ticks.now().ifPresent(now -> {
            double others = (now.busy - then.busy) / TICKS_PER_SECOND - ownSeconds;
            double stolen = (now.stolen - then.stolen) / TICKS_PER_SECOND;
            addIfMuch(warnings, others / elapsed, "other programs used %.0f %% of a processor meanwhile");
            addIfMuch(warnings, stolen / elapsed, "the host took away %.0f %% of a processor meanwhile");
        }));
        throttledBefore.ifPresent(then -> throttled()
                .filter(now -> now > then)
                .ifPresent(now -> warnings.add(text("the processor throttled %,d times, too hot", now - then))));
        Spread speed = Spread.of(probes);
        if (speed.high() > UNSTEADY * speed.low()) {
            warnings.add(text(
                    "the processor's speed varied: the same work took %.2f times as long at some moments as at others",
                    speed.high() / speed.low()));
        }
        return warnings;
    }

    private static void addIfMuch(List<String> warnings, double share, String format) {
        if (share > MUCH) {
            warnings.add(text(format, 100 * share));
        }
    }

    private static String text(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
