/** A small neural network trained on real data, once for each activation, all of it through the library's kernels. */
@NullMarked
package io.github.lanewise.demo;

import org.jspecify.annotations.NullMarked;
