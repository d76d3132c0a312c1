package io.github.lanewise.comparison;

import static io.github.lanewise.comparison.Samples.figure;
import static io.github.lanewise.comparison.Samples.relu;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.peer.Mode;
import org.junit.jupiter.api.Test;

final class ChangesTest {
    private static final Results BEFORE = run(1.0, 1.1, 0.5, 0.5);

    private static Results run(double ours1, double ours2, double roofline1, double roofline2) {
        return Samples.of(
                figure(relu(), Results.OURS, ours1, ours2), figure(relu(), Results.ROOFLINE, roofline1, roofline2));
    }

    @Test
    void findsWhatGotFaster() {
        Changes changes = Changes.between(BEFORE, run(0.6, 0.7, 0.5, 0.5));

        assertThat(changes.changed()).singleElement().satisfies(change -> {
            assertThat(change.measured()).isEqualTo(relu());
            assertThat(change.ratio()).isBetween(0.6, 0.65);
        });
        assertThat(changes.same()).isZero();
    }

    @Test
    void leavesOutWhatIsNoise() {
        assertThat(Changes.between(BEFORE, run(1.05, 1.3, 0.5, 0.5)).changed()).isEmpty();
    }

    @Test
    void leavesOutWhatAFasterMachineDid() {
        Changes changes = Changes.between(BEFORE, run(0.5, 0.55, 0.25, 0.25));

        assertThat(changes.changed()).isEmpty();
        assertThat(changes.same()).isEqualTo(1);
    }

    @Test
    void countsWhatIsInOneRunOnly() {
        Results other = Samples.of(figure(new Case("silu", Mode.FORWARD, 16), Results.OURS, 1));

        assertThat(Changes.between(BEFORE, other).unmatched()).isEqualTo(2);
    }
}
