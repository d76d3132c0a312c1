package io.github.lanewise.peer;

import java.util.List;
import java.util.function.Supplier;

/** The peers whose libraries come from Maven Central. {@link Peers} knows this class by its name. */
final class LibraryPeers implements OptionalPeers {
    LibraryPeers() {}

    /** In lambdas, not method references: those would load the classes here. */
    @Override
    public List<Peer> peers() {
        return List.of(
                late(OnnxRuntimePeer.NAME, () -> new OnnxRuntimePeer()),
                late(OneDnnPeer.NAME, () -> new OneDnnPeer()),
                late(MklPeer.HIGH_ACCURACY, () -> MklPeer.highAccuracy()),
                late(MklPeer.LOW_ACCURACY, () -> MklPeer.lowAccuracy()),
                late(PyTorchPeer.NAME, () -> new PyTorchPeer()));
    }

    private static Peer late(String name, Supplier<Peer> constructor) {
        return new LatePeer(name, "the jars of target/peers and a platform they support", constructor);
    }
}
