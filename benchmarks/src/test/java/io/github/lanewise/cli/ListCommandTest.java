package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ListCommandTest {
    @Test
    void printsEachFunctionAndTheImplementation() {
        Outcome outcome = Outcome.of("list");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains(Activation.all().stream()
                        .map(activation -> activation.name() + " ")
                        .toList())
                .contains("softmax", "log_softmax", "slope (0.01; a finite number)", "√(2/π)")
                .contains(Lanewise.implementation().reason());
    }

    @Test
    void printsJson() throws IOException {
        String json = Outcome.of("list", "--json").out();
        JsonNode catalog = new ObjectMapper().readTree(json);

        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(json)).isTrue();
        assertThat(catalog.at("/implementation/name").asText())
                .isEqualTo(Lanewise.implementation().name());
        assertThat(catalog.get("functions")).hasSize(Activation.all().size() + 2);
        JsonNode leakyRelu = catalog.get("functions").get(2);
        assertThat(leakyRelu.get("name").asText()).isEqualTo("leaky_relu");
        assertThat(leakyRelu.get("kind").asText()).isEqualTo("elementwise");
        assertThat(leakyRelu.get("fromOutput").asBoolean()).isTrue();
        assertThat(leakyRelu.at("/parameters/0/name").asText()).isEqualTo("slope");
        assertThat(leakyRelu.at("/parameters/0/default").floatValue()).isEqualTo(0.01f);
        assertThat(leakyRelu.at("/parameters/0/allowed").asText()).isEqualTo("a finite number");
    }
}
