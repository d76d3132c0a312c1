package io.github.lanewise.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** One generated file is checked in: a reader sees what the loops look like, and a change of the generator shows. */
class GeneratorGoldenTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final String GENERATED =
            "target/generated-sources/lanewise/io/github/lanewise/simd/SigmoidLoops.java";
    private static final String GOLDEN = "src/test/resources/golden/SigmoidLoops.java";

    @Test
    void theLoopsOfSigmoidAreAsExpected() throws IOException {
        String generated = Files.readString(MODULE.resolve(GENERATED));
        assertThat(generated)
                .as(
                        "the loops of sigmoid have changed; if that was meant, run%n    cp simd/%s simd/%s%nand commit"
                                + " the difference",
                        GENERATED, GOLDEN)
                .isEqualTo(Files.readString(MODULE.resolve(GOLDEN)));
    }
}
