package io.github.lanewise.cli.tensor;

import java.nio.file.Path;
import java.util.Locale;

/** What a file holds, by its name. */
final class Tensors {
    private Tensors() {}

    /** Whether a file is NumPy's; otherwise it holds raw little-endian numbers. */
    static boolean isNpy(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".npy");
    }
}
