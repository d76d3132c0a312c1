package io.github.lanewise.peer;

import java.util.List;

/** Peers that are built in only if that is asked for, since their libraries are large. */
interface OptionalPeers {
    /**
     * These peers.
     *
     * @return the peers, in the order of tables
     */
    List<Peer> peers();
}
