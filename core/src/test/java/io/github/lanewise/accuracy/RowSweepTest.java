package io.github.lanewise.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.reference.RowReference;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowSweepTest {
    private static final int FEW = 100;
    private static final int LONGEST = 5_000;

    private final RowSweep rounded =
            RowSweep.softmax(RowSweepTest::roundedSoftmax).elements(FEW).longest(LONGEST);

    private static void roundedSoftmax(float[] x, float[] y) {
        double[] exact = RowReference.softmax(x, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) exact[i];
        }
    }

    private static void plainSoftmax(float[] x, float[] y) {
        float max = Float.NEGATIVE_INFINITY;
        for (float logit : x) {
            max = Math.max(max, logit);
        }
        float sum = 0f;
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) Math.exp(x[i] - max);
            sum += y[i];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] /= sum;
        }
    }

    @ParameterizedTest
    @EnumSource
    void correctlyRoundedRowsHaveNoErrors(RowKind kind) {
        AccuracyReport report = rounded.run(kind);

        report.assertWithin(0.5).assertSameSpecials();
        assertThat(report.shareCorrectlyRounded()).isEqualTo(1);
        assertThat(report.inputs())
                .isEqualTo(RowSweep.LENGTHS.stream()
                        .filter(columns -> columns < LONGEST)
                        .mapToLong(columns -> Math.max(1, FEW / columns) * (long) columns)
                        .sum());
        assertThat(report.digest()).isEqualTo(rounded.digest(kind));
    }

    @Test
    void theTextbookIsFoundOut() {
        RowSweep plain =
                RowSweep.softmax(RowSweepTest::plainSoftmax).elements(FEW).longest(LONGEST);

        assertThat(plain.run(RowKind.STEEP).maxUlp()).isGreaterThan(16);
        assertThat(plain.run(RowKind.STEEP).holds()).isFalse();
        assertThat(plain.run(RowKind.EQUAL).holds())
                .as("sums of ones are exact")
                .isTrue();
        assertThat(plain.run(RowKind.WITH_NAN).holds()).isTrue();
        assertThat(plain.bound(Bound.ulps(1e6)).run(RowKind.STEEP).holds()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL_MASKED", "WITH_INFINITY", "WITH_NAN"})
    void aNumberInTheWrongPlaceIsFoundOut(RowKind kind) {
        AccuracyReport report = RowSweep.softmax((x, y) -> roundedSoftmax(new float[x.length], y))
                .elements(FEW)
                .longest(LONGEST)
                .run(kind);

        assertThat(report.wrongNans()).isEqualTo(report.inputs());
        assertThat(report.holds()).isFalse();
    }

    @Test
    void rowsOfOnesOwn() {
        float[] x = {1f, 2f, 3f};
        AccuracyReport report = RowSweep.logSoftmax((logits, y) -> {
                    double[] exact = RowReference.logSoftmax(logits, 0, 3);
                    for (int i = 0; i < 3; i++) {
                        y[i] = (float) exact[i];
                    }
                    y[1] = Math.nextUp(Math.nextUp(Math.nextUp(y[1])));
                })
                .run(x);

        assertThat(report.inputs()).isEqualTo(3);
        assertThat(report.maxUlp()).isBetween(2.5, 3.5);
        assertThat(report.worst().getFirst().x()).isEqualTo(2f);
        assertThat(report.holds()).isFalse();
    }

    @Test
    void gradientsAreMeasuredAgainstWhatCancels() {
        // y·(dy - Σ) with all dy alike is 0 but for rounding: an error of 2^-24 of a term is one ulp.
        RowSweep sweep = RowSweep.softmaxBackward((y, dy, dx) -> {
            double[] exact = RowReference.softmaxBackward(y, 0, dy, 0, y.length);
            double greatest = 0;
            for (int i = 0; i < y.length; i++) {
                greatest = Math.max(greatest, Math.abs((double) y[i] * dy[i]));
            }
            for (int i = 0; i < y.length; i++) {
                dx[i] = (float) (exact[i] + 3 * 0x1p-24 * greatest);
            }
        });

        assertThat(sweep.elements(FEW).longest(LONGEST).run(RowKind.NORMAL).maxUlp())
                .isCloseTo(3, within(0.51));
    }

    @ParameterizedTest
    @EnumSource
    void exactGradientsHaveNoErrors(RowKind kind) {
        RowSweep.softmaxBackward((y, dy, dx) -> {
                    double[] exact = RowReference.softmaxBackward(y, 0, dy, 0, y.length);
                    for (int i = 0; i < y.length; i++) {
                        dx[i] = (float) exact[i];
                    }
                })
                .elements(FEW)
                .longest(LONGEST)
                .run(kind)
                .assertWithin(0.5);
        RowSweep.logSoftmaxBackward((y, dy, dx) -> {
                    double[] exact = RowReference.logSoftmaxBackward(y, 0, dy, 0, y.length);
                    for (int i = 0; i < y.length; i++) {
                        dx[i] = (float) exact[i];
                    }
                })
                .elements(FEW)
                .longest(LONGEST)
                .run(kind)
                .assertWithin(0.5);
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreWhatTheyAreCalled(RowKind kind) {
        float[] row = kind.row(1_000, new Random(1));

        assertThat(row).hasSize(1_000).isEqualTo(kind.row(1_000, new Random(1)));
        assertThat(kind.row(0, new Random(1))).isEmpty();
        assertThat(kind.toString()).isNotBlank();
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() -> rounded.elements(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of elements is 0; allowed is at least 1");
        assertThatThrownBy(() -> rounded.longest(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The greatest length is 0; allowed is at least 1");
    }
}
