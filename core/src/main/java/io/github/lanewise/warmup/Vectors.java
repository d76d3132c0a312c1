package io.github.lanewise.warmup;

import io.github.lanewise.spi.Provider;
import java.util.Optional;

/** What is known of the vector implementation; to find out takes long. */
public interface Vectors {
    /**
     * What speaks against it here.
     *
     * @return a reason, if there is any
     */
    Optional<String> objection();

    /**
     * The implementation, if nothing speaks against it.
     *
     * @return the provider of the vector loops
     */
    Provider provider();
}
