package io.github.lanewise.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.lanewise.Lanewise;
import java.lang.management.ManagementFactory;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tests of this run are of the width that the run asks for. */
@Tag("bits")
class WidthTest {
    @Test
    void theWidthIsTheOneAskedFor() {
        int asked = asked();
        assumeThat(FloatVector.SPECIES_PREFERRED.vectorBitSize())
                .as("the widest vectors of this machine")
                .isGreaterThanOrEqualTo(asked);
        assertThat(Bits.simd().width()).isEqualTo(asked);
        assertThat(Lanewise.implementation().name()).isEqualTo("simd");
    }

    private static int asked() {
        String property = System.getProperty("lanewise.width");
        if (property != null) {
            return Integer.parseInt(property);
        }
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        if (options.contains("-XX:MaxVectorSize=16")) {
            return 128;
        }
        if (options.contains("-XX:UseAVX=2") && System.getProperty("os.arch").equals("amd64")) {
            return 256;
        }
        return Math.min(512, FloatVector.SPECIES_PREFERRED.vectorBitSize());
    }
}
