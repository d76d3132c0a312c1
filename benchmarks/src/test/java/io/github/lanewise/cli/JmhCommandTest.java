package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JMH prints to the standard output, not to the writer of the command line. */
final class JmhCommandTest {
    /** Another JMH may be running on the machine. */
    private static final String IGNORE_LOCK = "jmh.ignoreLock";

    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeAll
    static void ignoreLock() {
        System.setProperty(IGNORE_LOCK, "true");
    }

    @AfterAll
    static void forgetLock() {
        System.clearProperty(IGNORE_LOCK);
    }

    @BeforeEach
    void catchOutput() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void releaseOutput() {
        System.setOut(out);
    }

    @Test
    void listsBenchmarks() {
        assertThat(Outcome.of("jmh", "-l")).isEqualTo(new Outcome(0, "", ""));
        assertThat(printed())
                .startsWith("Benchmarks:")
                .contains("ElementwiseBenchmark.lanewise", "RooflineBenchmark.multiply");
    }

    @Test
    void listsParameters() {
        assertThat(Outcome.of("jmh", "-lp", "Rows.*lanewise").exitCode()).isZero();
        assertThat(printed())
                .contains("RowsBenchmark.lanewise", "param \"width\" = {auto}", "param \"pollute\" = {true}")
                .doesNotContain("Elementwise");
    }

    @ParameterizedTest
    @CsvSource({"-h, Display help", "-lprof, Supported profilers", "-lrf, json"})
    void printsWhatJmhKnows(String option, String text) {
        assertThat(Outcome.of("jmh", option).exitCode()).isZero();
        assertThat(printed()).contains(text);
    }

    @Test
    void reportsTimeAndAllocation() {
        Outcome outcome = run("Roofline", "-p", "n=100");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(printed())
                .containsPattern("RooflineBenchmark\\.arraycopy +100 +avgt +[0-9.]+ +ns/op")
                .containsPattern("RooflineBenchmark\\.multiply:gc\\.alloc\\.rate\\.norm +100 +avgt +\\S.* B/op");
    }

    @Test
    void allocationMayBeAskedFor() {
        assertThat(run("Roofline.*multiply", "-p", "n=100", "-prof", "gc")).isEqualTo(new Outcome(0, "", ""));
        assertThat(printed()).containsOnlyOnce("multiply:gc.alloc.rate.norm ");
    }

    @Test
    void benchmarkThatFailsEndsTheRun() {
        Outcome outcome = run("PlainForward", "-p", "activation=none,relu", "-p", "n=10");

        assertThat(outcome).isEqualTo(new Outcome(1, "", ""));
        assertThat(printed()).contains("java.lang.NullPointerException: none").doesNotContain("activation = relu");
    }

    @Test
    void benchmarkThatFailsMayBePassedOver() {
        Outcome outcome = run("PlainForward", "-p", "activation=none,relu", "-p", "n=10", "-foe", "false");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(printed()).containsPattern("PlainForwardBenchmark\\.plain +relu +10 +-8:8 +avgt");
    }

    @ParameterizedTest
    @CsvSource({
        "-bad, 'b is not a recognized option; see ''lanewise jmh -h'''",
        "NoSuchBenchmark, 'no benchmark matches [NoSuchBenchmark]; ''lanewise jmh -l'' lists them'",
        "-prof=none, 'no such profiler: java.lang.ClassNotFoundException: none; ''lanewise jmh -lprof'' lists them'",
        "(, 'Unclosed group in ''('''",
    })
    void badArgumentIsRefusedInOneLine(String argument, String line) {
        assertThat(Outcome.of("jmh", argument))
                .isEqualTo(new Outcome(2, "", "lanewise: jmh: " + line + System.lineSeparator()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-rff", "-o"})
    void fileThatCannotBeWrittenIsRefusedInOneLine(String option) {
        Path result = folder.resolve("none").resolve("result.json");

        assertThat(run("Roofline", option, result.toString()))
                .satisfies(outcome -> assertThat(outcome.exitCode()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.err())
                        .startsWith("lanewise: jmh: ")
                        .contains(result.toString())
                        .hasLineCount(1));
    }

    private static Outcome run(String... args) {
        List<Object> all = new ArrayList<>(List.of("jmh", "-f", "0", "-wi", "0", "-i", "1", "-r", "1ms"));
        all.addAll(List.of(args));
        return Outcome.of(all.toArray());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
