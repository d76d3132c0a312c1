package io.github.lanewise.demo;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A network after training.
 *
 * @param network the network
 * @param firstEpochGradient the mean magnitude of the gradients that reached the first layer in the first epoch
 */
record TrainedNetwork(Network network, double firstEpochGradient) {
    /** Whether all weights of another network have the same bits. */
    boolean hasSameWeights(TrainedNetwork other) {
        return weightBits().equals(other.weightBits());
    }

    /** Adds the bits of all weights to a check sum. */
    void addTo(CRC32 checksum) {
        checksum.update(weightBits());
    }

    private ByteBuffer weightBits() {
        List<Weights> weights = network.weights();
        int count = weights.stream().mapToInt(w -> w.values().length).sum();
        ByteBuffer bits = ByteBuffer.allocate(count * Float.BYTES);
        for (Weights w : weights) {
            for (float value : w.values()) {
                bits.putInt(Float.floatToRawIntBits(value));
            }
        }
        return bits.flip();
    }
}
