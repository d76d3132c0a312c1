package io.github.lanewise.comparison;

import java.util.List;
import java.util.Optional;

/**
 * What changed between two runs, beyond noise: where the ranges of the kernel's time have nothing in common, and those of its
 * ratio to the roofline neither. A machine that was slower as a whole changes the first only.
 *
 * @param changed the cases that got faster or slower
 * @param same how many did neither
 * @param unmatched how many are in one of the runs only
 * @param remarks what makes the runs hard to compare
 */
public record Changes(List<Change> changed, long same, long unmatched, List<String> remarks) {
    /**
     * A case that got faster or slower.
     *
     * @param measured the case
     * @param before nanoseconds an element
     * @param after the same in the second run
     */
    public record Change(Case measured, Spread before, Spread after) {
        /**
         * How much longer it takes.
         *
         * @return less than 1 where it got faster
         */
        public double ratio() {
            return after.median() / before.median();
        }
    }

    /**
     * Compares two runs.
     *
     * @param before the first
     * @param after the second
     * @return what changed
     */
    public static Changes between(Results before, Results after) {
        List<Case> both = before.cases().stream()
                .filter(each -> isTimed(before, each) && isTimed(after, each))
                .toList();
        List<Change> changed = both.stream()
                .flatMap(each -> change(before, after, each).stream())
                .toList();
        long all = (long) before.cases().size() + after.cases().size() - both.size();
        return new Changes(changed, both.size() - changed.size(), all - both.size(), remarks(before, after));
    }

    private static boolean isTimed(Results results, Case measured) {
        return results.of(measured, Results.OURS).isPresent();
    }

    private static Optional<Change> change(Results before, Results after, Case measured) {
        Standing old = Standing.of(before, measured).orElseThrow();
        Standing now = Standing.of(after, measured).orElseThrow();
        Spread oldTime = old.ours().perElement();
        Spread newTime = now.ours().perElement();
        int side = newTime.side(oldTime);
        int sideOfRatio = old.toRoofline()
                .flatMap(oldRatio -> now.toRoofline().map(newRatio -> newRatio.side(oldRatio)))
                .orElse(side);
        return side != 0 && side == sideOfRatio
                ? Optional.of(new Change(measured, oldTime, newTime))
                : Optional.empty();
    }

    private static List<String> remarks(Results before, Results after) {
        return List.of(
                        differ(
                                "processor",
                                before.machine().processor(),
                                after.machine().processor()),
                        differ("Java", before.machine().java(), after.machine().java()),
                        differ(
                                "flags",
                                String.join(" ", before.machine().flags()),
                                String.join(" ", after.machine().flags())),
                        differ("implementation", before.implementation(), after.implementation()),
                        differ("inputs", inputs(before), inputs(after)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static String inputs(Results results) {
        return "[%s, %s]"
                .formatted(results.settings().from(), results.settings().to());
    }

    private static Optional<String> differ(String what, String before, String after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of("Another %s: %s, then %s.".formatted(what, before, after));
    }
}
