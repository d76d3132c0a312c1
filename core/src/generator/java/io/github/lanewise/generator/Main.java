package io.github.lanewise.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command line of the generator. */
public final class Main {

    private static final String USAGE = "Usage: java Main.java <definitions> <templates> <output folder>";

    private Main() {}

    /** Writes the loops, or says what is wrong and exits with 1. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(System.err, arguments));
    }

    /** As {@link #main}, but returns the exit code. Nothing is written unless everything could be generated. */
    static int run(PrintStream errors, String... arguments) throws IOException {
        if (arguments.length != 3) {
            errors.println(USAGE);
            return 2;
        }
        try {
            Definitions definitions = new Definitions(Path.of(arguments[0]));
            OutputFolder output = new OutputFolder(Path.of(arguments[2]));
            generate(definitions, templates(Path.of(arguments[1])), output);
            output.write();
            return 0;
        } catch (Problem problem) {
            errors.println(problem.getMessage());
            return 1;
        }
    }

    private static void generate(Definitions definitions, List<Path> templates, OutputFolder output)
            throws IOException {
        List<Activation> activations = definitions.activations();
        activations.forEach(Activation::check);
        Expander expander = new Expander(definitions);
        for (Path file : templates) {
            Template template = new Template(file);
            List<Optional<Activation>> subjects = template.isPerActivation()
                    ? activations.stream().map(Optional::of).toList()
                    : List.of(Optional.empty());
            for (Optional<Activation> subject : subjects) {
                output.put(template.output(subject), expander.expand(template.expand(subject, activations)));
            }
        }
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
