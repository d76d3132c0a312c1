/** JMH benchmarks: the kernels, the plain Java loops that they replace, and copying as the limit of what is possible. */
@NullMarked
package io.github.lanewise.benchmarks;

import org.jspecify.annotations.NullMarked;
