package io.github.lanewise;

import static io.github.lanewise.Refusals.assertNull;
import static io.github.lanewise.Refusals.assertOutOfBounds;
import static io.github.lanewise.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.accuracy.Ulp;
import io.github.lanewise.reference.LossReference;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReductionsTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;
    private static final float NAN = Float.NaN;

    private final RowReductions reductions = Lanewise.rowReductions();

    private float logSumExp(float... x) {
        float[] y = new float[1];
        reductions.logSumExp(x, y, 1, x.length);
        return y[0];
    }

    private int argmax(float... x) {
        int[] y = new int[1];
        reductions.argmax(x, y, 1, x.length);
        return y[0];
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 100, 5_000, 1 << 20})
    void logSumExpIsWithinItsBound(int columns) {
        for (float centre : new float[] {0f, -0.7f, -6.9f, 50f, 1e4f, 3e38f}) {
            float[] x = Inputs.gaussian(columns, columns, 2f);
            for (int i = 0; i < columns; i++) {
                x[i] += centre;
            }
            double exact = LossReference.logSumExp(x, 0, columns);
            float actual = logSumExp(x);
            assertThat(Ulp.error(actual, exact) <= 2 || Math.abs(actual - exact) <= 0x1p-23 * Math.abs(x[argmax(x)]))
                    .as("%s instead of %s", actual, exact)
                    .isTrue();
        }
    }

    @Test
    void logSumExpKeepsWhatDominates() {
        assertThat(logSumExp(0f, -40f)).isEqualTo((float) Math.exp(-40));
        assertThat(logSumExp(0f, 0f)).isEqualTo((float) Math.log(2));
        assertThat(logSumExp(7.5f)).isEqualTo(7.5f);
    }

    @Test
    void logSumExpOfInfinitiesAndNaN() {
        assertThat(logSumExp()).isEqualTo(-INFINITY);
        assertThat(logSumExp(-INFINITY, -INFINITY)).isEqualTo(-INFINITY);
        assertThat(logSumExp(-INFINITY, 3f)).isEqualTo(3f);
        assertThat(logSumExp(1f, INFINITY, -INFINITY)).isEqualTo(INFINITY);
        assertThat(logSumExp(1f, INFINITY, NAN)).isNaN();
        assertThat(logSumExp(1f, NAN)).isNaN();
        assertThat(logSumExp(-INFINITY, NAN)).isNaN();
    }

    @Test
    void argmaxIsTheFirstOfTheGreatest() {
        assertThat(argmax(1f, 3f, 2f, 3f)).isEqualTo(1);
        assertThat(argmax(-0f, 0f)).isZero();
        assertThat(argmax(-INFINITY, -INFINITY)).isZero();
        assertThat(argmax(-INFINITY, INFINITY, INFINITY)).isEqualTo(1);
        assertThat(argmax()).isEqualTo(-1);
    }

    @Test
    void nanIsGreatest() {
        assertThat(argmax(1f, NAN, 5f, NAN)).isEqualTo(1);
        assertThat(argmax(5f, 1f, NAN)).isEqualTo(2);
        assertThat(argmax(INFINITY, INFINITY, 1f, INFINITY, NAN, NAN)).isEqualTo(4);
        assertThat(argmax(NAN, INFINITY)).isZero();
        assertThat(argmax(NAN, NAN)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 100, 4_100})
    void argmaxFindsEveryPlace(int columns) {
        Random random = new Random(columns);
        for (int i = 0; i < 200; i++) {
            float[] x = Inputs.gaussian(i, columns, 1f);
            int place = random.nextInt(columns);
            x[place] = 100f;
            assertThat(argmax(x)).isEqualTo(place);
        }
    }

    @Test
    void rowsHaveOffsetsAndStrides() {
        float[] x = Inputs.gaussian(1, 60, 3f);
        float[] y = Inputs.filled(6, 77f);
        int[] columns = {-7, -7, -7, -7, -7};
        reductions.logSumExp(x, 4, 13, y, 1, 4, 11);
        reductions.argmax(x, 4, 13, columns, 1, 4, 11);
        for (int row = 0; row < 4; row++) {
            float[] alone = Arrays.copyOfRange(x, 4 + 13 * row, 15 + 13 * row);
            assertThat(y[1 + row]).isEqualTo(logSumExp(alone));
            assertThat(columns[1 + row]).isEqualTo(argmax(alone));
        }
        assertThat(y[0]).isEqualTo(77f);
        assertThat(y[5]).isEqualTo(77f);
        assertThat(columns[0]).isEqualTo(-7);
    }

    @Test
    void badRangesAreRefused() {
        float[] x = new float[60];
        float[] y = Inputs.filled(6, 77f);
        int[] columns = new int[6];
        assertOutOfBounds("x: 7 rows of 10 columns", () -> reductions.logSumExp(x, 0, 10, new float[7], 0, 7, 10));
        assertOutOfBounds("y: range from 1 of length 6", () -> reductions.logSumExp(x, 0, 10, y, 1, 6, 10));
        assertOutOfBounds("y: range from 1 of length 6", () -> reductions.argmax(x, 0, 10, columns, 1, 6, 10));
        assertRefused("xStride is 9", () -> reductions.argmax(x, 0, 9, columns, 0, 6, 10));
        assertRefused("rows is -1", () -> reductions.logSumExp(x, y, -1, 10));
        assertRefused(
                "y has length 6; allowed is one element for each of 5 rows",
                () -> reductions.argmax(x, columns, 5, 12));
        assertRefused("x has length 60", () -> reductions.logSumExp(x, y, 6, 9));
        assertRefused(
                "x (from 0, length 50) and y (from 42, length 5) overlap in one array",
                () -> reductions.logSumExp(x, 0, 10, x, 42, 5, 10));
        assertThat(y).containsOnly(77f);
        reductions.logSumExp(x, 0, 10, x, 50, 5, 10);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNamed() {
        assertNull("x", () -> reductions.logSumExp(null, new float[1], 1, 1));
        assertNull("y", () -> reductions.logSumExp(new float[1], null, 1, 1));
        assertNull("x", () -> reductions.argmax(null, new int[1], 1, 1));
        assertNull("y", () -> reductions.argmax(new float[1], null, 1, 1));
    }
}
