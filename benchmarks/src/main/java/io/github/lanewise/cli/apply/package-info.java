/** {@code lanewise apply}: what is computed, and how a file runs through it. */
@NullMarked
package io.github.lanewise.cli.apply;

import org.jspecify.annotations.NullMarked;
