/**
 * Writes loops from templates and definitions at build time: see {@code docs/generator.md}.
 *
 * <p>The way through: {@code Main} reads the arguments, {@code Definitions} compiles the definitions, {@code Template}
 * applies the directives of a template, {@code Expander} finds the calls in it, {@code Reader} follows a called
 * definition on symbols into a {@code Graph} of values, {@code Uniforms} and {@code FlatBody} print these values, and
 * {@code OutputFolder} writes what has changed.
 */
package io.github.lanewise.generator;
