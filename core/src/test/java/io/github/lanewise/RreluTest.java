package io.github.lanewise;

import static io.github.lanewise.Refusals.assertNull;
import static io.github.lanewise.Refusals.assertOutOfBounds;
import static io.github.lanewise.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RreluTest {
    private static final int LENGTH = 1000;
    private static final float LOWER = 0.125f;
    private static final float UPPER = 0.25f;
    private static final float UNTOUCHED = 77f;

    private final Rrelu rrelu = Lanewise.rrelu(LOWER, UPPER);
    private final float[] x = Inputs.gaussian(1, LENGTH, 3f);
    private final float[] slopes = Inputs.filled(LENGTH, UNTOUCHED);
    private final float[] y = Inputs.filled(LENGTH, UNTOUCHED);
    private final Random random = new Random(7);

    @Test
    void sameSeedGivesTheSameBits() {
        rrelu.forward(x, 0, slopes, 0, y, 0, LENGTH, random);
        float[] sameSlopes = new float[LENGTH];
        float[] same = new float[LENGTH];
        rrelu.forward(x, 0, sameSlopes, 0, same, 0, LENGTH, new Random(7));
        assertThat(sameSlopes).containsExactly(slopes);
        assertThat(same).containsExactly(y);
        rrelu.forward(x, 0, sameSlopes, 0, same, 0, LENGTH, new Random(8));
        assertThat(sameSlopes).isNotEqualTo(slopes);
    }

    @Test
    void slopesFillTheIntervalAndAreUsed() {
        rrelu.forward(x, 0, slopes, 0, y, 0, LENGTH, random);
        double sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            assertThat(slopes[i]).isGreaterThanOrEqualTo(LOWER).isLessThan(UPPER);
            assertThat(y[i]).isEqualTo(x[i] > 0f ? x[i] : slopes[i] * x[i]);
            sum += slopes[i];
        }
        assertThat(sum / LENGTH).isCloseTo((LOWER + UPPER) / 2, within(0.005));
    }

    @Test
    void equalBoundsAreTheSlope() {
        Lanewise.rrelu(0.5f, 0.5f).forward(x, 0, slopes, 0, y, 0, LENGTH, random);
        assertThat(slopes).containsOnly(0.5f);
    }

    @Test
    void backwardUsesTheSlopes() {
        rrelu.forward(x, 0, slopes, 0, y, 0, LENGTH, random);
        float[] gradOutput = Inputs.gaussian(2, LENGTH, 1f);
        float[] gradInput = new float[LENGTH];
        rrelu.backward(x, 0, slopes, 0, gradOutput, 0, gradInput, 0, LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            assertThat(gradInput[i]).isEqualTo(gradOutput[i] * (x[i] > 0f ? 1f : slopes[i]));
        }
        rrelu.backward(x, 0, slopes, 0, gradOutput, 0, gradOutput, 0, LENGTH);
        assertThat(gradOutput).containsExactly(gradInput);
    }

    @Test
    void offsetsAndInPlace() {
        float[] array = x.clone();
        rrelu.forward(array, 2, slopes, 5, array, 2, 10, random);
        assertThat(slopes).startsWith(UNTOUCHED, UNTOUCHED, UNTOUCHED, UNTOUCHED, UNTOUCHED);
        assertThat(slopes[15]).isEqualTo(UNTOUCHED);
        for (int i = 0; i < 10; i++) {
            assertThat(array[2 + i]).isEqualTo(x[2 + i] > 0f ? x[2 + i] : slopes[5 + i] * x[2 + i]);
        }
        assertThat(array[12]).isEqualTo(x[12]);
    }

    @Test
    void evaluationHasTheMeanSlope() {
        Activation evaluation = Activation.RRELU.with("lower", LOWER, "upper", UPPER);
        float[] expected = new float[LENGTH];
        Lanewise.kernel(Activation.LEAKY_RELU.with("slope", 0.1875f)).forward(x, expected);
        Lanewise.kernel(evaluation).forward(x, y);
        assertThat(y).containsExactly(expected);
    }

    @Test
    void meanSlopeDoesNotOverflow() {
        Activation evaluation = Activation.RRELU.with("lower", Float.MAX_VALUE, "upper", Float.MAX_VALUE);
        Lanewise.kernel(evaluation).forward(x, 0, y, 0, 1);
        float[] result = new float[1];
        Lanewise.kernel(evaluation).derivative(new float[] {-1f}, result);
        assertThat(result).containsExactly(Float.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.25, lower of rrelu is 0.5",
        "NaN, 1, lower of rrelu is NaN",
        "0, Infinity, upper of rrelu is Infinity",
        "-3e38, 3e38, upper - lower of rrelu is Infinity"
    })
    void boundsAreChecked(float lower, float upper, String message) {
        assertRefused(message, () -> Lanewise.rrelu(lower, upper));
    }

    @Test
    void argumentsAreCheckedBeforeAnythingIsDrawn() {
        Random untouched = new Random(7);
        assertRefused("x (from 0) and y (from 1)", () -> rrelu.forward(x, 0, slopes, 0, x, 1, 10, random));
        assertRefused("slopes", () -> rrelu.forward(x, 0, x, 9, y, 0, 10, random));
        assertRefused("slopes", () -> rrelu.forward(x, 0, y, 0, y, 0, 10, random));
        assertRefused("gradInput", () -> rrelu.backward(x, 0, slopes, 0, y, 0, slopes, 0, 10));
        assertOutOfBounds("x:", () -> rrelu.forward(x, 1, slopes, 0, y, 0, LENGTH, random));
        assertOutOfBounds("slopes:", () -> rrelu.forward(x, 0, slopes, 1, y, 0, LENGTH, random));
        assertOutOfBounds("y:", () -> rrelu.forward(x, 0, slopes, 0, y, 1, LENGTH, random));
        assertOutOfBounds("gradOutput:", () -> rrelu.backward(x, 0, slopes, 0, y, 1, y, 0, LENGTH));
        assertThat(slopes).containsOnly(UNTOUCHED);
        assertThat(y).containsOnly(UNTOUCHED);
        assertThat(random.nextInt()).isEqualTo(untouched.nextInt());
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNamed() {
        assertNull("random", () -> rrelu.forward(x, 0, slopes, 0, y, 0, 1, null));
        assertNull("slopes", () -> rrelu.forward(x, 0, null, 0, y, 0, 1, random));
        assertNull("gradInput", () -> rrelu.backward(x, 0, slopes, 0, y, 0, null, 0, 1));
    }
}
