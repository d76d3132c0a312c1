package io.github.lanewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lanewise.accuracy.AccuracyReport;
import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.Exact;
import io.github.lanewise.accuracy.FloatKernel;
import io.github.lanewise.accuracy.Promise;
import io.github.lanewise.accuracy.Sweep;
import io.github.lanewise.reference.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All functions are as near the reference as {@link Promise} says, where CI has the time to look. */
class AccuracyTest {
    /** From one bit pattern to the next: prime, so that no bit of the mantissa is favoured. */
    private static final long STRIDE = 2_503;

    /** How many floats on either side of a threshold are taken, for default parameters and for others. */
    private static final long NEIGHBOURHOOD = 1 << 16;

    private static final long SMALL_NEIGHBOURHOOD = 1 << 10;

    private static final long SIGN = 1L << 31;

    /** Every function with its default parameters, and with others that are worth a trial of their own. */
    static Stream<Activation> activations() {
        return Stream.concat(
                Activation.all().stream(),
                Stream.of(
                                "leaky_relu:slope=-0.5",
                                "leaky_relu:slope=0",
                                "leaky_relu:slope=2",
                                "rrelu:lower=0.1,upper=0.3",
                                "hard_tanh:min=-2,max=3",
                                "hard_sigmoid:slope=0.2",
                                "thresholded_relu:threshold=0",
                                "thresholded_relu:threshold=-1",
                                "elu:alpha=0",
                                "elu:alpha=0.3",
                                "elu:alpha=1e10",
                                "celu:alpha=1e-6",
                                "celu:alpha=0.3",
                                "celu:alpha=1e6",
                                "softplus:beta=1e-6",
                                "softplus:beta=0.3",
                                "softplus:beta=1e6",
                                "silu:beta=1e-6",
                                "silu:beta=0.3",
                                "silu:beta=1e6")
                        .map(Activation::parse));
    }

    static Stream<Activation> determinedByOutput() {
        return activations().filter(Activation::outputDeterminesDerivative);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void values(Activation activation) {
        Kernel kernel = Lanewise.kernel(activation);
        Reference reference = Reference.of(activation);
        assertHolds(
                activation,
                kernel::forward,
                reference::value,
                Promise.of(activation).value());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void derivatives(Activation activation) {
        Kernel kernel = Lanewise.kernel(activation);
        Reference reference = Reference.of(activation);
        assertHolds(
                activation,
                kernel::derivative,
                reference::derivative,
                Promise.of(activation).derivative());
    }

    /** Over a part of all floats, all floats around thresholds, and where the greatest errors have been found. */
    private static void assertHolds(Activation activation, FloatKernel kernel, Exact exact, Bound bound) {
        Sweep all = Sweep.of(kernel, exact).bound(bound);
        all.stride(STRIDE).run().assertHolds();
        long distance = Activation.all().contains(activation) ? NEIGHBOURHOOD : SMALL_NEIGHBOURHOOD;
        distinctPatterns(Inputs.thresholds(activation), distance)
                .forEach(centre -> all.patterns(Math.max(centre - distance, 0), centre + distance)
                        .run()
                        .assertHolds());
        float[] x = Inputs.of(activation);
        float[] y = new float[x.length];
        kernel.apply(x, y);
        AccuracyReport.of(x, y, exact, bound).assertHolds();
    }

    /** The bit patterns of thresholds and their negatives, less those that are in the neighbourhood of another. */
    private static List<Long> distinctPatterns(float[] thresholds, long distance) {
        List<Long> centres = new ArrayList<>();
        long[] patterns = new long[thresholds.length];
        for (int i = 0; i < thresholds.length; i++) {
            patterns[i] = Float.floatToRawIntBits(Math.abs(thresholds[i]));
        }
        Arrays.sort(patterns);
        long last = Long.MIN_VALUE / 2;
        for (long pattern : patterns) {
            if (pattern - last > distance / 2) {
                centres.addAll(List.of(pattern, SIGN + pattern));
                last = pattern;
            }
        }
        return centres;
    }

    @ParameterizedTest
    @MethodSource("determinedByOutput")
    void derivativesFromOutputsThatOccur(Activation activation) {
        Reference reference = Reference.of(activation);
        Kernel kernel = Lanewise.kernel(activation);
        Bound bound = Promise.of(activation).derivativeFromOutput();
        Sweep.of(kernel::derivativeFromOutput, reference::derivativeFromOutput)
                .between((float) reference.value(Float.NEGATIVE_INFINITY), (float)
                        reference.value(Float.POSITIVE_INFINITY))
                .bound(bound)
                .stride(STRIDE)
                .run()
                .assertHolds();
        float[] y = Inputs.of(activation);
        kernel.forward(y, y);
        float[] result = new float[y.length];
        kernel.derivativeFromOutput(y, result);
        AccuracyReport.of(y, result, reference::derivativeFromOutput, bound).assertHolds();
    }

    @Test
    void aWholeFunction() {
        Kernel kernel = Lanewise.kernel(Activation.HARD_SWISH);
        Reference reference = Reference.of(Activation.HARD_SWISH);
        AccuracyReport report = Sweep.of(kernel::forward, reference::value)
                .bound(Promise.of(Activation.HARD_SWISH).value())
                .run()
                .assertHolds()
                .assertSameSpecials();
        assertThat(report.inputs()).isEqualTo(Sweep.ALL);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void noPromiseIsWiderThanThatOfTheLibrary(Activation activation) {
        Promise promise = Promise.of(activation);
        assertThat(promise.value().ulps()).isLessThanOrEqualTo(1);
        assertThat(promise.value().from())
                .as("an exception for values")
                .isEqualTo(promise.value().to());
        assertThat(promise.derivative().ulps()).isLessThanOrEqualTo(2);
        assertThat(promise.derivative().absolute()).isLessThanOrEqualTo(0x1p-24);
        assertThat(promise.derivativeFromOutput().ulps()).isLessThanOrEqualTo(2);
    }

    static Stream<Activation> defaults() {
        return Activation.all().stream();
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void derivativeIsTheSlopeOfTheReference(Activation activation) {
        Reference reference = Reference.of(activation);
        Kernel kernel = Lanewise.kernel(activation);
        float h = 0x1p-12f;
        float[] derivative = new float[1];
        for (float x = -11.9375f; x < 12; x += 0.125f) { // off the kinks, which are at whole numbers
            kernel.derivative(new float[] {x}, derivative);
            double slope = (reference.value(x + h) - reference.value(x - h)) / (2 * h);
            assertThat((double) derivative[0])
                    .as("at %s", x)
                    .isCloseTo(slope, within(0x1p-22 * Math.max(1, Math.abs(slope))));
        }
    }
}
