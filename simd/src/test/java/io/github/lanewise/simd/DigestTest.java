package io.github.lanewise.simd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.probe.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checksums of all results are those checked in: the same on every machine, and not changed by accident. */
@Tag("bits")
class DigestTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    static List<Implementation> implementations() {
        return Lanewise.implementations();
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void digestsAreThoseCheckedIn(Implementation implementation) throws IOException {
        List<String> digests = Digests.of(implementation);
        String written = "target/digests-%s-%d.txt".formatted(implementation.name(), implementation.width());
        Files.write(MODULE.resolve(written), digests);
        assertThat(digests)
                .as(
                        "the results of %s have changed; if that was meant, run%n    cp simd/%s"
                                + " simd/src/test/resources/digests.txt%nand commit the difference",
                        implementation.name(), written)
                .containsExactlyElementsOf(Digests.expected());
    }
}
