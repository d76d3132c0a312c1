package io.github.lanewise.simd;

import io.github.lanewise.spi.ElementwiseLoops;

/** The vector loops of every activation function, by name. */
final class VectorLoops {

    private VectorLoops() {}

    /**
     * Returns the loops of an activation function.
     *
     * @param name the name of the function, such as {@code leaky_relu}
     * @param parameters its parameters, in the order in which the definition takes them
     * @throws IllegalArgumentException if there is no function of that name
     */
    static ElementwiseLoops create(String name, float[] parameters) {
        return switch (name) {
            // $each
            // $if parameters
            case "$name" -> new $FnLoops(parameters);
            // $else
            case "$name" -> new $FnLoops();
            // $end
            // $end
            default -> throw new IllegalArgumentException("no activation function is called " + name);
        };
    }
}
