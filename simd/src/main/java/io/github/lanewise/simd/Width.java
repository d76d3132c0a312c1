package io.github.lanewise.simd;

import java.lang.System.Logger.Level;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The width of the vectors, chosen once. Species have to be constants: where C2 does not know them, every vector becomes
 * an object on the heap.
 */
final class Width {

    private static final String PROPERTY = "lanewise.width";
    private static final int WIDEST = 512;

    private static final VectorShape SHAPE = VectorShape.forBitSize(choose());

    static final VectorSpecies<Float> FLOATS = SHAPE.withLanes(float.class);

    static final VectorSpecies<Integer> INTS = SHAPE.withLanes(int.class);
    static final VectorSpecies<Double> DOUBLES = SHAPE.withLanes(double.class);

    /** The classes of all vectors of floats and of ints here. Where all widths share a method, C2 has to know the class. */
    static final Class<? extends FloatVector> FLOAT_VECTOR = FLOATS.vectorType().asSubclass(FloatVector.class);

    static final Class<? extends IntVector> INT_VECTOR = INTS.vectorType().asSubclass(IntVector.class);

    private Width() {}

    /** The width in bits. */
    static int bits() {
        return SHAPE.vectorBitSize();
    }

    /**
     * The width asked for by the system property, if this machine has it, else the widest one it has. Reductions have
     * sixteen virtual lanes, so 512 bits are enough.
     */
    private static int choose() {
        int preferred = Math.min(WIDEST, FloatVector.SPECIES_PREFERRED.vectorBitSize());
        String asked = System.getProperty(PROPERTY);
        return switch (asked) {
            case null -> preferred;
            case "128", "256", "512" -> Math.min(preferred, Integer.parseInt(asked));
            default -> {
                System.getLogger("io.github.lanewise")
                        .log(
                                Level.WARNING,
                                "{0} is ''{1}''; allowed is 128, 256 or 512. Taken as {2}.",
                                PROPERTY,
                                asked,
                                preferred);
                yield preferred;
            }
        };
    }

    /** Where the last whole vector of a range begins, or a range that is less than a vector. */
    static int last(int length) {
        return Math.max(length - FLOATS.length(), 0);
    }

    /** The lanes there that are left by the vectors from the beginning on. Two masks, since none begins anywhere. */
    static VectorMask<Float> rest(int length) {
        int last = last(length);
        int done = FLOATS.loopBound(length);
        return FLOATS.indexInRange(last, length)
                .and(FLOATS.indexInRange(last, done).not());
    }
}
