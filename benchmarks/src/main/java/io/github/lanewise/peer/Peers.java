package io.github.lanewise.peer;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All peers. */
public final class Peers {
    /** The system property that names a folder in which peers unpack their native code, and find what others unpacked. */
    public static final String CACHE = "lanewise.peers.cache";

    private Peers() {}

    /**
     * The peers that are built in, whether what they need is there or not.
     *
     * @return the peers, in the order of tables
     */
    public static List<Peer> all() {
        List<Peer> peers = new ArrayList<>();
        peers.add(plainJava());
        peers.add(vectorApi(256));
        peers.add(vectorApi(512));
        peers.add(new LatePeer(XnnpackPeer.NAME, XnnpackPeer.NEEDS, XnnpackPeer::new));
        optional().ifPresent(optional -> peers.addAll(optional.peers()));
        return List.copyOf(peers);
    }

    /**
     * The one peer that needs nothing else.
     *
     * @return loops in plain Java
     */
    public static Peer plainJava() {
        return new PlainJavaPeer();
    }

    private static Peer vectorApi(int bits) {
        String name = "Vector API %d bit".formatted(bits);
        return new LatePeer(name, "--add-modules jdk.incubator.vector", () -> new VectorApiPeer(name, bits));
    }

    /** By name, not as a service: the file that declares one stays in target/classes when the class is not built any more. */
    private static Optional<OptionalPeers> optional() {
        try {
            Class<?> type = Class.forName("io.github.lanewise.peer.LibraryPeers");
            return Optional.of((OptionalPeers) type.getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was left out when this was built.
     *
     * @return a line for users; none if nothing was left out
     */
    public static List<String> leftOut() {
        return optional().isPresent()
                ? List.of()
                : List.of("ONNX Runtime, oneDNN, MKL VML, PyTorch: not built in; build with mvn -Ppeers package");
    }

    /**
     * The class path on which another process finds the peers: that of this process and, where there is one, the folder
     * {@code peers} beside the jar.
     *
     * @return the class path
     */
    public static String classPath() {
        String own = System.getProperty("java.class.path");
        Path folder = home().resolveSibling("peers");
        return Files.isDirectory(folder) ? own + File.pathSeparator + folder.resolve("*") : own;
    }

    /** The jar or the folder that this class comes from. */
    private static Path home() {
        try {
            return Path.of(Peers.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
