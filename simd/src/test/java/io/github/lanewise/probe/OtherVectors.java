package io.github.lanewise.probe;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vector code of somebody else's, of every width. Methods such as {@code FloatVector.add} then have seen vectors of several
 * classes; where C2 relies on what they have seen, it makes objects of vectors that meet there.
 */
final class OtherVectors {
    private static final int CALLS = 20_000;
    private static final VectorSpecies<Float> F128 = FloatVector.SPECIES_128;
    private static final VectorSpecies<Float> F256 = FloatVector.SPECIES_256;
    private static final VectorSpecies<Float> F512 = FloatVector.SPECIES_512;

    private OtherVectors() {}

    static void run(float[] x, float[] y, boolean shifts) {
        for (int call = 0; call < CALLS; call++) {
            compute(FloatVector.fromArray(F128, x, 0), shifts).intoArray(y, 0);
            compute(FloatVector.fromArray(F256, x, 0), shifts).intoArray(y, 0);
            compute(FloatVector.fromArray(F512, x, 0), shifts).intoArray(y, 0);
        }
    }

    private static FloatVector compute(FloatVector x, boolean shifts) {
        FloatVector rational =
                x.add(1f).mul(x).sub(x.neg()).div(x.abs().add(x.abs())).fma(x, x);
        FloatVector bounded = rational.min(x.mul(x)).max(x.sub(2f)).sqrt();
        IntVector bits = bounded.reinterpretAsInts();
        IntVector mixed = bits.add(bits.and(1))
                .sub(bits.or(bits))
                .mul(bits)
                .min(bits.max(0))
                .neg()
                .not();
        IntVector shifted = shifts ? mixed.lanewise(VectorOperators.LSHL, 3) : mixed;
        VectorMask<Float> negative = x.lt(bounded)
                .or(x.eq(bounded))
                .and(x.compare(VectorOperators.NE, 0f))
                .not();
        Vector<Float> converted = shifted.convert(VectorOperators.I2F, 0);
        FloatVector chosen =
                bounded.blend(shifted.reinterpretAsFloats(), negative).add(converted);
        return negative.anyTrue() ? chosen.mul(chosen.reduceLanes(VectorOperators.MAX)) : chosen;
    }
}
