package io.github.lanewise.demo;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * A network after training.
 *
 * @param network the network
 * @param firstEpochGradient the mean magnitude of the gradients that reached the first layer in the first epoch
 * @param fastestEpochMillis the time of the fastest epoch
 */
record TrainedNetwork(Classifier network, double firstEpochGradient, double fastestEpochMillis) {
    /** Whether all weights of another network have the same bits. */
    boolean hasSameWeights(TrainedNetwork other) {
        return weightBits().equals(other.weightBits());
    }

    /** Adds the bits of all weights to a check sum. */
    void addTo(CRC32 checksum) {
        checksum.update(weightBits());
    }

    private ByteBuffer weightBits() {
        return Weights.bits(network.weights().stream().map(Weights::values).toList());
    }
}
