package io.github.lanewise.comparison;

import io.github.lanewise.peer.Mode;
import java.util.Arrays;
import java.util.List;

/** Results that nobody measured. */
public final class Samples {
    private static final Machine MACHINE = new Machine(
            "Abacus <1>",
            2,
            List.of(new Machine.Cache(1, 32_768), new Machine.Cache(2, 1 << 20)),
            "none",
            "25",
            List.of(),
            0.1);

    private Samples() {}

    /** Of one run. */
    public static Results of(Results.Figure... figures) {
        return new Results(
                "lanewise 1",
                "2026-01-01T00:00:00Z",
                new Results.Settings("bench relu", 3, 3, 5, 3, -8, 8, true),
                "simd, 512 bit",
                MACHINE,
                List.of(
                        new Results.PeerStatus("Slow & Sons", true, "2.0"),
                        new Results.PeerStatus("Absent", false, "Absent: not installed")),
                Arrays.asList(figures),
                List.of(
                        new FirstCalls(relu(), "scalar", List.of(millis(1), millis(3), millis(2))),
                        new FirstCalls(relu(), "auto", List.of(millis(1)))),
                List.of(new Results.Wrong(relu(), "Wrong Ltd.", "element 3 is 2.0, exact is 0.0")),
                List.of("the machine was busy"));
    }

    /** As long for each call. */
    private static List<Double> millis(double call) {
        return FirstCalls.COUNTS.stream().map(count -> count * call).toList();
    }

    /** relu of 16,384 elements. */
    public static Case relu() {
        return new Case("relu", Mode.FORWARD, 16_384);
    }

    /** A figure whose samples are the given times an element. */
    public static Results.Figure figure(Case measured, String contestant, double... nanos) {
        return new Results.Figure(
                measured,
                contestant,
                Arrays.stream(nanos).mapToObj(each -> each * measured.size()).toList(),
                0,
                contestant.equals(Results.OURS) ? 0.5 : 3);
    }
}
