package io.github.lanewise.chart;

/**
 * A bar with an error bar.
 *
 * @param name what it stands for
 * @param median its length
 * @param low where the error bar begins
 * @param high where the error bar ends
 */
public record Bar(String name, double median, double low, double high) {}
