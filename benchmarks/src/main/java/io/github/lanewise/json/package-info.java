/** JSON as this project writes it. */
@NullMarked
package io.github.lanewise.json;

import org.jspecify.annotations.NullMarked;
