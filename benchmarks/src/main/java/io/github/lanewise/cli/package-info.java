/** The {@code lanewise} command line. */
@NullMarked
package io.github.lanewise.cli;

import org.jspecify.annotations.NullMarked;
