package io.github.lanewise.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Java source file with directives. It gives one output for each activation function if {@code $Fn} is in the name of
 * the file, else one. Directives are identifiers or comments on a line of their own, so that a template is Java that a
 * formatter can read:
 *
 * <table>
 * <caption>Directives</caption>
 * <tr><td>{@code $Fn}</td><td>the class of the definition: {@code LeakyRelu}</td></tr>
 * <tr><td>{@code $name}</td><td>the name of the activation: {@code leaky_relu}</td></tr>
 * <tr><td>{@code x$arguments}</td><td>x and the parameters of the definition: {@code x, slope}; {@code $arguments}
 *     gives the parameters alone</td></tr>
 * <tr><td>{@code $Fn.derivativeLimit()}</td><td>also calls {@code limit}, where the definition has no other limit for
 *     derivatives</td></tr>
 * <tr><td>{@code // $parameters}</td><td>{@code float slope = parameters[0];} and so on for every parameter</td></tr>
 * <tr><td>{@code // $if parameters}</td><td>keeps the lines up to {@code // $else} or {@code // $end} where the
 *     definition has parameters beside x</td></tr>
 * <tr><td>{@code // $if derivativeFromOutput}</td><td>keeps them where the definition has a method of that
 *     name</td></tr>
 * <tr><td>{@code // $else}</td><td>keeps the lines up to {@code // $end} where the others are not kept</td></tr>
 * <tr><td>{@code // $each}</td><td>repeats the lines up to {@code // $end} for every activation</td></tr>
 * <tr><td>{@code // $for $verb $of: forward of; derivative derivative}</td><td>repeats the lines up to {@code // $end} for
 *     every list of names after the colon, with those in place of the names before it, also as parts of
 *     words</td></tr>
 * <tr><td>{@code // $import a.b.C}</td><td>imports what the operations of a definition may need, if they do; after the
 *     imports of the template itself, from which a formatter would drop it</td></tr>
 * <tr><td>{@code // $uniforms}</td><td>the place, before the loop of a method, for what is the same in every
 *     lane</td></tr>
 * <tr><td>{@code // $define fold}</td><td>the block up to {@code // $end} is text for {@code // $use fold}; its braces, which
 *     make an initialiser of it, are dropped</td></tr>
 * <tr><td>{@code // $without branches}</td><td>the scalar declaration on the next line has no branch</td></tr>
 * <tr><td>{@code // $without fma}</td><td>the scalar declaration on the next line makes do without the
 *     instruction</td></tr>
 * </table>
 *
 * <p>A declaration such as {@code FloatVector y = $Fn.of(x$arguments);}, with any static method of any definition, is
 * replaced by the operations of that definition. An argument that the template declares as a {@code FloatVector} or
 * {@code IntVector} differs between the lanes; any other variable, and a number, is the same in all of them. The template
 * has the species as {@code FLOATS} and {@code INTS}, and the classes of their vectors as {@code FLOAT_VECTOR} and
 * {@code INT_VECTOR}, which {@link ExactTypes} needs.
 *
 * <p>After the line {@code // $uniforms}, {@code float y = $Fn.of(x$arguments);} is replaced in the same way, by scalar
 * operations; a variable declared after that line differs from one element to the next.
 */
final class Template {

    private static final Pattern DIRECTIVE = Pattern.compile("( *)// ?\\$([a-z]+)(?: (.+))?");
    private static final Pattern ARGUMENTS = Pattern.compile("(\\w*)\\$arguments\\b");
    private static final String FUNCTION = "$Fn";

    private final Path file;
    private final List<String> lines;
    private final Snippets snippets;

    Template(Path file) throws IOException {
        this.file = file;
        this.lines = Files.readAllLines(file);
        this.snippets = new Snippets(lines, this::problem);
    }

    /** Whether there is one output for each activation function. */
    boolean isPerActivation() {
        return file.getFileName().toString().contains(FUNCTION);
    }

    /** The path of the output, in the folder of its package. */
    Path output(Optional<Activation> activation) {
        String name = file.getFileName().toString();
        String packageName = lines.stream()
                .filter(line -> line.startsWith("package "))
                .map(line -> line.replaceAll("package |;", ""))
                .findFirst()
                .orElseThrow(() -> new Problem(file.toString(), 1, "a template has a package"));
        return Path.of(packageName.replace('.', '/'))
                .resolve(name.replace(
                        FUNCTION, activation.map(Activation::className).orElse("")));
    }

    /** The template with all its directives carried out but {@code $uniforms}, for one activation or for none. */
    Source expand(Optional<Activation> activation, List<Activation> all) {
        Source source = new Source(file);
        source.add("// Generated from " + file.getFileName() + " and the definitions: change those, not this.", 1);
        int end = new Expansion(source, all).block(0, activation, true, false);
        if (end < lines.size()) {
            throw problem(end, "nothing is open here");
        }
        return source;
    }

    private Problem problem(int line, String message) {
        return new Problem(file.toString(), line + 1, message);
    }

    /** One walk over the lines. A block is walked even where nothing of it is kept, to find its end. */
    private final class Expansion {

        private final Source source;
        private final List<Activation> all;
        private Map<String, String> names = Map.of();

        Expansion(Source source, List<Activation> all) {
            this.source = source;
            this.all = all;
        }

        /** Adds the lines from {@code line} to the end of the block, and returns the line of that end. */
        int block(int line, Optional<Activation> activation, boolean keep, boolean nested) {
            int i = line;
            while (i < lines.size()) {
                Matcher directive = DIRECTIVE.matcher(text(i));
                String name = directive.matches() ? directive.group(2) : "";
                switch (name) {
                    case "end", "else" -> {
                        return i;
                    }
                    case "if" -> i = choice(i, directive.group(3), activation, keep);
                    case "each" -> i = repetition(i, keep);
                    case "for" -> i = variants(i, directive.group(3), activation, keep);
                    case "define" -> i = snippets.end(i);
                    default -> {
                        if (keep) {
                            line(i, name, directive, activation);
                        }
                    }
                }
                i++;
            }
            if (nested) {
                throw problem(line - 1, "has no // $end");
            }
            return i;
        }

        private void line(int line, String name, Matcher directive, Optional<Activation> activation) {
            switch (name) {
                case "import" -> source.add("import " + directive.group(3) + ";", line + 1);
                case "parameters" -> parameters(line, directive.group(1), known(line, activation));
                case "use" ->
                    snippets.use(line, String.valueOf(directive.group(3)), directive.group(1), this::text, source);
                case "", "uniforms", "without", "name", "arguments" -> source.add(replace(line, activation), line + 1);
                default -> throw problem(line, "no such directive: $" + name);
            }
        }

        private int choice(int line, String method, Optional<Activation> activation, boolean keep) {
            if (method == null) {
                throw problem(line, "$if asks for a method or for parameters");
            }
            boolean holds = keep && holds(method, known(line, activation));
            int end = block(line + 1, activation, holds, true);
            if (lines.get(end).contains("$else")) {
                end = block(end + 1, activation, keep && !holds, true);
            }
            return closed(end);
        }

        private int repetition(int line, boolean keep) {
            int end = closed(block(line + 1, Optional.empty(), false, true));
            if (keep) {
                all.forEach(activation -> block(line + 1, Optional.of(activation), true, true));
            }
            return end;
        }

        private int variants(int line, String lists, Optional<Activation> activation, boolean keep) {
            int end = closed(block(line + 1, activation, false, true));
            if (keep) {
                Map<String, String> outer = names;
                for (Map<String, String> inner : nameLists(line, lists)) {
                    inner.putAll(outer);
                    names = inner;
                    block(line + 1, activation, true, true);
                }
                names = outer;
            }
            return end;
        }

        private List<Map<String, String>> nameLists(int line, String lists) {
            String[] parts = String.valueOf(lists).split(":", -1);
            List<String> variables = words(parts[0]);
            List<List<String>> values = Stream.of(parts[parts.length - 1].split(";", -1))
                    .map(this::words)
                    .toList();
            boolean fits = parts.length == 2
                    && variables.stream().allMatch(variable -> variable.startsWith("$"))
                    && values.stream().allMatch(list -> list.size() == variables.size());
            if (!fits) {
                throw problem(line, "$for has $names, a colon, and as many names for each time, with ; between");
            }
            List<Map<String, String>> times = new ArrayList<>();
            for (List<String> list : values) {
                // The longer of two names that begin alike comes first.
                Map<String, String> inner = new TreeMap<>(Comparator.reverseOrder());
                IntStream.range(0, list.size()).forEach(i -> inner.put(variables.get(i), list.get(i)));
                times.add(inner);
            }
            return times;
        }

        private List<String> words(String text) {
            return List.of(text.strip().split(" +", -1));
        }

        /** A line with what {@code $for} says in place of its names. */
        private String text(int line) {
            String text = lines.get(line);
            for (Map.Entry<String, String> name : names.entrySet()) {
                text = text.replace(name.getKey(), name.getValue());
            }
            return text;
        }

        private int closed(int end) {
            if (!lines.get(end).contains("$end")) {
                throw problem(end, "belongs to no $if");
            }
            return end;
        }

        private boolean holds(String condition, Activation activation) {
            return condition.equals("parameters") ? !activation.parameters().isEmpty() : activation.has(condition);
        }

        private void parameters(int line, String indent, Activation activation) {
            List<String> names = activation.parameters();
            IntStream.range(0, names.size())
                    .forEach(i ->
                            source.add("%sfloat %s = parameters[%d];".formatted(indent, names.get(i), i), line + 1));
        }

        private String replace(int line, Optional<Activation> activation) {
            String text = text(line);
            if (!text.contains(FUNCTION) && !text.contains("$name") && !text.contains("$arguments")) {
                return text;
            }
            Activation known = known(line, activation);
            String parameters = String.join(", ", known.parameters());
            Matcher arguments = ARGUMENTS.matcher(text);
            return arguments
                    .replaceAll(match -> Stream.of(match.group(1), parameters)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", ")))
                    .replace("$Fn.derivativeLimit", known.has("derivativeLimit") ? "$Fn.derivativeLimit" : "$Fn.limit")
                    .replace(FUNCTION, known.className())
                    .replaceAll("\\$name\\b", known.name());
        }

        private Activation known(int line, Optional<Activation> activation) {
            return activation.orElseThrow(() -> problem(line, "no activation here: name the file after $Fn, or $each"));
        }
    }
}
