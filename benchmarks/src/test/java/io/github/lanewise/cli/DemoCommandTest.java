package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DemoCommandTest {
    private static final Path PAGE = Path.of("..", "docs", "demos.md");
    private static final Pattern EXAMPLE = Pattern.compile("```\\n\\$ lanewise (demo .*)\\n((?s:.*?))```\\n");

    @TempDir
    Path folder;

    static Stream<List<String>> examples() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        return example.results().map(match -> List.of(match.group(1), match.group(2)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thePageShowsWhatIsPrinted(List<String> example) {
        Outcome outcome = Outcome.of((Object[]) example.getFirst().split(" ", -1));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEqualTo(example.getLast());
    }

    @Test
    void thePageShowsEachDemo() throws IOException {
        String page = Files.readString(PAGE);

        for (String name :
                List.of("curves", "vanishing", "selu", "dead-relu", "softmax", "logistic", "digits", "fit")) {
            assertThat(page).contains("| [" + name + "](");
            assertThat(Outcome.of("demo").out()).containsPattern("(?m)^  " + name + " ");
        }
        assertThat(examples()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource({
        "curves, curves.csv curves-derivatives.csv curves-5.svg curves-10.svg",
        "vanishing, vanishing.csv vanishing.svg",
        "selu, selu.csv selu-others.csv selu.svg",
        "dead-relu, dead-relu.csv dead-relu.svg",
        "fit, fit.csv fit.svg",
        "logistic, logistic.csv logistic.svg",
        "softmax, softmax-scores.csv softmax-matrix.csv softmax-great.csv softmax-far.csv",
    })
    void writesTablesAndPictures(String name, String files) throws IOException {
        Path out = folder.resolve("new").resolve("results");

        assertThat(Outcome.of("demo", name, "--out", out)).isEqualTo(Outcome.of("demo", name));

        try (Stream<Path> written = Files.list(out)) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(files.split(" ", -1));
        }
        for (String file : files.split(" ", -1)) {
            assertThat(out.resolve(file)).content().startsWith(file.endsWith(".svg") ? "<svg " : "");
            assertThat(out.resolve(file)).content().contains(file.endsWith(".svg") ? "</svg>" : ",");
        }
    }

    /** Its times are others each time. */
    @Test
    void writesTheTablesOfDigits() {
        Outcome outcome = Outcome.of("demo", "digits", "--epochs", "1", "--hidden", "8", "--out", folder);

        assertThat(outcome.exitCode()).isZero();
        assertThat(folder.resolve("digits.csv")).content().startsWith("activation,accuracy,to 95 %,ms/epoch,");
        assertThat(folder.resolve("digits-outputs.csv")).content().startsWith("task,sigmoid,softmax,identity\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curves", "vanishing", "selu", "dead-relu", "softmax", "logistic", "digits", "fit"})
    void refusesAFolderThatIsAFile(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        Outcome outcome = Outcome.of("demo", name, "--out", file);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("lanewise: --out " + file + " can't be created")
                .hasLineCount(1);
        assertThat(file).hasContent("text");
    }
}
