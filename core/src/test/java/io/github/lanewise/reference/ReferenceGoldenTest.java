package io.github.lanewise.reference;

import static io.github.lanewise.reference.Golden.relativeError;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.reference.Golden.Point;
import io.github.lanewise.reference.Golden.Section;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference keeps its promise of accuracy, measured against mpmath, next to the zeros of derivatives too. */
class ReferenceGoldenTest {
    /** The greatest relative error: less than a two-millionth of a float's last place. */
    private static final double BOUND = 0x1p-45;

    private static final List<Section> SECTIONS = Golden.sections();

    @ParameterizedTest
    @MethodSource("functions")
    void valueIsExact(Section section) {
        Reference reference = Reference.of(section.activation());
        assertWithinBound(section, point -> relativeError(reference.value(point.argument()), point.value()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void derivativeIsExact(Section section) {
        Reference reference = Reference.of(section.activation());
        assertWithinBound(section, point -> relativeError(reference.derivative(point.argument()), point.derivative()));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void derivativeFromOutputIsExact(Section section) {
        Reference reference = Reference.of(section.activation());
        assertWithinBound(
                section, point -> relativeError(reference.derivativeFromOutput(point.argument()), point.derivative()));
    }

    @Test
    void everyFunctionHasTwoThousandPoints() {
        assertThat(functions())
                .filteredOn(section -> section.points().size() >= 2000)
                .extracting(Section::activation)
                .containsExactlyInAnyOrderElementsOf(Activation.all());
    }

    /** A failure names the points beyond the bound and no others: there are thousands. */
    private static void assertWithinBound(Section section, ToDoubleFunction<Point> error) {
        assertThat(section.points()).isNotEmpty();
        assertThat(section.points().stream()
                        .filter(point -> !(error.applyAsDouble(point) <= BOUND))
                        .map(point -> "%s at %s".formatted(error.applyAsDouble(point), point)))
                .isEmpty();
    }

    private static List<Section> functions() {
        return SECTIONS.stream().filter(section -> !section.fromOutput()).toList();
    }

    private static List<Section> outputs() {
        return SECTIONS.stream().filter(Section::fromOutput).toList();
    }
}
