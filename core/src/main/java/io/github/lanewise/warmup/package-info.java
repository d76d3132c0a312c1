/**
 * Scalar loops serve until the vector loops are compiled. Both give the same bits, so nobody can tell who computed; but a
 * vector loop that C2 has not compiled makes an object of each vector and takes a hundred times as long.
 */
@NullMarked
package io.github.lanewise.warmup;

import org.jspecify.annotations.NullMarked;
