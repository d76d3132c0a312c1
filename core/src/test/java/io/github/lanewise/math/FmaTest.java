package io.github.lanewise.math;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Inputs;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in for the instruction gives its bits. */
class FmaTest {
    private static final int TRIALS = 2_500_000;

    private final Random random = new Random(1);

    @Test
    void specialValues() {
        float[] values = Inputs.special();
        for (int i = 0; i < TRIALS; i++) {
            check(any(values), any(values), any(values));
        }
        float[] few = {
            0f,
            -0f,
            1f,
            -1f,
            Float.MIN_VALUE,
            Float.MIN_NORMAL,
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN,
            0x1.fffffep-1f,
            0x1.000002p0f
        };
        for (float a : few) {
            for (float b : few) {
                for (float c : few) {
                    check(a, b, c);
                }
            }
        }
    }

    private float any(float[] values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void randomBits() {
        for (int i = 0; i < TRIALS; i++) {
            check(anyBits(), anyBits(), anyBits());
        }
    }

    @Test
    void addendNearTheProduct() {
        for (int i = 0; i < TRIALS; i++) {
            float a = anyBits();
            float b = anyBits();
            float product = a * b;
            check(a, b, Math.scalb(product, random.nextInt(-60, 60)));
            check(a, b, -product);
        }
    }

    /** The result is subnormal or next to it, where floats have fewer bits. */
    @Test
    void subnormalResults() {
        for (int i = 0; i < TRIALS; i++) {
            float a = Math.scalb(1f + random.nextFloat(), random.nextInt(-150, 0));
            float b = Math.scalb(1f + random.nextFloat(), -145 + random.nextInt(30) - Math.getExponent(a));
            float c = Float.intBitsToFloat(random.nextInt() & 0x81ffffff);
            check(a, b, c);
        }
    }

    /**
     * c is odd or even, and the product is half of its last place, or that and a little more or less: 1 + 2^-k times 1 - 2^-k
     * is 1 - 2^-2k, which a double next to c can no longer hold.
     */
    @ParameterizedTest
    @ValueSource(
            floats = {1f, 0x1.000002p0f, 0x1.000004p0f, 0x1.fffffep0f, -1f, 0x1.8p-100f, 0x1p-126f, 0x1.000002p-126f})
    void sumHalfWayBetweenFloats(float c) {
        float half = Math.ulp(c) / 2f;
        for (int k = 1; k < 24; k++) {
            float up = 1f + Math.scalb(1f, -k);
            float down = 1f - Math.scalb(1f, -k);
            for (float sign = -1f; sign <= 1f; sign += 2f) {
                check(sign * half * up, down, c);
                check(sign * half, 1f, c);
                check(sign * half * up, up, c);
                check(sign * half * down, down, c);
            }
        }
    }

    /** The product drowns in the double nearest the sum, but tells which way a tie goes. */
    @Test
    void tinyProductBesideATie() {
        for (int i = 0; i < TRIALS / 10; i++) {
            float a = 0x1.000002p12f;
            float b = Math.scalb(1f + random.nextFloat(), random.nextInt(-100, -12));
            check(a, b, 1f);
            check(-a, b, 1f);
            // 2^24 + 1 times 2^-24, a tie beside 1, comes from factors with a low end.
            check(0x1.000002p0f, 0x1.000002p-24f, Math.scalb(1f + random.nextFloat(), random.nextInt(-2, 25)));
        }
    }

    private float anyBits() {
        return Float.intBitsToFloat(random.nextInt());
    }

    private static void check(float a, float b, float c) {
        int expected = Float.floatToIntBits(Math.fma(a, b, c));
        int actual = Float.floatToIntBits(Fma.inDouble(a, b, c));
        if (actual != expected) {
            assertThat(Integer.toHexString(actual))
                    .as("%s · %s + %s", Float.toHexString(a), Float.toHexString(b), Float.toHexString(c))
                    .isEqualTo(Integer.toHexString(expected));
        }
    }
}
