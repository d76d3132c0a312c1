/** Sweeps over all floats: what the command line measures, and how it goes on after an interruption. */
@NullMarked
package io.github.lanewise.cli.verify;

import org.jspecify.annotations.NullMarked;
