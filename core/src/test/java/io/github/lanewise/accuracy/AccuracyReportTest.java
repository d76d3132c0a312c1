package io.github.lanewise.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Reports count every kind of error, add up, and say it in several forms. */
class AccuracyReportTest {
    private static final float[] X = {0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f};

    /** Right, an ulp off, half an ulp off, wrong NaN, missing NaN, wrong infinity, wrong zero, two ulp off. */
    private static final double[] EXACT = {
        0, 1, 2 + 0x1p-23, 3, Double.NaN, 5, -1e-60, 7,
    };

    private static final float[] ACTUAL = {
        0f, 1 + 0x1p-23f, 2f, Float.NaN, 4f, Float.POSITIVE_INFINITY, 0f, 7 + 0x1p-20f,
    };

    private static final AccuracyReport REPORT = report(Bound.ulps(2));

    private static AccuracyReport report(Bound bound) {
        return AccuracyReport.of(X, ACTUAL, x -> EXACT[(int) x], bound);
    }

    @Test
    void everyKindOfErrorIsCounted() {
        assertThat(REPORT.inputs()).isEqualTo(8);
        assertThat(REPORT.correctlyRounded())
                .as("0 and the half-way case, which rounds to even")
                .isEqualTo(2);
        assertThat(REPORT.wrongNans()).isEqualTo(2);
        assertThat(REPORT.wrongInfinities()).isEqualTo(1);
        assertThat(REPORT.wrongZeroSigns()).isEqualTo(1);
        assertThat(REPORT.maxUlp()).isInfinite();
        assertThat(REPORT.histogram().stream().mapToLong(Long::longValue).sum()).isEqualTo(8);
        assertThat(REPORT.histogram().getLast()).as("infinite errors").isEqualTo(2);
        assertThat(REPORT.holds()).isFalse();
    }

    @Test
    void onlyFiniteErrorsHaveAMean() {
        AccuracyReport report =
                AccuracyReport.of(new float[] {1, 2}, new float[] {1 + 0x1p-23f, 2}, x -> x, Bound.ulps(1));
        assertThat(report.rmsUlp()).isEqualTo(Math.sqrt(0.5));
        assertThat(report.holds()).isTrue();
        assertThat(REPORT.rmsUlp()).isFinite();
    }

    @Test
    void assertionsNameTheWorstInput() {
        AccuracyReport report = AccuracyReport.of(new float[] {7}, new float[] {7 + 0x1p-20f}, x -> x, Bound.ulps(1));
        assertThatThrownBy(() -> report.assertWithin(1.5))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("More than 1.5 ulp at x = 7.0 (0x1.cp2)")
                .hasMessageContaining("2.000 ulp");
        assertThatCode(() -> report.assertWithin(2)).doesNotThrowAnyException();
        assertThatThrownBy(REPORT::assertSameSpecials).isInstanceOf(AssertionError.class);
        assertThatCode(report::assertSameSpecials).doesNotThrowAnyException();
    }

    @Test
    void reportsAddUp() {
        AccuracyReport sum = REPORT.plus(REPORT);
        assertThat(sum.inputs()).isEqualTo(16);
        assertThat(sum.wrongNans()).isEqualTo(4);
        assertThat(sum.digest()).isEqualTo(2 * REPORT.digest());
        assertThat(sum.worst()).hasSize(AccuracyReport.SAMPLES).isSortedAccordingTo(AccuracyReport.WORST_FIRST);
        assertThatIllegalArgumentException().isThrownBy(() -> REPORT.plus(report(Bound.ulps(1))));
    }

    @Test
    void arraysOfDifferentLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccuracyReport.of(X, new float[1], x -> x, Bound.ulps(1)))
                .withMessageContaining("8 elements and actual has 1");
    }

    @Test
    void forms() {
        AccuracyReport report = AccuracyReport.of(new float[] {7}, new float[] {7 + 0x1p-20f}, x -> x, Bound.ulps(1));
        assertThat(report.toString()).contains("max ulp            2.000", "1 ulp: broken", "x = 7.0 (0x1.cp2)");
        assertThat(AccuracyReport.csvHeader().split(","))
                .hasSameSizeAs(report.toCsv().split(","));
        assertThat(AccuracyReport.markdownHeader().lines()).hasSize(2);
        assertThat(report.toMarkdown()).startsWith("| 1 | 2.000 | 7.0 | ");
        assertThat(REPORT.toJson())
                .contains("\"inputs\": 8", "\"maxUlp\": \"Infinity\"", "\"actual\": \"NaN\"")
                .contains("\"digest\": \"%016x\"".formatted(REPORT.digest()));
    }

    @Test
    void boundsInWords() {
        assertThat(Bound.ulps(1)).hasToString("1 ulp");
        assertThat(Bound.ulps(0.5)).hasToString("0.5 ulp");
        assertThat(Bound.ulps(2).orAbsolute(0x1p-24, -1.4f, -1.1f)).hasToString("2 ulp, or 2^-24 for -1.4 < x < -1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> Bound.ulps(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Bound.ulps(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Bound.ulps(1).orAbsolute(-1, 0, 1));
    }
}
