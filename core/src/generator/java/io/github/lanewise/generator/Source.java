package io.github.lanewise.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java text made from a template; each line knows the line of the template it comes from. */
final class Source {

    private final Path template;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> numbers = new ArrayList<>();

    Source(Path template) {
        this.template = template;
    }

    /** Adds a line, but no second empty one in a row: the directives between two may be gone. */
    void add(String line, int number) {
        if (line.isEmpty() && text.lastIndexOf("\n\n") == text.length() - 2) {
            return;
        }
        text.append(line).append('\n');
        numbers.add(number);
    }

    Path template() {
        return template;
    }

    String text() {
        return text.toString();
    }

    /** The problem with this line of the text, counted from 1. */
    Problem problem(long line, String message) {
        int index = Math.clamp(line - 1, 0, numbers.size() - 1);
        return new Problem(template.toString(), numbers.get(index), message);
    }
}
