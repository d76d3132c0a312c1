package io.github.lanewise.chart;

/**
 * A point with its name beside it.
 *
 * @param name its name
 * @param x its place along the horizontal axis
 * @param y its place along the vertical axis
 */
public record NamedPoint(String name, double x, double y) {}
