package io.github.lanewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lanewise.internal.Vm;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of an implementation where there is only one: lanewise-simd is not on the path of these tests. */
class LanewiseTest {
    private static final String PROPERTY = "lanewise.implementation";
    private static final String REASON = "lanewise-simd is not on the class path or module path; add it";

    @AfterEach
    void clearProperty() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void scalarServesWithTheReason() {
        Implementation implementation = Lanewise.implementation();
        assertThat(implementation.name()).isEqualTo("scalar");
        assertThat(implementation.width()).isEqualTo(32);
        assertThat(implementation.reason()).isEqualTo(REASON);
        assertThat(implementation).hasToString("scalar, 32 bit: " + REASON);
        assertThat(Lanewise.implementations())
                .extracting(Implementation::toString)
                .containsExactly(implementation.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "simd", "no such implementation"})
    void scalarServesWhateverIsWanted(String wanted) {
        System.setProperty(PROPERTY, wanted);
        List<Implementation> implementations = Selection.fromSystem().implementations();
        assertThat(implementations).extracting(Implementation::name).containsExactly("scalar");
        assertThat(implementations).extracting(Implementation::reason).containsExactly(REASON);
    }

    @Test
    void scalarMayBeWanted() {
        System.setProperty(PROPERTY, "scalar");
        List<Implementation> implementations = Selection.fromSystem().implementations();
        assertThat(implementations).extracting(Implementation::name).containsExactly("scalar");
        assertThat(implementations)
                .extracting(Implementation::reason)
                .containsExactly("lanewise.implementation is scalar");
    }

    @Test
    void kernelsAreThoseOfTheImplementation() {
        assertThat(Lanewise.kernel(Activation.GELU)).hasToString("gelu");
        assertThat(Lanewise.softmax()).hasToString("softmax");
        assertThat(Lanewise.logSoftmax()).hasToString("log_softmax");
        assertThat(Lanewise.prelu()).isNotNull();
        assertThat(Lanewise.rrelu(0f, 1f)).isNotNull();
        assertThatThrownBy(() -> Lanewise.rrelu(2f, 1f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lower of rrelu is 2.0; allowed is at most upper, which is 1.0");
    }

    @Test
    void virtualMachineSpeaksOfItself() {
        assertThat(Vm.hasModule("java.base")).isTrue();
        assertThat(Vm.hasModule("jdk.incubator.vector")).isFalse();
        assertThat(Vm.hasC2()).isTrue();
    }
}
