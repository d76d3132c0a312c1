package io.github.lanewise.scalar;

import io.github.lanewise.Activation;
import io.github.lanewise.spi.ElementwiseLoops;
import io.github.lanewise.spi.LossLoops;
import io.github.lanewise.spi.Provider;
import io.github.lanewise.spi.RowLoops;
import io.github.lanewise.spi.SlopeLoops;

/** Runs the definitions as they stand. */
public final class ScalarProvider implements Provider {
    /** For the selection of an implementation. */
    public ScalarProvider() {}

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public int width() {
        return Float.SIZE;
    }

    @Override
    public ElementwiseLoops elementwise(Activation activation) {
        return ScalarLoops.create(activation.name(), activation.values());
    }

    @Override
    public SlopeLoops slopes() {
        return new ScalarSlopeLoops();
    }

    @Override
    public RowLoops rows() {
        return new ScalarRowLoops();
    }

    @Override
    public LossLoops losses() {
        return new ScalarLossLoops();
    }
}
