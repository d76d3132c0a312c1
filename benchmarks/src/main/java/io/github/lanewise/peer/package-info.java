/** What the kernels are compared with: plain Java, the Vector API's own functions, native libraries. */
@NullMarked
package io.github.lanewise.peer;

import org.jspecify.annotations.NullMarked;
