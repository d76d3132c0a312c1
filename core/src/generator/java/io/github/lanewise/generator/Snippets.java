package io.github.lanewise.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Texts that a template uses in several places: {@code // $define name}, a block in braces, {@code // $end}. A method would
 * do where vectors may be arguments.
 */
final class Snippets {

    private static final Pattern DEFINE = Pattern.compile(" *// ?\\$define (\\w+)");
    private static final Pattern END = Pattern.compile(" *// ?\\$end");

    /** The lines between the braces, from {@code first} to before {@code last}, and the indent of the first. */
    private record Snippet(int first, int last, int indent) {}

    private final List<String> lines;
    private final BiFunction<Integer, String, Problem> problem;
    private final Map<String, Snippet> named = new HashMap<>();

    Snippets(List<String> lines, BiFunction<Integer, String, Problem> problem) {
        this.lines = lines;
        this.problem = problem;
        for (int i = 0; i < lines.size(); i++) {
            Matcher define = DEFINE.matcher(lines.get(i));
            if (define.matches()) {
                add(i, define.group(1));
            }
        }
    }

    private void add(int line, String name) {
        int end = end(line);
        boolean braces = end >= line + 4
                && lines.get(line + 1).strip().equals("{")
                && lines.get(end - 1).strip().equals("}");
        if (!braces) {
            throw problem.apply(line, "$define holds a block in braces");
        }
        named.put(name, new Snippet(line + 2, end - 1, indent(lines.get(line + 2))));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The line of the {@code // $end} of the definition in this line. */
    int end(int line) {
        return IntStream.range(line, lines.size())
                .filter(i -> END.matcher(lines.get(i)).matches())
                .findFirst()
                .orElseThrow(() -> problem.apply(line, "has no // $end"));
    }

    /** Adds the lines of a snippet, as {@code texts} gives them, with another indent. */
    void use(int line, String name, String indent, IntFunction<String> texts, Source source) {
        Snippet snippet = named.get(name);
        if (snippet == null) {
            throw problem.apply(line, "nothing is defined as " + name);
        }
        for (int i = snippet.first(); i < snippet.last(); i++) {
            String text = texts.apply(i);
            source.add(text.isBlank() ? "" : indent + text.substring(Math.min(snippet.indent(), indent(text))), i + 1);
        }
    }
}
