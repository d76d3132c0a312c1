package io.github.lanewise.comparison;

import io.github.lanewise.Lanewise;
import io.github.lanewise.peer.Call;
import io.github.lanewise.peer.Inputs;
import io.github.lanewise.peer.LanewisePeer;
import io.github.lanewise.peer.Mode;
import io.github.lanewise.peer.Peers;
import io.github.lanewise.peer.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long the first calls take in a virtual machine that has just been started, together, the start of the library with
 * them.
 *
 * @param measured what is called
 * @param contestant {@code auto}, {@code simd} or {@code scalar}, as in the property {@code lanewise.implementation}, or
 *     plain Java
 * @param millis for each process, the milliseconds that the first k calls took, for each k of {@link #COUNTS}
 */
public record FirstCalls(Case measured, String contestant, List<List<Double>> millis) {
    /** The numbers of calls, powers of two. */
    public static final List<Integer> COUNTS =
            IntStream.rangeClosed(0, 10).mapToObj(power -> 1 << power).toList();

    /** The functions that are measured: nothing but memory, one exponential, two polynomials, rows. */
    public static final List<String> FUNCTIONS = List.of("relu", "sigmoid", "gelu", "softmax");

    private static final List<Integer> SIZES = List.of(64, 4_096);

    /** The contestant that is no implementation. */
    static final String PLAIN = Peers.plainJava().name();

    /**
     * The medians over the processes.
     *
     * @return milliseconds for each of {@link #COUNTS}
     */
    public List<Double> medians() {
        return IntStream.range(0, COUNTS.size())
                .mapToObj(i -> Spread.of(
                                millis.stream().map(process -> process.get(i)).toList())
                        .median())
                .toList();
    }

    /** What is measured where these functions are. */
    static List<Case> cases(List<String> functions) {
        return FUNCTIONS.stream()
                .filter(functions::contains)
                .flatMap(function -> SIZES.stream().map(size -> new Case(function, Mode.FORWARD, size)))
                .toList();
    }

    /** Plain Java, what serves if nobody chooses, and each implementation that can be had here. */
    static List<String> contestants() {
        Stream<String> chosen = Lanewise.implementations().stream().map(implementation -> implementation.name());
        return Stream.concat(Stream.of(PLAIN, "auto"), chosen).distinct().toList();
    }

    /**
     * Measures in this virtual machine, which must not have used the library yet.
     *
     * @param measured what is called
     * @param plain whether plain Java is called, not the library
     * @return milliseconds for each of {@link #COUNTS}
     */
    public static List<Double> measure(Case measured, boolean plain) {
        Workload workload = new Workload(measured.task(), Inputs.uniform(measured.size()), new float[0], 0);
        if (plain) {
            try (Call call = Peers.plainJava().prepare(workload).orElseThrow()) {
                return times(call, System.nanoTime());
            }
        }
        long start = System.nanoTime();
        try (Call call =
                new LanewisePeer(Lanewise.implementation()).prepare(workload).orElseThrow()) {
            return times(call, start);
        }
    }

    private static List<Double> times(Call call, long start) {
        List<Double> millis = new ArrayList<>();
        for (int done = 1; millis.size() < COUNTS.size(); done++) {
            call.run();
            if (done == COUNTS.get(millis.size())) {
                millis.add((System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
        return millis;
    }

    /** The same from more processes. */
    FirstCalls plus(FirstCalls other) {
        return new FirstCalls(
                measured,
                contestant,
                Stream.concat(millis.stream(), other.millis.stream()).toList());
    }
}
