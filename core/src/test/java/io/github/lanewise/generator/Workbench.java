package io.github.lanewise.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with definitions, templates and what the generator makes of them. */
final class Workbench {

    /** A method of a template; its parameters are what the definition {@code Probe} takes. */
    private static final String PROBE_TEMPLATE = """
        package loops;

        final class ProbeLoops {
            void run(FloatVector x, FloatVector y, IntVector k, float a, float b, int n) {
                // $uniforms
                while (true) {
                    FloatVector z = Probe.of(x, y, k, a, b, n);
                }
            }
        }
        """;

    private final Path folder;
    private String errors = "";

    Workbench(Path folder) {
        this.folder = folder;
        write("definitions/io/github/lanewise/math/Fma.java", """
            package io.github.lanewise.math;

            public final class Fma {
                public static float of(float a, float b, float c) {
                    return Math.fma(a, b, c);
                }
            }
            """);
        create("templates");
    }

    /** Adds a class to the activation functions. */
    Workbench function(String name, String... members) {
        return definition("function", name, members);
    }

    /** Adds a class to the building blocks. */
    Workbench block(String name, String... members) {
        return definition("math", name, members);
    }

    Workbench template(String fileName, String text) {
        write("templates/" + fileName, text);
        return this;
    }

    /** Runs the generator, and returns its exit code. */
    int run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            return Main.run(
                    stream,
                    folder.resolve("definitions").toString(),
                    folder.resolve("templates").toString(),
                    outputFolder().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            errors = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** What the last run complained about. */
    String errors() {
        return errors;
    }

    Path outputFolder() {
        return folder.resolve("output");
    }

    /** The text of a generated file. */
    String output(String file) {
        try {
            return Files.readString(outputFolder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(errors, e);
        }
    }

    /**
     * Expands a definition of x and y, floats that differ between the lanes, k, an int that does, and a, b and n, floats
     * and an int that do not. Returns the statements of the template's method without indentation, comments and the
     * frame of the loop.
     */
    List<String> expand(String... body) {
        probe(body);
        if (run() != 0) {
            throw new AssertionError(errors);
        }
        return output("loops/ProbeLoops.java")
                .lines()
                .map(String::strip)
                .filter(line -> line.contains(" = "))
                .toList();
    }

    /** The one statement that is left of a definition that needs no others in the loop. */
    String expandLast(String... body) {
        return expand(body).getLast().replaceFirst("^FloatVector z = ", "").replaceFirst(";$", "");
    }

    /** Runs the generator on a definition that it should refuse, and returns the complaint. */
    String refuse(String... body) {
        probe(body);
        if (run() != 1) {
            throw new AssertionError("was not refused: " + String.join(" ", body));
        }
        return errors;
    }

    private void probe(String... body) {
        String[] members = new String[body.length + 2];
        members[0] = "    public static float of(float x, float y, int k, float a, float b, int n) {";
        System.arraycopy(body, 0, members, 1, body.length);
        members[body.length + 1] = "    }";
        block("Probe", members).template("ProbeLoops.java", PROBE_TEMPLATE);
    }

    /** The first member stands in line 3. */
    private Workbench definition(String packageName, String name, String... members) {
        String text = "package io.github.lanewise." + packageName + ";\npublic final class " + name + " {\n"
                + String.join("\n", members) + "\n}\n";
        write("definitions/io/github/lanewise/" + packageName + "/" + name + ".java", text);
        return this;
    }

    private void write(String file, String text) {
        Path path = folder.resolve(file);
        create(folder.relativize(path.getParent()).toString());
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(String path) {
        try {
            Files.createDirectories(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
