/** What an implementation of the kernels provides. Callers use {@link io.github.lanewise.Lanewise} instead. */
@NullMarked
package io.github.lanewise.spi;

import org.jspecify.annotations.NullMarked;
