package io.github.lanewise.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class AxisTest {
    @Test
    void logarithmicAxesEndAtPowers() {
        assertThat(Axis.counts("n", DoubleStream.of(100, 1000))).isEqualTo(new Axis("n", Scale.COUNTS, 64, 1024));
        assertThat(Axis.logarithmic("ns", DoubleStream.of(0.3, 3, 0, Double.NaN)))
                .isEqualTo(new Axis("ns", Scale.DOUBLING, 0.25, 4));
        assertThat(Axis.logarithmic("ulp", DoubleStream.of(0.3, 3000)))
                .isEqualTo(new Axis("ulp", Scale.DECADES, 0.1, 10000));
    }

    @Test
    void oneNumberStillMakesAnAxis() {
        assertThat(Axis.linear("y", DoubleStream.of(0))).isEqualTo(new Axis("y", Scale.LINEAR, -1, 1));
        assertThat(Axis.counts("n", DoubleStream.of(8))).isEqualTo(new Axis("n", Scale.COUNTS, 8, 16));
    }

    @Test
    void refusesWhatIsNoLength() {
        assertThatThrownBy(() -> new Axis("x", Scale.LINEAR, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Axis("x", Scale.DECADES, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsAreShort() {
        assertThat(Scale.COUNTS.label(6)).isEqualTo("64");
        assertThat(Scale.COUNTS.label(14)).isEqualTo("16 Ki");
        assertThat(Scale.COUNTS.label(20)).isEqualTo("1 Mi");
        assertThat(Scale.DOUBLING.label(-2)).isEqualTo("0.25");
        assertThat(Scale.DECADES.label(3)).isEqualTo("1000");
        assertThat(Scale.DECADES.label(6)).isEqualTo("10⁶");
        assertThat(Scale.DECADES.label(-12)).isEqualTo("10⁻¹²");
        assertThat(Scale.LINEAR.label(-0.5)).isEqualTo("−0.5");
        assertThat(Scale.LINEAR.label(-1e-16)).isEqualTo("0");
    }
}
