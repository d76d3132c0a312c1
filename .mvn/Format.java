import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs palantir-java-format over the Java sources of the modules whose folders are given, test resources left out.
 * The first argument is {@code check}, which fails if a file is not formatted, or {@code apply}, which
 * formats it.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        int wrong = 0;
        List<Path> files = sources(List.of(args).subList(1, args.length));
        for (Path file : files) {
            String text = Files.readString(file);
            try {
                String formatted = FORMATTER.formatSourceAndFixImports(text);
                if (formatted.equals(text)) {
                    continue;
                }
                if (apply) {
                    Files.writeString(file, formatted);
                    continue;
                }
                System.err.println(file + ": not formatted");
            } catch (FormatterException e) {
                System.err.println(file + ": " + e.getMessage());
            }
            wrong++;
        }
        if (wrong > 0) {
            System.err.printf(
                    "%d of %d Java files are not formatted: mvn -N verify -Dlanewise.format=apply%n",
                    wrong, files.size());
            System.exit(1);
        }
    }

    private static List<Path> sources(List<String> modules) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : modules) {
            Path resources = Path.of(module, "src", "test", "resources");
            try (var tree = Files.walk(Path.of(module, "src"))) {
                tree.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.startsWith(resources))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
