package io.github.lanewise.accuracy;

/**
 * The exact values that a kernel is measured against, such as {@code Reference.of(activation)::value}. Its own relative
 * error of r adds up to r · 2^24 ulp to what is measured.
 */
@FunctionalInterface
public interface Exact {
    /**
     * The exact value.
     *
     * @param x any float
     * @return the value, NaN where there is none; where it is zero, or rounds to it, its sign counts too
     */
    double apply(float x);
}
