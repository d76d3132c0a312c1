package io.github.lanewise.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No call of any kernel allocates, whatever was called before it, at any width. Side by side: each width is a JVM of its own. */
@Execution(ExecutionMode.CONCURRENT)
class HostileOrderTest {
    private static final String MAIN = "io.github.lanewise.probe.HostileOrder";

    @ParameterizedTest
    @CsvSource({
        "-Dlanewise.width=512, 0, false",
        "-Dlanewise.width=512, 1, true",
        "-Dlanewise.width=256, 0, true",
        "-Dlanewise.width=128, 1, false",
        "-XX:UseAVX=2, 1, true",
        "-XX:MaxVectorSize=16, 0, false",
        "-Dlanewise.width=256, descending, false",
        "-Dlanewise.width=512, shuffled, false",
    })
    void noCallAllocates(String width, String order, String shifts) {
        Bits.simd();
        List<String> options = List.of(
                Fork.VECTOR_MODULE,
                // A call waits for the compiler: the same order of events each time, and no slow calls in the meantime.
                "-XX:-BackgroundCompilation",
                "-XX:+IgnoreUnrecognizedVMOptions",
                width);
        Fork fork = Fork.onClassPath(options, MAIN, order, shifts);
        assertThat(fork.out()).first().asString().startsWith("simd");
        assertThat(fork.out().subList(1, fork.out().size()))
                .as("what allocates with %s", width)
                .singleElement()
                .asString()
                .startsWith("calls checked: ");
    }
}
