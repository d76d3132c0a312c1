package io.github.lanewise.reference;

import static io.github.lanewise.reference.Golden.absoluteError;
import static io.github.lanewise.reference.Golden.relativeError;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.reference.Golden.Point;
import io.github.lanewise.reference.Golden.Section;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference keeps its promises of accuracy, measured against mpmath. */
class ReferenceGoldenTest {
    private static final double RELATIVE = 1e-14;

    /** The absolute error allowed where a derivative crosses zero. */
    private static final double ABSOLUTE = 1e-16;

    /** The functions x·σ(beta·x) and their like; all their derivatives cross zero at beta·x from -1.5 to -0.5. */
    private static final Set<String> CROSSING = Set.of("silu", "quick_gelu", "mish", "gelu", "gelu_tanh");

    @ParameterizedTest
    @MethodSource("functions")
    void valueIsExact(Section section) {
        Reference reference = Reference.of(section.activation());
        assertThat(section.points())
                .hasSizeGreaterThan(200)
                .allSatisfy(point -> assertThat(relativeError(reference.value(point.argument()), point.value()))
                        .isLessThanOrEqualTo(RELATIVE));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void derivativeIsExact(Section section) {
        Reference reference = Reference.of(section.activation());
        assertThat(section.points()).hasSizeGreaterThan(200).allSatisfy(point -> {
            double derivative = reference.derivative(point.argument());
            if (relativeError(derivative, point.derivative()) > RELATIVE) {
                assertThat(isNearCrossing(section, point)).isTrue();
                assertThat(absoluteError(derivative, point.derivative())).isLessThanOrEqualTo(ABSOLUTE);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void derivativeFromOutputIsExact(Section section) {
        Reference reference = Reference.of(section.activation());
        assertThat(section.points())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(
                                relativeError(reference.derivativeFromOutput(point.argument()), point.derivative()))
                        .isLessThanOrEqualTo(RELATIVE));
    }

    private static boolean isNearCrossing(Section section, Point point) {
        Activation activation = section.activation();
        float beta = activation.name().equals("silu") ? activation.value("beta") : 1;
        float scaled = beta * point.argument();
        return CROSSING.contains(activation.name()) && -1.5f < scaled && scaled < -0.5f;
    }

    private static List<Section> functions() {
        return Golden.sections().stream()
                .filter(section -> !section.fromOutput())
                .toList();
    }

    private static List<Section> outputs() {
        return Golden.sections().stream().filter(Section::fromOutput).toList();
    }
}
