package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlotCommandTest {
    @TempDir
    Path folder;

    private Path svg;

    @BeforeEach
    void name() {
        svg = folder.resolve("x.svg");
    }

    private static Outcome plot(String functions, Object... options) {
        return Outcome.of(Stream.concat(Stream.of(("plot " + functions).split(" ")), Stream.of(options))
                .toArray());
    }

    private String drawn(String functions) throws IOException {
        assertThat(plot(functions, "--out", svg)).isEqualTo(new Outcome(0, "", ""));
        return Files.readString(svg);
    }

    @Test
    void drawsAFunction() throws IOException {
        assertThat(drawn("leaky_relu:slope=0.2"))
                .startsWith("<svg ")
                .contains(
                        "viewBox=\"0 0 640 420\"",
                        ">leaky_relu:slope=0.2<",
                        ">f(x)<",
                        ">x<",
                        ">−4<",
                        ">leak: slope 0.2<")
                .doesNotContain("f′(x)", "saturated");
    }

    @Test
    void drawsTheDerivative() throws IOException {
        assertThat(drawn("silu --derivative")).contains(">f(x)<", ">f′(x)<");
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, y = 0, y = 1",
        "softplus, y = 0, y = x",
        "elu:alpha=0.5, y = −0.5, saturated",
        "log_sigmoid, y = x, y = 0",
        "hard_tanh:min=-2, y = −2, y = 1"
    })
    void marksWhatFunctionsApproach(String function, String first, String second) throws IOException {
        assertThat(drawn(function)).contains(">" + first + "<", ">" + second + "<");
    }

    @Test
    void leavesOutAsymptotesThatAreTheCurve() throws IOException {
        assertThat(drawn("relu")).contains("saturated").doesNotContain("y = ");
    }

    @Test
    void takesARange() throws IOException {
        assertThat(drawn("exp --range -2,1.5")).contains(">−2<", ">1.5<").doesNotContain(">−3<");
    }

    /** XChart never ends if the numbers along an axis are too long or too close. */
    @ParameterizedTest
    @ValueSource(strings = {"-1000000,1000000", "999999,1000000", "0,0.001", "-100,-99", "100,101"})
    void drawsEveryRangeThatIsAllowed(String range) throws IOException {
        assertThat(drawn("exp --derivative --range " + range)).contains(">exp<");
    }

    @Test
    void drawsSeveralOnOneSheet() throws IOException {
        assertThat(drawn("relu gelu elu")).contains("viewBox=\"0 0 1280 840\"", ">relu<", ">gelu<", ">elu:alpha=1.0<");
        assertThat(drawn("relu gelu elu exp tanh")).contains("viewBox=\"0 0 1920 840\"");
    }

    @Test
    void writesPng() throws IOException {
        Path png = folder.resolve("x.PNG");

        assertThat(plot("tanh", "--out", png).exitCode()).isZero();

        assertThat(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(png)))
                        .getWidth())
                .isEqualTo(1280);
    }

    @Test
    void drawsTheErrorsOfAllImplementations() throws IOException {
        String chosen = drawn("tanh gelu --error --derivative --range -1,1");

        assertThat(chosen)
                .contains(">tanh, error of the kernel<", ">greatest error of f(x)<", ">greatest error of f′(x)<")
                .contains(">promised for f(x): 1<", ">promised for f′(x): 2<", ">f′(x): 1 ulp = 2^-25 here<");
        assertThat(drawn("tanh gelu --error --derivative --range -1,1 --implementation scalar"))
                .isEqualTo(chosen);
    }

    @Test
    void drawsErrorsOfTheFunctionAlone() throws IOException {
        assertThat(drawn("relu --error")).contains(">promised for f(x): exact<").doesNotContain("f′(x)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "softmax | softmax works on rows and so has no curve; allowed are the functions of one number",
                "gelu log_softmax | log_softmax works on rows and so has no curve;",
                "geluu | there is no function 'geluu'; did you mean 'gelu'?",
                "elu:beta=1 | elu has no parameter 'beta'",
                "elu --range 5,-5 | --range is 5,-5; allowed are two numbers, the smaller first, such as -5,5",
                "elu --range 1,1 | --range is 1,1;",
                "elu --range 1 | --range is 1;",
                "elu --range a,b | --range is a,b;",
                "elu --range 0,NaN | --range is 0,NaN;",
                "elu --range -Infinity,0 | --range is -Infinity,0;",
                "elu --range 0,1e7 | --range is 0,1e7;",
                "elu --error --implementation scalar --width 256 | --width is for vectors"
            })
    void refusesWithOneLine(String arguments, String line) {
        Outcome outcome = plot(arguments, "--out", svg);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("lanewise: " + line).hasLineCount(1);
        assertThat(svg).doesNotExist();
    }

    @Test
    void refusesOtherFormatsAndPlaces() {
        assertThat(plot("elu", "--out", folder.resolve("x.gif")).err())
                .endsWith("x.gif; allowed are names that end in .svg or .png\n");
        assertThat(plot("elu", "--out", folder.resolve("none/x.svg")).err())
                .contains("x.svg can't be written; allowed is a file in a folder that exists");
        assertThat(plot("elu").err()).startsWith("lanewise: Missing required option: '--out=FILE'");
        assertThat(plot("--out", svg).exitCode()).isEqualTo(2);
    }

    @Test
    void replacesAFileOnlyByAPicture() throws IOException {
        Files.writeString(svg, "old");

        assertThat(plot("softmax", "--out", svg).exitCode()).isEqualTo(2);
        assertThat(svg).hasContent("old");

        assertThat(drawn("elu")).startsWith("<svg ");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
}
