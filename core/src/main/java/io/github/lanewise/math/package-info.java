/** The building blocks that the definitions share: straight-line {@code float} arithmetic, like the definitions. */
@NullMarked
package io.github.lanewise.math;

import org.jspecify.annotations.NullMarked;
