package io.github.lanewise.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both writings of every expression agree: in double and in two doubles. */
class ReferencePathsTest {
    private static final double ERROR = 0x1p-45;

    /** Results below this need not be exact. */
    private static final double NEGLIGIBLE = 1e-300;

    /** Where the double is NaN, a derivative is near its zero. */
    private static final double NEAR_ZERO = 1 / 32.0;

    /** From one bit pattern to the next, for default parameters and for others: primes. */
    private static final int STRIDE = 40_009;

    private static final int COARSE_STRIDE = 400_009;

    /** Zeros of derivatives, ends of fast paths and of exponentials, and numbers near which functions are constants. */
    private static final double[] CENTRES = {
        0,
        0.5,
        1,
        1.1924382,
        1.2784645,
        0.7517916,
        0.7524614,
        0.75115795,
        1.5,
        1.7580993,
        3,
        4,
        6,
        22,
        87.33655,
        88.72284,
        103.97208,
        0x1p-126,
        0x1p-53,
        0x1p-25,
        0x1p-24,
        0x1p24,
        0x1p25
    };

    /** So many floats on both sides of a centre. */
    private static final int NEIGHBOURS = 100;

    private static Stream<Activation> activations() {
        Stream<String> others = Stream.of(
                "leaky_relu:slope=-0.5",
                "hard_sigmoid:slope=0.2",
                "elu:alpha=0.3",
                "elu:alpha=1e10",
                "celu:alpha=0.3",
                "celu:alpha=1e-6",
                "celu:alpha=1e6",
                "softplus:beta=0.3",
                "softplus:beta=1e-6",
                "softplus:beta=1e6",
                "silu:beta=0.3",
                "silu:beta=1e-6",
                "silu:beta=1e6");
        return Stream.concat(Activation.all().stream(), others.map(Activation::parse));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void agree(Activation activation) {
        boolean hasDefaults = Activation.all().contains(activation);
        Formula formula = Formulas.of(activation.name(), activation.values());
        float[] sweep = sweep(hasDefaults ? STRIDE : COARSE_STRIDE);
        for (Expression expression : expressions(formula)) {
            for (float[] inputs : List.of(sweep, neighbourhoods(1), neighbourhoods(scale(activation)))) {
                for (float x : inputs) {
                    check(expression, x);
                }
            }
        }
    }

    private static void check(Expression expression, float x) {
        double quick = expression.quick().applyAsDouble(x);
        TwoDouble precise = expression.precise().apply(TwoDouble.of(x));
        double magnitude = Math.abs(precise.high());
        if (Double.isNaN(quick)) {
            assertThat(magnitude).as("at %s", x).isLessThan(NEAR_ZERO);
            return;
        }
        boolean areEqual = quick == precise.high();
        boolean areNegligible = Math.max(Math.abs(quick), magnitude) < NEGLIGIBLE;
        if (!areEqual && !areNegligible) {
            assertThat(Math.abs(precise.plus(-quick).high()) / magnitude)
                    .as("at %s: %s and %s", x, quick, precise)
                    .isLessThanOrEqualTo(ERROR);
        }
    }

    private static List<Expression> expressions(Formula formula) {
        return Stream.of(formula.value(), formula.derivative(), formula.derivativeFromOutput())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** What turns the argument of the exponential into x. */
    private static double scale(Activation activation) {
        return switch (activation.name()) {
            case "silu", "softplus" -> 1 / activation.value("beta");
            case "celu" -> activation.value("alpha");
            case "quick_gelu" -> 1 / 1.702;
            default -> 1;
        };
    }

    private static float[] sweep(int stride) {
        float[] floats = new float[(int) ((1L << Integer.SIZE) / stride)];
        int count = 0;
        for (int i = 0; i < floats.length; i++) {
            float x = Float.intBitsToFloat(i * stride);
            if (Float.isFinite(x)) {
                floats[count++] = x;
            }
        }
        return Arrays.copyOf(floats, count);
    }

    private static float[] neighbourhoods(double scale) {
        double[] centres = DoubleStream.of(CENTRES)
                .flatMap(centre -> DoubleStream.of(centre * scale, -centre * scale))
                .toArray();
        float[] floats = new float[centres.length * (2 * NEIGHBOURS + 1)];
        int count = 0;
        for (double centre : centres) {
            float x = (float) centre;
            for (int i = 0; i < NEIGHBOURS; i++) {
                x = Math.nextDown(x);
            }
            for (int i = -NEIGHBOURS; i <= NEIGHBOURS; i++) {
                floats[count++] = x;
                x = Math.nextUp(x);
            }
        }
        return floats;
    }
}
