package io.github.lanewise.simd;

import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import java.util.Arrays;

/** The two implementations, side by side, and the comparison of what they give. */
final class Bits {
    /** What outputs hold before a kernel writes them; elements outside its range have to keep it. */
    private static final float UNTOUCHED = 12_345.678f;

    private Bits() {}

    static Implementation scalar() {
        return named("scalar");
    }

    /** The vector implementation; a machine without one skips the test. */
    static Implementation simd() {
        return named("simd");
    }

    private static Implementation named(String name) {
        var found = Lanewise.implementations().stream()
                .filter(implementation -> implementation.name().equals(name))
                .findFirst();
        assumeThat(found)
                .as("%s; here is only: %s", name, Lanewise.implementation())
                .isPresent();
        return found.orElseThrow();
    }

    static float[] untouched(int length) {
        float[] array = new float[length];
        Arrays.fill(array, UNTOUCHED);
        return array;
    }

    /** Asserts that two arrays have the same bits; all NaNs count as one. */
    static void assertSame(float[] actual, float[] expected, String format, Object... arguments) {
        int i = Arrays.mismatch(actual, expected);
        if (i >= 0) {
            fail(
                    "%s: element %d of %d is %s, expected %s",
                    format.formatted(arguments), i, expected.length, text(actual[i]), text(expected[i]));
        }
    }

    /** Asserts that the arrays of two lists have the same bits. */
    static void assertSame(float[][] actual, float[][] expected, String format, Object... arguments) {
        for (int i = 0; i < expected.length; i++) {
            assertSame(actual[i], expected[i], "result " + i + " of " + format, arguments);
        }
    }

    static String text(float value) {
        return "%s (%s, %08x)".formatted(value, Float.toHexString(value), Float.floatToRawIntBits(value));
    }
}
