package io.github.lanewise.peer;

import java.util.Optional;

/** Something that computes activation functions and can be timed. */
public interface Peer {
    /**
     * Its name, as tables show it.
     *
     * @return its name
     */
    String name();

    /**
     * Loads what it needs. Called once, before anything is prepared.
     *
     * @return its version
     * @throws MissingPeerException if something is not there
     */
    String start() throws MissingPeerException;

    /**
     * Prepares a computation, in the way that favours this peer: buffers of its own kind, allocated beforehand, one thread.
     *
     * @param workload what is to be computed
     * @return the computation; empty if this peer does not offer it
     */
    Optional<Call> prepare(Workload workload);
}
