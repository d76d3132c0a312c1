package io.github.lanewise;

import io.github.lanewise.internal.Vm;
import io.github.lanewise.scalar.ScalarProvider;
import io.github.lanewise.spi.Provider;
import io.github.lanewise.warmup.Vectors;
import io.github.lanewise.warmup.WarmUpProvider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Chooses an implementation, by what the machine has and what the user asks for. */
final class Selection implements Vectors {
    private static final String AUTO = "auto";
    private static final String SIMD = "simd";
    private static final String SCALAR = "scalar";
    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final int LEAST_WIDTH = 128;

    private final String wanted;
    private @Nullable ServiceLoader<Provider> providers;
    private List<Implementation> implementations = List.of();

    private Selection(String wanted) {
        this.wanted = wanted;
    }

    static Selection fromSystem() {
        String wanted = System.getProperty("lanewise.implementation", AUTO);
        if (wanted.equals(AUTO) || wanted.equals(SIMD) || wanted.equals(SCALAR)) {
            return new Selection(wanted);
        }
        log(
                Level.WARNING,
                "lanewise.implementation is ''{0}''; allowed is auto, simd or scalar. Taken as auto.",
                wanted);
        return new Selection(AUTO);
    }

    /** What serves before more is known. To find out takes long, and so it is done in the user's thread only for simd. */
    Provider serving() {
        Provider scalar = new ScalarProvider();
        return switch (wanted) {
            case SCALAR -> scalar;
            case SIMD -> missing().isPresent() ? scalar : provider();
            default -> new WarmUpProvider(scalar, this);
        };
    }

    /** Finds out, beside the user's thread, what {@link #implementations} says, and logs it. */
    void report() {
        new Reporter().start();
    }

    private final class Reporter extends Thread {
        Reporter() {
            super("lanewise-selection");
        }

        @Override
        public void run() {
            Vm.hasC2();
            if (!wanted.equals(SCALAR) && unwise().isPresent()) {
                implementations();
            }
        }
    }

    @Override
    public Provider provider() {
        return vectorProvider().orElseThrow();
    }

    /** The loader keeps what it has found. */
    private synchronized Optional<Provider> vectorProvider() {
        if (providers == null) {
            providers = ServiceLoader.load(Provider.class, Lanewise.class.getClassLoader());
        }
        return providers.findFirst();
    }

    /** The implementations that run here, the chosen one first. */
    synchronized List<Implementation> implementations() {
        if (implementations.isEmpty()) {
            implementations = choose();
        }
        return implementations;
    }

    private List<Implementation> choose() {
        Optional<String> objection = objection();
        if (wanted.equals(SCALAR)) {
            Implementation scalar = scalar("lanewise.implementation is scalar");
            return objection.isPresent() ? List.of(scalar) : List.of(scalar, vector("not chosen"));
        }
        if (objection.isEmpty()) {
            String reason = wanted.equals(SIMD) ? "lanewise.implementation is simd" : "the fastest that is safe here";
            return List.of(vector(reason), scalar("not chosen"));
        }
        log(
                wanted.equals(SIMD) ? Level.WARNING : Level.INFO,
                "Lanewise uses its scalar implementation: " + objection.get() + ". Results are the same, slower.");
        return List.of(scalar(objection.get()));
    }

    private static void log(Level level, String message, Object... arguments) {
        System.getLogger("io.github.lanewise").log(level, message, arguments);
    }

    private static Implementation scalar(String reason) {
        return new Implementation(new ScalarProvider(), reason);
    }

    private Implementation vector(String reason) {
        return new Implementation(provider(), reason);
    }

    /**
     * What speaks against the vector implementation, and what to do. The width comes last, because asking for it loads
     * the Vector API, which takes an interpreter hundreds of milliseconds.
     */
    @Override
    public Optional<String> objection() {
        return unwise().or(this::narrow);
    }

    private Optional<String> unwise() {
        return wanted.equals(SIMD) ? missing() : missing().or(Selection::slow);
    }

    /** What the vector implementation lacks to run at all. */
    private Optional<String> missing() {
        if (vectorProvider().isEmpty()) {
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
        int width = provider().width();
        return width < LEAST_WIDTH
                ? Optional.of("vectors have " + width + " bits here; it takes a CPU with at least " + LEAST_WIDTH)
                : Optional.empty();
    }
}
