package io.github.lanewise.cli.verify;

/**
 * What a report is about.
 *
 * @param table the table that it belongs to: the name of a function over rows, or "" for functions of single floats
 * @param function the function, with what it was tried on if that is not all there is
 * @param operation what of the function was measured
 */
public record Measured(String table, String function, String operation) {}
