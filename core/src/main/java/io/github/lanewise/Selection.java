package io.github.lanewise;

import io.github.lanewise.internal.Vm;
import io.github.lanewise.scalar.ScalarProvider;
import io.github.lanewise.spi.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Chooses an implementation, by what the machine has and what the user asks for. */
final class Selection {
    private static final System.Logger LOG = System.getLogger("io.github.lanewise");
    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final int LEAST_WIDTH = 128;

    private final String wanted;
    private final Optional<Provider> vectorProvider;

    private Selection(String wanted, Optional<Provider> vectorProvider) {
        this.wanted = wanted;
        this.vectorProvider = vectorProvider;
    }

    static Selection fromSystem() {
        String wanted = System.getProperty("lanewise.implementation", "auto");
        if (!List.of("auto", "simd", "scalar").contains(wanted)) {
            LOG.log(
                    Level.WARNING,
                    "lanewise.implementation is ''{0}''; allowed is auto, simd or scalar. Taken as auto.",
                    wanted);
            wanted = "auto";
        }
        Optional<Provider> vectorProvider = ServiceLoader.load(Provider.class, Lanewise.class.getClassLoader())
                .findFirst();
        return new Selection(wanted, vectorProvider);
    }

    /** The implementations that run here, the chosen one first. */
    List<Implementation> implementations() {
        Optional<String> objection = objection();
        if (wanted.equals("scalar")) {
            Implementation scalar = scalar("lanewise.implementation is scalar");
            return objection.isPresent() ? List.of(scalar) : List.of(scalar, vector("not chosen"));
        }
        if (objection.isEmpty()) {
            String reason = wanted.equals("simd") ? "lanewise.implementation is simd" : "the fastest that is safe here";
            return List.of(vector(reason), scalar("not chosen"));
        }
        LOG.log(
                wanted.equals("simd") ? Level.WARNING : Level.INFO,
                "Lanewise uses its scalar implementation: " + objection.get() + ". Results are the same, slower.");
        return List.of(scalar(objection.get()));
    }

    private static Implementation scalar(String reason) {
        return new Implementation(new ScalarProvider(), reason);
    }

    private Implementation vector(String reason) {
        return new Implementation(vectorProvider.orElseThrow(), reason);
    }

    /**
     * What speaks against the vector implementation, and what to do. The width comes last, because asking for it loads
     * the Vector API, which takes an interpreter hundreds of milliseconds.
     */
    private Optional<String> objection() {
        Optional<String> missing = missing();
        Optional<String> unwise = wanted.equals("simd") ? missing : missing.or(Selection::slow);
        return unwise.or(this::narrow);
    }

    /** What the vector implementation lacks to run at all. */
    private Optional<String> missing() {
        if (vectorProvider.isEmpty()) {
            return Optional.of("lanewise-simd is not on the class path or module path; add it");
        }
        return Vm.hasModule(VECTOR_MODULE)
                ? Optional.empty()
                : Optional.of("the module " + VECTOR_MODULE + " is not resolved; run java with --add-modules "
                        + VECTOR_MODULE);
    }

    /** Why the vector implementation would be slow here. */
    private static Optional<String> slow() {
        if (!Vm.hasC2()) {
            return Optional.of("the optimising compiler C2 is off; run java without -Xint, -XX:TieredStopAtLevel and "
                    + "the like");
        }
        return Vm.FMA
                ? Optional.empty()
                : Optional.of("fused multiply-add is no instruction here; it takes a CPU that has it, and java without "
                        + "-XX:-UseFMA, -XX:UseAVX=0 and the like");
    }

    private Optional<String> narrow() {
        int width = vectorProvider.orElseThrow().width();
        return width < LEAST_WIDTH
                ? Optional.of("vectors have " + width + " bits here; it takes a CPU with at least " + LEAST_WIDTH)
                : Optional.empty();
    }
}
