package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.accuracy.AccuracyReport;
import io.github.lanewise.accuracy.RowKind;
import io.github.lanewise.cli.apply.RowFunction;
import io.github.lanewise.cli.tensor.Shape;
import io.github.lanewise.cli.tensor.TensorOutput;
import io.github.lanewise.cli.verify.Checkpoint;
import io.github.lanewise.cli.verify.Checkpoint.Found;
import io.github.lanewise.cli.verify.Operation;
import io.github.lanewise.cli.verify.RowSubject;
import io.github.lanewise.cli.verify.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VerifyCommandTest {
    private static final String STRIDE = "--stride=1000003";

    @TempDir
    Path folder;

    @Test
    void valuesAndDerivativesAreMeasured() {
        Outcome outcome = Outcome.of("verify", "silu", STRIDE);

        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(line -> line.matches("silu:beta=1.0 +forward .* 1 ulp"))
                .anyMatch(line -> line.matches("silu:beta=1.0 +derivative .* 2 ulp, or 2\\^-24 for -1.4 < x < -1.1"))
                .endsWith("2 of 2 bounds hold");
    }

    @Test
    void allFunctionsHaveTheirTurn() {
        Outcome outcome = Outcome.of("verify", "all", "--forward", STRIDE);

        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        for (Activation activation : Activation.all()) {
            assertThat(outcome.out()).containsPattern("(?m)^\\Q" + activation + "\\E +forward");
        }
        assertThat(outcome.out())
                .contains("softmax, normal", "log_softmax, normal")
                .doesNotContain("backward");
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "log_softmax"})
    void rowsOfEveryKindAreMeasured(String function) throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "<!-- lanewise verify: begin -->\nfloats\n<!-- lanewise verify: end -->\n");
        Outcome outcome = Outcome.of("verify", function, STRIDE, "--markdown", page);

        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        for (RowKind kind : RowKind.values()) {
            assertThat(outcome.out())
                    .containsPattern("(?m)^\\Q" + function + ", " + kind + "\\E +forward .* [23] ulp$")
                    .containsPattern("(?m)^\\Q" + function + ", " + kind + "\\E +backward .* 4 ulp$");
        }
        assertThat(outcome.out()).endsWith("36 of 36 bounds hold" + System.lineSeparator());
        assertThat(Files.readString(page))
                .contains("floats", "| " + function + ", all equal | backward |")
                .contains("<!-- lanewise verify " + function + ": begin -->\n| function |");
    }

    @Test
    void brokenBoundsOfRowsAreTold() {
        Outcome outcome = Outcome.of("verify", "softmax", "--forward", "--bound=0.75", STRIDE);

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.out()).contains("BROKEN").containsPattern("of 18 bounds are broken");
    }

    @Test
    void digestsOfRowsAreTheSameForAllImplementationsAndAnyThreads() {
        String expected = Outcome.of("digest", "softmax", "--forward", STRIDE).out();

        assertThat(expected.lines())
                .hasSize(18)
                .anyMatch(line -> line.matches("[0-9a-f]{16}  softmax, all equal forward"));
        assertThat(Outcome.of("digest", "softmax", "--forward", STRIDE, "--threads=1")
                        .out())
                .isEqualTo(expected);
        String verified = Outcome.of("verify", "softmax", "--forward", STRIDE).out();
        expected.lines().forEach(line -> assertThat(verified).contains(line.substring(0, 16)));
        RowSubject subject = new RowSubject(RowFunction.SOFTMAX, false, RowKind.NORMAL);
        for (Implementation implementation : Lanewise.implementations()) {
            assertThat(expected)
                    .startsWith("%016x"
                            .formatted(subject.sweep(implementation).elements(1).digest(RowKind.NORMAL)));
        }
    }

    @Test
    void rowsOfAnotherProgramAreJudged() {
        float[] x = {0f, 1f, -2f, 0.5f, 7f, 7f};
        float[] y = new float[x.length];
        Lanewise.softmax().forward(x, y, 2, 3);
        Path input = write("x.f32", x);
        Path output = write("y.f32", y);

        Outcome good = Outcome.of("verify", "softmax", "--candidate", input, output, "--columns=3");
        Outcome other = Outcome.of("verify", "softmax", "--candidate", input, output, "--columns=2");
        Outcome lax = Outcome.of("verify", "softmax", "--candidate", input, output, "--columns=2", "--bound=1e9");

        assertThat(good.exitCode()).as(good.err()).isZero();
        assertThat(good.out()).containsPattern("softmax +forward").endsWith("1 of 1 bounds hold\n");
        assertThat(other.exitCode()).isOne();
        assertThat(lax.exitCode()).isZero();
        assertThat(Outcome.of("verify", "softmax", "--candidate", input, output).err())
                .contains("is raw; a function over rows needs --columns")
                .hasLineCount(1);
        assertThat(Outcome.of("verify", "softmax", "--candidate", input, output, "--columns=4")
                        .err())
                .contains("does not divide the 6 elements")
                .hasLineCount(1);
        assertThat(Outcome.of("verify", "softmax", "--candidate", input, write("z.f32", 1f), "--columns=3")
                        .err())
                .contains("has shape (1,); allowed is that of")
                .hasLineCount(1);
    }

    @Test
    void aBrokenBoundIsToldWithTheWorstInputs() {
        Outcome outcome = Outcome.of("verify", "mish", "--derivative", "--bound", "0.25", STRIDE);

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.out()).contains("BROKEN", "1 of 1 bounds are broken").containsPattern("x = .*\\(-?0x1.*ulp");
    }

    @Test
    void filesHoldTheSame() throws IOException {
        Path json = folder.resolve("r.json");
        Path page = folder.resolve("page.md");
        Files.writeString(page, "before\n<!-- lanewise verify: begin -->\nold\n<!-- lanewise verify: end -->\nafter\n");

        Outcome outcome = Outcome.of("verify", "tanh", STRIDE, "--from-output", "--json", json, "--markdown", page);

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        JsonNode report = new JsonMapper().readTree(Files.readString(json)).path(0);
        assertThat(report.path("function").asText()).isEqualTo("tanh");
        assertThat(report.path("operation").asText()).isEqualTo("from output");
        assertThat(report.path("holds").asBoolean()).isTrue();
        assertThat(outcome.out()).contains(report.path("digest").asText());
        assertThat(Files.readString(page))
                .startsWith("before\n<!-- lanewise verify: begin -->\n| function |")
                .contains("| tanh | from output |", report.path("digest").asText())
                .endsWith("<!-- lanewise verify: end -->\nafter\n")
                .doesNotContain("old");
        assertThat(folder.toFile().list()).as("no temporary files").containsExactlyInAnyOrder("r.json", "page.md");
    }

    @Test
    void anInterruptedRunGoesOn() {
        Path resume = folder.resolve("state.json");
        Implementation implementation = Lanewise.implementation();
        Subject subject = new Subject(Activation.RELU, Operation.FORWARD);
        AccuracyReport half =
                subject.sweep(implementation).stride(101).part(0, 2).run();
        String run = "verify relu, forward, --stride 101, %s %d bit, results like %016x"
                .formatted(
                        implementation.name(),
                        implementation.width(),
                        subject.sweep(implementation).stride(1_000_003).digest());
        Checkpoint<AccuracyReport> checkpoint = Checkpoint.open(resume, run, new TypeReference<>() {});
        checkpoint.keep(subject, new Found<>(1, half));

        Outcome resumed = Outcome.of("verify", "relu", "--forward", "--stride=101", "--resume", resume);

        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.out())
                .isEqualTo(Outcome.of("verify", "relu", "--forward", "--stride=101")
                        .out());
        assertThat(resume).doesNotExist();
        checkpoint.keep(subject, new Found<>(2, half));
        assertThat(Outcome.of("verify", "relu", "--forward", "--stride=101", "--resume", resume)
                        .out())
                .as("the file is believed")
                .isNotEqualTo(resumed.out());
    }

    @Test
    void theStateOfAnotherRunIsRefusedAndStays() throws IOException {
        Path resume = folder.resolve("state.json");
        Files.writeString(resume, "{\"run\":\"verify relu, forward, --stride 7\",\"found\":{}}");

        Outcome outcome = Outcome.of("verify", "relu", STRIDE, "--resume", resume);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("is of the run 'verify relu, forward, --stride 7")
                .hasLineCount(1);
        assertThat(resume).content().contains("--stride 7");
        Files.writeString(resume, "notes");
        assertThat(Outcome.of("verify", "relu", STRIDE, "--resume", resume).err())
                .contains("is no file of an interrupted run")
                .hasLineCount(1);
        assertThat(resume).hasContent("notes");
    }

    @Test
    void theResultsOfAnotherProgramAreJudged() {
        float[] x = {0f, 1f, -2f, 0.5f};
        float[] y = new float[x.length];
        Lanewise.kernel(Activation.TANH).forward(x, y);
        Path input = write("x.npy", x);
        Path output = write("y.f32", y);

        Outcome good = Outcome.of("verify", "tanh", "--candidate", input, output);
        y[2] = Math.nextUp(Math.nextUp(y[2]));
        write("y.f32", y);
        Outcome bad = Outcome.of("verify", "tanh", "--candidate", input, output);

        assertThat(good.exitCode()).as(good.err()).isZero();
        assertThat(good.out()).endsWith("1 of 1 bounds hold\n");
        assertThat(bad.exitCode()).isOne();
        assertThat(bad.out()).contains("x = -2.0 (-0x1.0p1)");
        assertThat(Outcome.of("verify", "tanh", "--bound=3", "--candidate", input, output)
                        .exitCode())
                .isZero();
    }

    @Test
    void candidatesHaveToMatch() {
        Path input = write("x.npy", 1f, 2f);
        Path output = write("y.npy", 1f);

        assertThat(Outcome.of("verify", "tanh", "--candidate", input, output).err())
                .contains("has 2 floats and", "has 1; allowed are as many of both")
                .hasLineCount(1);
        assertThat(Outcome.of("verify", "all", "--candidate", input, input).err())
                .contains("allowed is one function and one of")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nope|there is no function 'nope'",
                "softmax --derivative|softmax has no derivative for each element",
                "log_softmax --from-output|log_softmax has no derivative for each element",
                "softmax --resume r|--resume is for sweeps over all floats; softmax takes a minute or two, leave it"
                        + " out",
                "silu --backward|--backward is for softmax and log_softmax; the gradient of silu is",
                "softmax --columns 3|--columns is the length of a row in --candidate files",
                "silu --columns 3 --candidate a b|--columns is the length of a row in --candidate files",
                "softmax --backward --candidate a b|--candidate holds rows and their softmax; leave out --backward",
                "softmax --candidate a b|a",
                "silu --from-output|the output of silu does not determine its derivative",
                "relu --stride 0|--stride is 0; allowed is 1 or more",
                "relu --threads 0|--threads is 0; allowed is 1 or more",
                "relu --bound -1|--bound is -1.0; allowed is 0 or more",
                "relu --bound NaN|--bound is NaN; allowed is 0 or more",
                "relu --json /no/such/folder/r.json|--json /no/such/folder/r.json can't be written",
                "relu --markdown /no/such/folder/r.md|--markdown /no/such/folder/r.md can't be written",
                "relu --resume /no/such/folder/r.json|--resume /no/such/folder/r.json can't be written",
                "relu --candidate a b|a",
                "relu --candidate a|--candidate",
            })
    void badInputIsOneLine(String arguments, String message) {
        Outcome outcome = Outcome.of((Object[]) ("verify " + arguments).split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("lanewise: ").contains(message).hasLineCount(1);
    }

    @Test
    void digestsAreTheSameForAllImplementations() {
        String expected = Outcome.of("digest", "gelu", STRIDE).out();

        assertThat(expected.lines())
                .hasSize(2)
                .allMatch(line -> line.matches("[0-9a-f]{16}  gelu (forward|derivative)"));
        for (Implementation implementation : Lanewise.implementations()) {
            Subject subject = new Subject(Activation.GELU, Operation.FORWARD);
            assertThat(expected)
                    .startsWith("%016x"
                            .formatted(subject.sweep(implementation)
                                    .stride(1_000_003)
                                    .digest()));
        }
    }

    @Test
    void verifyAndDigestGiveTheSameDigest() {
        String digest = Outcome.of("digest", "elu", STRIDE, "--forward").out().substring(0, 16);

        assertThat(Outcome.of("verify", "elu", STRIDE, "--forward").out()).contains(digest);
        assertThat(digest)
                .isNotEqualTo(Outcome.of("digest", "elu", STRIDE, "--derivative")
                        .out()
                        .substring(0, 16));
    }

    private Path write(String name, float... values) {
        Path file = folder.resolve(name);
        try (TensorOutput out = TensorOutput.create(file, Shape.of((long) values.length))) {
            out.write(0, values, values.length);
            out.commit();
        }
        return file;
    }
}
