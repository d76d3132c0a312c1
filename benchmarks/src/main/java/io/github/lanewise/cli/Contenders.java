package io.github.lanewise.cli;

import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;

/** The implementations that a demo trains with, the scalar one first, and whether they learned the same. */
record Contenders(List<Implementation> implementations) {
    /** All that run here. */
    static Contenders start() {
        LibraryLog.from(Level.WARNING);
        return new Contenders(Lanewise.implementations().stream()
                .sorted(Comparator.comparingInt(Implementation::width))
                .toList());
    }

    /** The last line of a demo. */
    String verdict(boolean same, long crc) {
        String checksum = "CRC-32 of all weights: %08x".formatted(crc);
        if (implementations.size() == 1) {
            return "SIMD is not available here (%s); %s."
                    .formatted(implementations.getFirst().reason(), checksum);
        }
        return same
                ? "Trained twice, scalar and SIMD: the same weights, bit for bit. " + checksum + "."
                : "Trained twice, scalar and SIMD: THE WEIGHTS DIFFER. " + checksum + " (scalar).";
    }
}
