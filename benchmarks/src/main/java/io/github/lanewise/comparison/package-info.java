/** Kernels and peers timed against one another: in processes of their own, in turns, with the spread of what was measured. */
@NullMarked
package io.github.lanewise.comparison;

import org.jspecify.annotations.NullMarked;
