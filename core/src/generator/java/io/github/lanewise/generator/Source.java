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

    void add(String line, int number) {
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
