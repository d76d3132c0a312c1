package io.github.lanewise.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps see the inputs they are meant to see, each once, and report what is wrong with the results. */
class SweepTest {
    private static final FloatKernel SAME = FloatKernel.of(x -> x);

    @Test
    void aPlantedErrorIsFound() {
        float bad = 0x1.234568p3f;
        AccuracyReport report = Sweep.of(FloatKernel.of(x -> x == bad ? Math.nextUp(Math.nextUp(x)) : x), x -> x)
                .between(8, 16)
                .bound(Bound.ulps(1))
                .run();
        assertThat(report.inputs()).isEqualTo((1 << 23) + 1);
        assertThat(report.maxUlp()).isEqualTo(2);
        assertThat(report.holds()).isFalse();
        assertThat(report.correctlyRounded()).isEqualTo(1 << 23);
        assertThat(report.worst())
                .containsExactly(new AccuracyReport.Sample(bad, Math.nextUp(Math.nextUp(bad)), bad, 2));
        assertThatThrownBy(report::assertHolds)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("0x1.234568p3")
                .hasMessageContaining("9.102222");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 7", "1, 65537", "5, 1000003"})
    void everyInputIsSeenOnce(int threads, long stride) {
        List<Float> seen = Collections.synchronizedList(new ArrayList<>());
        long first = 0x3f800000L;
        long end = first + 200_000;
        AccuracyReport report = Sweep.of(
                        (x, y) -> {
                            for (int i = 0; i < x.length; i++) {
                                seen.add(x[i]);
                                y[i] = x[i];
                            }
                        },
                        x -> x)
                .patterns(first, end)
                .stride(stride)
                .threads(threads)
                .run();
        List<Float> expected = new ArrayList<>();
        for (long pattern = first; pattern < end; pattern += stride) {
            expected.add(Float.intBitsToFloat((int) pattern));
        }
        Collections.sort(seen);
        assertThat(seen).isEqualTo(expected);
        assertThat(report.inputs()).isEqualTo(expected.size());
        assertThat(report.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.001",
        "-1.001, -1",
        "-1e-41, 1e-42",
        "-1e-42, -0.0",
        "-0.0, 0",
        "0, 0",
        "-Infinity, -3.4e38",
        "3.4e38, Infinity",
    })
    void aRangeHoldsItsEndsAndNothingBeyond(float least, float greatest) {
        float[] ends = {Float.NaN, Float.NaN};
        AccuracyReport report = Sweep.of(
                        (x, y) -> {
                            for (float value : x) {
                                ends[0] =
                                        !(Float.compare(ends[0], value) <= 0) || Float.isNaN(ends[0]) ? value : ends[0];
                                ends[1] =
                                        !(Float.compare(ends[1], value) >= 0) || Float.isNaN(ends[1]) ? value : ends[1];
                            }
                            System.arraycopy(x, 0, y, 0, x.length);
                        },
                        x -> x)
                .between(least, greatest)
                .threads(1)
                .run();
        assertThat(ends).containsExactly(least, greatest);
        assertThat(report.wrongNans()).isZero();
    }

    @Test
    void allFloatsAreFourThousandMillion() {
        assertThat(Sweep.of(SAME, x -> x).inputs()).isEqualTo(1L << 32);
        assertThat(Sweep.of(SAME, x -> x).stride(3).inputs()).isEqualTo(((1L << 32) + 2) / 3);
    }

    @Test
    void theReportDoesNotDependOnTheThreads() {
        Sweep sweep = Sweep.of(FloatKernel.of(x -> (float) Math.sin(x)), x -> Math.sin(x) * (1 + 0x1p-24))
                .stride(9_973);
        assertThat(sweep.threads(3).run()).isEqualTo(sweep.threads(1).run());
        assertThat(sweep.threads(2).digest()).isEqualTo(sweep.run().digest());
    }

    @Test
    void partsAddUpToTheWhole() {
        Sweep sweep = Sweep.of(FloatKernel.of(x -> (float) Math.exp(x)), Math::exp)
                .between(-2, 3)
                .stride(1_009);
        AccuracyReport whole = sweep.run();
        AccuracyReport parts = sweep.part(0, 3).run();
        for (int i = 1; i < 3; i++) {
            parts = parts.plus(sweep.part(i, 3).run());
        }
        assertThat(parts)
                .usingRecursiveComparison()
                .ignoringFields("sumOfSquares")
                .isEqualTo(whole);
        assertThat(parts.rmsUlp()).isCloseTo(whole.rmsUlp(), org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void cancellationGivesAnIncompleteReport() {
        Sweep[] sweep = {Sweep.of(SAME, x -> x)};
        long[] done = {0};
        Sweep cancelled = sweep[0].onProgress((now, total) -> done[0] = now).cancelledWhen(() -> done[0] > 1_000_000);
        AccuracyReport report = cancelled.run();
        assertThat(report.complete()).isFalse();
        assertThat(report.inputs()).isBetween(1_000_000L, 1L << 30);
        assertThatThrownBy(cancelled::digest).isInstanceOf(CancellationException.class);
    }

    @Test
    void anInterruptEndsTheSweepAndIsNotLost() {
        Thread.currentThread().interrupt();
        AccuracyReport report = Sweep.of(SAME, x -> x).run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.complete()).isFalse();
    }

    @Test
    void progressEndsAtTheNumberOfInputs() {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        Sweep.of(SAME, x -> x)
                .patterns(0, 1 << 20)
                .onProgress((done, total) -> {
                    assertThat(total).isEqualTo(1 << 20);
                    told.add(done);
                })
                .run();
        assertThat(told).isSorted().last().isEqualTo(1L << 20);
    }

    @Test
    void whatTheKernelThrowsIsThrown() {
        Sweep sweep = Sweep.of(
                FloatKernel.of(x -> {
                    if (x == 2) {
                        throw new IllegalStateException("two");
                    }
                    return x;
                }),
                x -> x);
        assertThatThrownBy(sweep::run).isInstanceOf(IllegalStateException.class).hasMessage("two");
    }

    @Test
    void anEmptyRangeHasAnEmptyReport() {
        AccuracyReport report = Sweep.of(SAME, x -> x).patterns(5, 5).run();
        assertThat(report.inputs()).isZero();
        assertThat(report.maxUlp()).isZero();
        assertThat(report.shareCorrectlyRounded()).isOne();
    }

    @Test
    void badSettingsAreRefused() {
        Sweep sweep = Sweep.of(SAME, x -> x);
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.stride(0)).withMessageContaining("stride is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.threads(0)).withMessageContaining("threads is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.patterns(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.patterns(0, Sweep.ALL + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.between(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.between(0f, -0f));
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.between(Float.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.part(3, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void errorsThatTheBoundExcusesDoNotCount(int threads) {
        Bound bound = Bound.ulps(1).orAbsolute(0x1p-20, -1, 1);
        AccuracyReport report = Sweep.of(FloatKernel.of(x -> (float) (x + 0x1p-21)), x -> x)
                .between(-4, 4)
                .stride(101)
                .threads(threads)
                .bound(bound)
                .run();
        assertThat(report.holds()).isFalse();
        assertThat(report.excused()).isPositive();
        assertThat(report.greatestExcused()).isLessThanOrEqualTo(0x1p-20);
        assertThat(report.worst()).allMatch(sample -> Math.abs(sample.x()) >= 1);
    }

    @Test
    void digestsTellResultsApart() {
        Sweep same = Sweep.of(SAME, x -> x).between(1, 2);
        Sweep other = Sweep.of(FloatKernel.of(x -> x == 1.5f ? Math.nextUp(x) : x), x -> x)
                .between(1, 2);
        assertThat(other.digest()).isNotEqualTo(same.digest());
        float[] x = {1, 2, Float.NaN, Float.intBitsToFloat(0x7fc00001)};
        float[] nans = x.clone();
        nans[2] = Float.intBitsToFloat(0xffc00000);
        assertThat(Digest.of(x, nans)).as("NaNs are the same").isEqualTo(Digest.of(x, x));
        assertThat(Digest.of(x, Arrays.copyOf(new float[] {2, 1, 1, 1}, 4))).isNotEqualTo(Digest.of(x, x));
    }
}
