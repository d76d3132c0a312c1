package io.github.lanewise.warmup;

import io.github.lanewise.Activation;
import io.github.lanewise.spi.ElementwiseLoops;
import io.github.lanewise.spi.LossLoops;
import io.github.lanewise.spi.Provider;
import io.github.lanewise.spi.RowLoops;
import io.github.lanewise.spi.SlopeLoops;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The loops of a scalar implementation until those of a vector implementation are hot, pass by pass. */
public final class WarmUpProvider implements Provider {
    /** C2 takes some seconds for the largest loops, where it has one processor to share. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Provider scalar;
    private final Vectors vectors;
    private final WarmUp warmUp;
    private final Map<Activation, WarmElementwiseLoops> elementwise = new HashMap<>();
    private final WarmSlopeLoops slopes;
    private final WarmRowLoops rows;
    private final WarmLossLoops losses;

    /**
     * Asks nothing of the vector implementation yet.
     *
     * @param scalar the implementation that serves at first
     * @param vectors the implementation that serves when it is hot
     */
    public WarmUpProvider(Provider scalar, Vectors vectors) {
        this(scalar, vectors, PATIENCE);
    }

    WarmUpProvider(Provider scalar, Vectors vectors, Duration patience) {
        this.scalar = scalar;
        this.vectors = vectors;
        warmUp = new WarmUp(vectors, patience);
        slopes = new WarmSlopeLoops(scalar.slopes(), vectors, warmUp);
        rows = new WarmRowLoops(scalar.rows(), vectors, warmUp);
        losses = new WarmLossLoops(scalar.losses(), vectors, warmUp);
    }

    @Override
    public String name() {
        return vectors.provider().name();
    }

    @Override
    public int width() {
        return vectors.provider().width();
    }

    @Override
    public ElementwiseLoops elementwise(Activation activation) {
        warmUp.start();
        return loops(activation);
    }

    private synchronized WarmElementwiseLoops loops(Activation activation) {
        WarmElementwiseLoops loops = elementwise.get(activation);
        if (loops == null) {
            loops = new WarmElementwiseLoops(activation, scalar.elementwise(activation), vectors, warmUp);
            elementwise.put(activation, loops);
        }
        return loops;
    }

    @Override
    public SlopeLoops slopes() {
        warmUp.start();
        return slopes;
    }

    @Override
    public RowLoops rows() {
        warmUp.start();
        return rows;
    }

    @Override
    public LossLoops losses() {
        warmUp.start();
        return losses;
    }

    /**
     * Whether there are passes that scalar loops serve for the time being.
     *
     * @return whether some are being warmed up
     */
    public boolean isBusy() {
        return warmUp.isBusy();
    }

    /**
     * Returns when it is decided for each pass of these activations which loops serve.
     *
     * @param activations the activations; if there are none, all of them, and all that works on rows, slopes and labels
     */
    public void await(List<Activation> activations) {
        List<Pass<?>> passes = new ArrayList<>();
        for (Activation activation : activations.isEmpty() ? Activation.all() : activations) {
            passes.addAll(loops(activation).passes());
        }
        if (activations.isEmpty()) {
            passes.addAll(rows.passes());
            passes.addAll(slopes.passes());
            passes.addAll(losses.passes());
        }
        warmUp.await(passes);
    }
}
