/** What {@code lanewise bench} shows of its results: text, Markdown, and a page with pictures. */
@NullMarked
package io.github.lanewise.cli.bench;

import org.jspecify.annotations.NullMarked;
