package io.github.lanewise.spi;

import io.github.lanewise.Activation;

/**
 * An implementation of every kernel. {@link java.util.ServiceLoader} finds it; loading and constructing it must touch
 * nothing that may be missing, such as the Vector API.
 *
 * <p>Every implementation gives the same output bits, except for the payloads of NaNs.
 */
public interface Provider {
    /**
     * The name by which the system property {@code lanewise.implementation} chooses it.
     *
     * @return the name
     */
    String name();

    /**
     * The width of the vectors it works on; called only where it can run.
     *
     * @return the width in bits
     */
    int width();

    /**
     * The loops of an activation.
     *
     * @param activation the activation, with its parameters
     * @return its loops
     */
    ElementwiseLoops elementwise(Activation activation);

    /**
     * The loops with a slope for each element.
     *
     * @return the loops
     */
    SlopeLoops slopes();

    /**
     * The loops over rows.
     *
     * @return the loops
     */
    RowLoops rows();

    /**
     * The loops of losses over elements.
     *
     * @return the loops
     */
    LossLoops losses();
}
