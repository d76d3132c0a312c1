package io.github.lanewise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    @Test
    void holdsNineTenths() {
        List<Double> samples =
                IntStream.rangeClosed(0, 100).mapToObj(i -> (double) (100 - i)).toList();

        assertThat(Spread.of(samples)).isEqualTo(new Spread(50, 5, 95));
    }

    @Test
    void ofOneSampleIsThatSample() {
        assertThat(Spread.of(List.of(3.0))).isEqualTo(new Spread(3, 3, 3));
    }

    @Test
    void takesRatiosOfSamplesSideBySide() {
        assertThat(Spread.ofRatios(List.of(2.0, 20.0, 200.0), List.of(1.0, 10.0, 100.0)))
                .isEqualTo(new Spread(2, 2, 2));
    }

    @Test
    void saysOnWhichSide() {
        Spread low = new Spread(2, 1, 3);
        Spread high = new Spread(5, 4, 6);

        assertThat(low.side(high)).isEqualTo(-1);
        assertThat(high.side(low)).isEqualTo(1);
        assertThat(low.side(new Spread(4, 3, 5))).isZero();
    }
}
