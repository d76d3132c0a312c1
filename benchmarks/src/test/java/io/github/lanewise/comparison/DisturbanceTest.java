package io.github.lanewise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DisturbanceTest {
    /** More than any machine can have used meanwhile: so nothing is left for other programs. */
    private static final double ALL = 1e9;

    private static final List<Double> STEADY = Collections.nCopies(20, 1.0);

    @Test
    void saysThatTheSpeedVaried() {
        assertThat(new Disturbance().warnings(ALL, List.of(1.0, 1.0, 2.0, 2.0)))
                .contains("the processor's speed varied: the same work took 2.00 times as long at some moments as at"
                        + " others");
        assertThat(new Disturbance().warnings(ALL, STEADY)).noneMatch(line -> line.contains("speed"));
    }

    @Test
    void saysWhatOtherProgramsUsed() {
        List<String> warnings = new Disturbance().warnings(-ALL, STEADY);

        assertThat(warnings.stream()
                        .filter(line -> line.matches("other programs used \\d+ % of a processor meanwhile")))
                .hasSize(Files.exists(Path.of("/proc/stat")) ? 1 : 0);
        assertThat(new Disturbance().warnings(ALL, STEADY)).noneMatch(line -> line.contains("other programs"));
    }
}
