package io.github.lanewise.simd;

import io.github.lanewise.Activation;
import io.github.lanewise.spi.ElementwiseLoops;
import io.github.lanewise.spi.LossLoops;
import io.github.lanewise.spi.Provider;
import io.github.lanewise.spi.RowLoops;
import io.github.lanewise.spi.SlopeLoops;

/**
 * The loops on vectors. This class itself loads without the module {@code jdk.incubator.vector}, so that the library can
 * find it, see that the module is missing and say so; every other class of the package needs the module.
 */
public final class SimdProvider implements Provider {

    /** Called by {@link java.util.ServiceLoader}. */
    public SimdProvider() {}

    @Override
    public String name() {
        return "simd";
    }

    @Override
    public int width() {
        return Width.bits();
    }

    @Override
    public ElementwiseLoops elementwise(Activation activation) {
        return VectorLoops.create(activation.name(), activation.values());
    }

    @Override
    public SlopeLoops slopes() {
        return new VectorSlopeLoops();
    }

    @Override
    public RowLoops rows() {
        return new VectorRowLoops();
    }

    @Override
    public LossLoops losses() {
        return new VectorLossLoops();
    }
}
