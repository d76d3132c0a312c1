package io.github.lanewise.simd;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.probe.Inputs;
import io.github.lanewise.probe.Pass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vector loops give the bits of the scalar ones, for every activation and pass: any value, length and offset. */
@Tag("bits")
@TestMethodOrder(OrderAnnotation.class)
class SameBitsTest {
    private static final int RANDOMS = 1 << 18;
    private static final int SHORT = 129;
    private static final int LONG = 4_098;
    private static final int OFFSETS = 18;

    static List<Activation> activations() {
        return Inputs.activations();
    }

    /** First, so that the loops are compiled once, after many short calls, and not once more within long ones. */
    @ParameterizedTest
    @Order(1)
    @MethodSource("activations")
    void everyLengthAtEveryOffset(Activation activation) {
        for (Pass pass : Pass.values()) {
            if (pass.isOf(activation)) {
                Parts parts = new Parts(activation, pass);
                for (int length = 0; length <= SHORT; length++) {
                    for (int offset = 0; offset < OFFSETS; offset++) {
                        parts.check(offset, (7 * offset + length) % OFFSETS, length);
                    }
                }
                for (int multiple = SHORT / 16 * 16; multiple < LONG; multiple += 16) {
                    for (int length = multiple - 1; length <= multiple + 2; length++) {
                        parts.check(length % OFFSETS, length % 7, length);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @Order(2)
    @MethodSource("activations")
    void everyValue(Activation activation) {
        Kernel scalar = Bits.scalar().kernel(activation);
        Kernel simd = Bits.simd().kernel(activation);
        float[] x = Inputs.mixed(activation, RANDOMS);
        float[] gradient = Inputs.gradients(x.length);
        for (Pass pass : Pass.values()) {
            if (pass.isOf(activation)) {
                float[] expected = pass.run(scalar, x, gradient);
                float[] actual = pass.run(simd, x, gradient);
                int i = Math.max(0, Arrays.mismatch(actual, expected));
                Bits.assertSame(
                        actual,
                        expected,
                        "%s %s, x = %s, gradient = %s",
                        activation,
                        pass,
                        Bits.text(x[i]),
                        gradient[i]);
            }
        }
    }

    @ParameterizedTest
    @Order(3)
    @MethodSource("activations")
    void inPlace(Activation activation) {
        Kernel scalar = Bits.scalar().kernel(activation);
        Kernel simd = Bits.simd().kernel(activation);
        float[] x = Inputs.random(1_003, 3);
        float[] gradient = Inputs.gradients(x.length);
        for (Pass pass : Pass.values()) {
            if (pass.isOf(activation)) {
                float[] expected = pass.run(scalar, x, gradient);
                float[] inX = x.clone();
                pass.run(simd, inX, 0, gradient, 0, inX, 0, x.length);
                Bits.assertSame(inX, expected, "%s %s in place of x", activation, pass);
                if (pass.hasGradient()) {
                    float[] inGradient = gradient.clone();
                    pass.run(simd, x, 0, inGradient, 0, inGradient, 0, x.length);
                    Bits.assertSame(inGradient, expected, "%s %s in place of the gradient", activation, pass);
                }
            }
        }
    }

    /** One pass of the vector loops over parts of an array, checked against the scalar one over all of it. */
    private static final class Parts {
        private static final int GRADIENT_SHIFT = 5;

        private final String name;
        private final Pass pass;
        private final Kernel simd;
        private final float[] x = Inputs.random(LONG + OFFSETS, 1);
        private final float[] gradient = Inputs.gradients(x.length + GRADIENT_SHIFT);
        private final float[] whole = new float[x.length];

        Parts(Activation activation, Pass pass) {
            this.name = activation + " " + pass;
            this.pass = pass;
            this.simd = Bits.simd().kernel(activation);
            Kernel scalar = Bits.scalar().kernel(activation);
            pass.run(scalar, x, 0, gradient, GRADIENT_SHIFT, whole, 0, x.length);
        }

        void check(int xOffset, int yOffset, int length) {
            float[] actual = Bits.untouched(length + 2 * OFFSETS);
            float[] expected = actual.clone();
            System.arraycopy(whole, xOffset, expected, yOffset, length);
            pass.run(simd, x, xOffset, gradient, xOffset + GRADIENT_SHIFT, actual, yOffset, length);
            Bits.assertSame(actual, expected, "%s of length %d at offsets %d and %d", name, length, xOffset, yOffset);
        }
    }
}
