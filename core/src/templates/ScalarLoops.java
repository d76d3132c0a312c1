package io.github.lanewise.scalar;

import io.github.lanewise.spi.ElementwiseLoops;

/** The scalar loops of every activation function, by name. */
public final class ScalarLoops {

    private ScalarLoops() {}

    /**
     * Returns the loops of an activation function.
     *
     * @param name the name of the function, such as {@code leaky_relu}
     * @param parameters its parameters, in the order in which the definition takes them
     * @return the loops
     * @throws IllegalArgumentException if there is no function of that name
     */
    public static ElementwiseLoops create(String name, float[] parameters) {
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
