package io.github.lanewise.peer;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A peer that is made only when it is started, since what its class refers to may be missing. */
final class LatePeer implements Peer {
    private final String name;
    private final String needs;
    private final Supplier<Peer> constructor;
    private @Nullable Peer peer;

    /**
     * A peer that is made later.
     *
     * @param name its name
     * @param needs what it can't be loaded without, for users
     * @param constructor makes it; this and its start may fail in any way
     */
    LatePeer(String name, String needs, Supplier<Peer> constructor) {
        this.name = name;
        this.needs = needs;
        this.constructor = constructor;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String start() throws MissingPeerException {
        try {
            Peer made = constructor.get();
            String version = made.start();
            peer = made;
            return version;
        } catch (LinkageError | RuntimeException e) {
            throw new MissingPeerException("%s: can't be loaded, it needs %s: %s".formatted(name, needs, reason(e)), e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().lines().findFirst().orElseThrow();
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        if (peer == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return peer.prepare(workload);
    }
}
