/** Tools to measure how far a {@code float} computation is from the exact value. */
@NullMarked
package io.github.lanewise.accuracy;

import org.jspecify.annotations.NullMarked;
