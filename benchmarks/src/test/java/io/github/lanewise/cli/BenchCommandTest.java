package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.comparison.Results;
import io.github.lanewise.comparison.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BenchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void measuresAndWrites() throws IOException {
        Path out = folder.resolve("new");

        Outcome outcome = Outcome.of(
                "bench",
                "relu",
                "--sizes",
                "1,64",
                "--quick",
                "--no-pollute",
                "--forks",
                "1",
                "--range",
                "-2,2",
                "--out",
                out);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .startsWith("64 elements, ")
                .contains(
                        "relu forward",
                        "plain Java",
                        "Written: results.json, results.md, report.html and charts in " + out);
        Results results = Results.parse(Files.readString(out.resolve("results.json")));
        assertThat(results.settings().command()).startsWith("bench relu --sizes 1,64 --quick");
        assertThat(results.settings().from()).isEqualTo(-2f);
        assertThat(out.resolve("results.md")).content().contains("### relu forward");
        assertThat(out.resolve("report.html")).content().contains("relu forward");
        assertThat(out.resolve("peers-forward.svg"))
                .content()
                .startsWith("<svg")
                .contains("relu");
        assertThat(out.resolve("roofline-forward.svg")).exists();
    }

    @Test
    void writesReportsAnew() throws IOException {
        Path json = write("old.json", 1.0);

        Outcome outcome = Outcome.of("bench", "--report", json, "--out", folder.resolve("anew"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("relu forward");
        assertThat(folder.resolve("anew/results.json")).hasSameTextualContentAs(json);
        assertThat(folder.resolve("anew/report.html")).exists();
    }

    @Test
    void compares() throws IOException {
        Path before = write("old.json", 1.0);
        Path after = write("new.json", 0.5);

        Outcome outcome = Outcome.of("bench", "--compare", before, after);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .containsPattern("relu forward +16,384 +1.00 \\(1.00–1.00\\) +0.500 \\(0.500–0.500\\) +0.50, faster")
                .contains("1 changed beyond noise, 0 did not, 0 are in one of the two only.");
    }

    private Path write(String name, double nanos) throws IOException {
        Results results = Samples.of(Samples.figure(Samples.relu(), Results.OURS, nanos));
        return Files.writeString(folder.resolve(name), results.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bench rely | there is no function 'rely'; did you mean 'relu'?",
                "bench --sizes 0 | --sizes is 0; allowed is 1 to 16777216",
                "bench --sizes 1,99999999 | --sizes is 99999999; allowed is 1 to 16777216",
                "bench softmax --columns 0 | --columns is 0; allowed is 1 to 16777216",
                "bench softmax --sizes 20,64 --columns 10 | --columns is 10; allowed is a divisor of each of --sizes,"
                        + " [20, 64]",
                "bench relu --columns 10 | --columns is the length of rows; only softmax and log_softmax have rows",
                "bench --range 1 | --range is 1; allowed are two numbers",
                "bench --range 2,1 | --range is 2,1; allowed are",
                "bench --range 0,NaN | --range is 0,NaN; allowed are",
                "bench --forks 0 | --forks is 0; allowed is 1 or more",
                "bench --modes sideways | sideways",
                "bench --quick --full | mutually exclusive",
                "bench silu --modes backward_from_output | none of the functions has any of the --modes",
                "bench softmax --modes derivative | none of the functions has any of the --modes",
                "bench --compare a b --peers | --compare measures nothing; leave out everything but its two files, that"
                        + " is --peers",
                "bench relu --compare a b --out c | --compare measures nothing; leave out everything but its two files,"
                        + " that is relu, --out",
                "bench --report a --quick | --report measures nothing; leave out everything but its file and --out,"
                        + " that is --quick",
                "bench --report nowhere.json | --report nowhere.json can't be read",
                "bench --compare nowhere.json nothing.json | --compare nowhere.json can't be read",
            })
    void refuses(String line, String message) {
        Outcome outcome = Outcome.of((Object[]) line.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("lanewise: ").contains(message).hasLineCount(1);
    }

    @Test
    void refusesOtherFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "[1, 2]");

        assertThat(Outcome.of("bench", "--compare", file, file).err())
                .isEqualTo("lanewise: --compare %s is no results.json of 'lanewise bench'%n".formatted(file));
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(Outcome.of("bench", "relu", "--out", file).err()).startsWith("lanewise: --out " + file);
        assertThat(file).hasContent("");
    }
}
