package io.github.lanewise.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which implementation serves in which JVM, what is said about it, and that its results are the usual ones. Side by side: each
 * case is a JVM of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class SelectionTest {
    private static final String PROBE = "io.github.lanewise.probe.SelectionProbe";

    /** Makes the probe compute all functions and compare the results, which takes seconds in a fresh JVM. */
    private static final String DIGESTS = "digests";

    @Test
    void vectorsAreTheDefault() {
        Bits.simd();
        Fork fork = probe(List.of());
        assertChosen(fork, "simd, " + Bits.simd().width() + " bit: the fastest that is safe here");
        assertThat(fork.log()).isEmpty();
    }

    @Test
    void theVectorModuleIsNotResolved() {
        Fork fork = Fork.onClassPath(List.of(), PROBE, DIGESTS);
        assertScalar(
                fork,
                "the module jdk.incubator.vector is not resolved; run java with --add-modules jdk.incubator.vector");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
    void thereIsNoC2(String option) {
        Bits.simd();
        assertScalar(
                probe(List.of(option), DIGESTS),
                "the optimising compiler C2 is off; run java without -Xint, -XX:TieredStopAtLevel and the like");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:-UseFMA", "-XX:UseAVX=0"})
    void thereIsNoFma(String option) {
        Bits.simd();
        assertScalar(
                probe(List.of(option), DIGESTS),
                "fused multiply-add is no instruction here; it takes a CPU that has it, and java without -XX:-UseFMA,"
                        + " -XX:UseAVX=0 and the like");
    }

    @Test
    void simdIsMissing() {
        Fork fork = Fork.run(List.of(Fork.VECTOR_MODULE), "-cp", Fork.path(Fork.CORE, Fork.TESTS), PROBE, DIGESTS);
        assertScalar(fork, "lanewise-simd is not on the class path or module path; add it");
    }

    @Test
    void scalarIsAskedFor() {
        Fork fork = probe(List.of("-Dlanewise.implementation=scalar"), DIGESTS);
        assertResults(fork);
        assertChosen(fork, "scalar, 32 bit: lanewise.implementation is scalar");
        assertThat(fork.log()).isEmpty();
    }

    @Test
    void simdIsAskedFor() {
        Bits.simd();
        Fork fork = probe(List.of("-Dlanewise.implementation=simd"));
        assertChosen(fork, "simd, " + Bits.simd().width() + " bit: lanewise.implementation is simd");
        assertThat(fork.log()).isEmpty();
    }

    @Test
    void simdIsAskedForWhereItIsSlow() {
        Bits.simd();
        Fork fork = probe(List.of("-Dlanewise.implementation=simd", "-XX:TieredStopAtLevel=1"), DIGESTS);
        assertResults(fork);
        assertChosen(fork, "simd, " + Bits.simd().width() + " bit: lanewise.implementation is simd");
        assertThat(fork.log()).isEmpty();
    }

    @Test
    void simdIsAskedForWhereItCannotRun() {
        Fork fork = Fork.onClassPath(List.of("-Dlanewise.implementation=simd"), PROBE, DIGESTS);
        String reason = "the module jdk.incubator.vector is not resolved; run java with --add-modules"
                + " jdk.incubator.vector";
        assertChosen(fork, "scalar, 32 bit: " + reason);
        assertThat(fork.log()).containsExactly("WARNING" + message(reason));
    }

    @Test
    void nonsenseIsAskedFor() {
        Bits.simd();
        Fork fork = probe(List.of("-Dlanewise.implementation=nonsense"));
        assertChosen(fork, "simd, " + Bits.simd().width() + " bit: the fastest that is safe here");
        assertThat(fork.log())
                .containsExactly(
                        "WARNING io.github.lanewise: lanewise.implementation is 'nonsense'; allowed is auto, simd"
                                + " or scalar. Taken as auto.");
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void aWidthIsAskedFor(int width) {
        Fork fork = probe(List.of("-Dlanewise.width=" + width));
        assertChosen(fork, "simd, " + Math.min(width, Bits.simd().width()) + " bit: the fastest that is safe here");
        assertThat(fork.log()).isEmpty();
    }

    @Test
    void aNonsensicalWidthIsAskedFor() {
        int widest = Bits.simd().width();
        Fork fork = probe(List.of("-Dlanewise.width=nonsense"));
        assertChosen(fork, "simd, " + widest + " bit: the fastest that is safe here");
        assertThat(fork.log())
                .containsExactly("WARNING io.github.lanewise: lanewise.width is 'nonsense'; allowed is 128, 256 or 512."
                        + " Taken as " + widest + ".");
    }

    @Test
    void onTheModulePath() {
        Bits.simd();
        Fork fork = Fork.run(
                List.of("--add-modules=io.github.lanewise.simd", "-cp", Fork.path(Fork.TESTS)),
                "-p",
                Fork.path(Fork.CORE, Fork.SIMD),
                PROBE);
        assertChosen(fork, "simd, " + Bits.simd().width() + " bit: the fastest that is safe here");
        assertThat(fork.log()).isEmpty();
    }

    /** A JVM that has the Vector API. */
    private static Fork probe(List<String> options, String... arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(Fork.VECTOR_MODULE, "-XX:+IgnoreUnrecognizedVMOptions"));
        List<String> command = new ArrayList<>(List.of(PROBE));
        command.addAll(List.of(arguments));
        return Fork.onClassPath(all, command.toArray(String[]::new));
    }

    private static void assertChosen(Fork fork, String implementation) {
        assertThat(fork.out()).first().isEqualTo(implementation);
    }

    private static void assertResults(Fork fork) {
        assertThat(fork.out()).last().isEqualTo("wrong digests: []");
    }

    private static void assertScalar(Fork fork, String reason) {
        assertChosen(fork, "scalar, 32 bit: " + reason);
        assertResults(fork);
        assertThat(fork.log()).containsExactly("INFO" + message(reason));
    }

    private static String message(String reason) {
        return " io.github.lanewise: Lanewise uses its scalar implementation: " + reason
                + ". Results are the same, slower.";
    }
}
