package io.github.lanewise.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** What one writes today with the Vector API and the functions that it brings along: {@link VectorLoops}. */
final class VectorApiPeer implements Peer {
    private final String name;
    private final VectorSpecies<Float> species;
    private final Function<Task, Optional<VectorLoop>> loops;

    /**
     * A peer of one width.
     *
     * @param name its name
     * @param bits the number of bits of its vectors
     */
    VectorApiPeer(String name, int bits) {
        this.name = name;
        species = VectorSpecies.of(float.class, VectorShape.forBitSize(bits));
        loops = loops(species);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String start() throws MissingPeerException {
        int widest = FloatVector.SPECIES_PREFERRED.vectorBitSize();
        if (widest < species.vectorBitSize()) {
            throw new MissingPeerException(
                    "%s: this machine's vectors have %d bits, or the JVM was told so".formatted(name, widest));
        }
        return Runtime.version().toString();
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        return loops.apply(workload.task()).map(loop -> call(loop, workload));
    }

    /** The arrays are filled up to whole vectors: so loops over elements need no other code for the last ones. */
    private Call call(VectorLoop loop, Workload workload) {
        int size = workload.task().size();
        int distance = workload.distance();
        int vectors = Math.ceilDiv(size, species.length());
        float[] x = Arrays.copyOf(workload.input(), vectors * species.length());
        float[] y = new float[distance + x.length];
        return new ArrayCall(() -> loop.run(x, y, distance), y, distance, size);
    }

    /**
     * The loops in vectors of one species. C2 keeps vectors in registers only if their species is a constant, so
     * {@link VectorLoops} is defined once more for each, as a hidden class with the species in it.
     */
    @SuppressWarnings("unchecked")
    private static Function<Task, Optional<VectorLoop>> loops(VectorSpecies<Float> species) {
        try (InputStream stream = VectorApiPeer.class.getResourceAsStream("VectorLoops.class")) {
            byte[] code = Objects.requireNonNull(stream).readAllBytes();
            Lookup lookup = MethodHandles.lookup().defineHiddenClassWithClassData(code, species, true);
            return (Function<Task, Optional<VectorLoop>>)
                    lookup.lookupClass().getDeclaredConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
