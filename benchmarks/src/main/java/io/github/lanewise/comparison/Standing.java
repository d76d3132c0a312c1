package io.github.lanewise.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a kernel stands against the others in one case.
 *
 * @param measured the case
 * @param ours the kernel
 * @param best the fastest of the others, if there are any
 * @param roofline reading and writing alone
 */
public record Standing(
        Case measured, Results.Figure ours, Optional<Results.Figure> best, Optional<Results.Figure> roofline) {
    /** Input and output are in the second-level cache, and a call's own cost does not count. */
    private static final int HEADLINE_SIZE = 16_384;

    /**
     * How the kernel stands in a case.
     *
     * @param results what was measured
     * @param measured the case
     * @return the standing; empty if the kernel was not timed
     */
    public static Optional<Standing> of(Results results, Case measured) {
        return results.of(measured, Results.OURS)
                .map(ours -> new Standing(
                        measured,
                        ours,
                        peers(results, measured)
                                .min(Comparator.comparingDouble(
                                        peer -> peer.perElement().median())),
                        results.of(measured, Results.ROOFLINE)));
    }

    /**
     * The standings in all cases of one size: 16,384 elements, or the nearest that was measured.
     *
     * @param results what was measured
     * @return a standing for each function and mode
     */
    public static List<Standing> headline(Results results) {
        return results.cases().stream()
                .map(Case::size)
                .distinct()
                .min(Comparator.comparingDouble(size -> Math.abs(Math.log(size / (double) HEADLINE_SIZE))))
                .map(size -> ofSize(results, size))
                .orElse(List.of());
    }

    private static List<Standing> ofSize(Results results, int size) {
        return results.cases().stream()
                .filter(each -> each.size() == size)
                .flatMap(each -> of(results, each).stream())
                .toList();
    }

    /** Those that do the same work, so not the roofline. */
    private static Stream<Results.Figure> peers(Results results, Case measured) {
        return results.of(measured)
                .filter(figure -> !figure.contestant().equals(Results.OURS))
                .filter(figure -> !figure.contestant().equals(Results.ROOFLINE));
    }

    /**
     * Our time to that of the fastest of the others.
     *
     * @return less than 1 where the kernel is faster
     */
    public Optional<Spread> toBest() {
        return best.map(this::ratio);
    }

    /**
     * Our time to that of reading and writing alone.
     *
     * @return 1 where the kernel can't be faster
     */
    public Optional<Spread> toRoofline() {
        return roofline.map(this::ratio);
    }

    private Spread ratio(Results.Figure other) {
        return Spread.ofRatios(ours.nanos(), other.nanos());
    }
}
