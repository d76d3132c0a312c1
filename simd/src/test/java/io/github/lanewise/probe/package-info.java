/**
 * What the tests share with the JVMs that they start: inputs, passes, digests and main classes. A package of its own, since
 * in some of those JVMs {@code io.github.lanewise.simd} belongs to a named module.
 */
@NullMarked
package io.github.lanewise.probe;

import org.jspecify.annotations.NullMarked;
