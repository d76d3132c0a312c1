/** What the virtual machine can do. */
@NullMarked
package io.github.lanewise.internal;

import org.jspecify.annotations.NullMarked;
