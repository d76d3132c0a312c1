package io.github.lanewise.cli;

import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose an implementation. */
final class ImplementationOptions {
    enum Name {
        auto,
        simd,
        scalar
    }

    /**
     * 4 GiB. Vector loops take a core one to three seconds to compile, in which two threads compute as many elements with
     * the scalar loops.
     */
    private static final long WORTH_COMPILING = 1L << 30;

    @Option(
            names = "--implementation",
            defaultValue = "auto",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}, the fastest that is safe here.")
    private Name name = Name.auto;

    @Option(names = "--width", description = "Vector width in bits, 128, 256 or 512; default: the widest here.")
    private @Nullable Integer width;

    /**
     * Starts the library with the implementation that these options ask for.
     *
     * @return that implementation
     * @throws UserError if it can't be had here
     */
    Implementation start() {
        if (width != null) {
            checkWidth(width);
            System.setProperty("lanewise.width", width.toString());
        }
        if (name != Name.auto) {
            System.setProperty("lanewise.implementation", name.name());
        }
        if (width != null || name != Name.auto) {
            LibraryLog.from(Level.OFF);
        }
        Implementation implementation = find().orElseThrow(
                        () -> new UserError("--implementation simd can't be had here: "
                                + Lanewise.implementation().reason()));
        if (width != null && implementation.width() != width) {
            throw new UserError(
                    "--width %d can't be had here: the implementation is %s".formatted(width, implementation));
        }
        return implementation;
    }

    /**
     * The same for a job after which the virtual machine ends: unless these options or system properties ask for an
     * implementation, it is one that does not take longer to compile than to finish the job.
     *
     * @param elements how many elements are computed
     */
    Implementation startFor(long elements) {
        Implementation fastest = start();
        boolean free = name == Name.auto
                && width == null
                && System.getProperty("lanewise.implementation") == null
                && System.getProperty("lanewise.width") == null;
        return free && elements < WORTH_COMPILING
                ? Lanewise.implementations().stream()
                        .filter(implementation -> implementation.name().equals(Name.scalar.name()))
                        .findFirst()
                        .orElse(fastest)
                : fastest;
    }

    private Optional<Implementation> find() {
        return name == Name.auto
                ? Optional.of(Lanewise.implementation())
                : Lanewise.implementations().stream()
                        .filter(implementation -> implementation.name().equals(name.name()))
                        .findFirst();
    }

    private void checkWidth(int bits) {
        if (bits != 128 && bits != 256 && bits != 512) {
            throw new UserError("--width is %d; allowed is 128, 256 or 512".formatted(bits));
        }
        if (name == Name.scalar) {
            throw new UserError("--width is for vectors; leave it out with --implementation scalar");
        }
    }
}
