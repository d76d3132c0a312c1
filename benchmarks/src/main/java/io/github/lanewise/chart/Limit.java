package io.github.lanewise.chart;

/**
 * A place along an axis that a dashed line marks, such as the size of a cache.
 *
 * @param name what is written beside the line, if anything
 * @param at the place
 */
public record Limit(String name, double at) {}
