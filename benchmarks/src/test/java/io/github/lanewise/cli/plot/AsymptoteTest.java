package io.github.lanewise.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AsymptoteTest {
    @ParameterizedTest
    @CsvSource({
        "identity, y = x, y = x",
        "relu, y = 0, y = x",
        "leaky_relu:slope=0.2, y = 0.2·x, y = x",
        "leaky_relu:slope=-1, y = −x, y = x",
        "hard_tanh:min=-2, y = −2, y = 1",
        "hard_sigmoid, y = 0, y = 1",
        "hard_swish, y = 0, y = x",
        "celu:alpha=2, y = −2, y = x",
        "selu, y = −1.758, y = 1.051·x",
        "sigmoid, y = 0, y = 1",
        "log_sigmoid, y = x, y = 0",
        "tanh, y = −1, y = 1",
        "softplus:beta=3, y = 0, y = x",
        "softsign, y = −1, y = 1",
        "silu, y = 0, y = x",
        "mish, y = 0, y = x",
        "gelu, y = 0, y = x",
        "gelu_tanh, y = 0, y = x",
        "quick_gelu, y = 0, y = x",
        "exp, y = 0,"
    })
    void isFoundFromTheFunction(String activation, String left, String right) {
        Reference reference = Reference.of(Activation.parse(activation));

        assertThat(Asymptote.of(reference, -1).map(Asymptote::equation)).hasValue(left);
        assertThat(Asymptote.of(reference, 1).map(Asymptote::equation).orElse(null))
                .isEqualTo(right);
    }

    @Test
    void saysWhichLineItIs() {
        assertThat(new Asymptote(2, -0.5).equation()).isEqualTo("y = 2·x − 0.5");
        assertThat(new Asymptote(0.01, 0).leaks()).isTrue();
        assertThat(new Asymptote(0, 1).leaks()).isFalse();
        assertThat(new Asymptote(1, 0).leaks()).isFalse();
    }
}
