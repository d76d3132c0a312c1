package io.github.lanewise.generator;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The definitions, compiled: the packages {@code function} and {@code math} of a source folder, as javac sees them. */
final class Definitions {

    private static final String FUNCTIONS = "io.github.lanewise.function";
    private static final String BUILDING_BLOCKS = "io.github.lanewise.math";

    private final Trees trees;
    private final IdentityHashMap<Tree, TreePath> paths = new IdentityHashMap<>();
    private final Map<String, TypeElement> classes = new TreeMap<>();
    private final List<Activation> activations;

    Definitions(Path sources) throws IOException {
        List<Path> units = new ArrayList<>(javaFiles(sources, FUNCTIONS));
        units.addAll(javaFiles(sources, BUILDING_BLOCKS));
        if (units.isEmpty()) {
            throw new Problem("error: no definitions in " + sources);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            // On the class path, not the source path: there javac would read the module declaration as well.
            List<String> options = List.of("-proc:none", "-implicit:none", "-classpath", sources.toString());
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(units));
            trees = Trees.instance(task);
            task.parse().forEach(this::rememberPaths);
            Iterable<? extends Element> analyzed = task.analyze();
            refuseErrors(diagnostics);
            analyzed.forEach(element -> ElementFilter.typesIn(List.of(element)).forEach(this::add));
        }
        activations = classes.values().stream()
                .filter(type -> type.getQualifiedName().contentEquals(FUNCTIONS + "." + type.getSimpleName())
                        && has(type, "of"))
                .map(type -> new Activation(this, type))
                .toList();
    }

    /** The activation functions, in the order of their names. */
    List<Activation> activations() {
        return activations;
    }

    boolean isDefinition(String className) {
        return classes.containsKey(className);
    }

    /** Whether the definitions hold this method, as opposed to the JDK or another part of the library. */
    boolean contains(ExecutableElement method) {
        return classes.containsValue(method.getEnclosingElement())
                && method.getModifiers().contains(Modifier.STATIC)
                && trees.getTree(method).getBody() != null;
    }

    /** The static method with this name and number of parameters, if there is exactly one. */
    Optional<ExecutableElement> method(String className, String name, int parameters) {
        List<ExecutableElement> found = Stream.ofNullable(classes.get(className))
                .flatMap(type -> methods(type).stream())
                .filter(method -> method.getSimpleName().contentEquals(name)
                        && method.getParameters().size() == parameters)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    static List<ExecutableElement> methods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    /** Whether the class has a static method of this name. */
    static boolean has(TypeElement type, String method) {
        return methods(type).stream()
                .anyMatch(candidate -> candidate.getSimpleName().contentEquals(method));
    }

    MethodTree tree(ExecutableElement method) {
        return trees.getTree(method);
    }

    Element element(Tree tree) {
        return trees.getElement(path(tree));
    }

    TypeMirror type(Tree tree) {
        return trees.getTypeMirror(path(tree));
    }

    /** The problem with this part of a definition. */
    Problem problem(Tree tree, String message) {
        CompilationUnitTree unit = path(tree).getCompilationUnit();
        long position = trees.getSourcePositions().getStartPosition(unit, tree);
        return new Problem(unit.getSourceFile().getName(), unit.getLineMap().getLineNumber(position), message);
    }

    Problem problem(Element element, String message) {
        return problem(trees.getTree(element), message);
    }

    private TreePath path(Tree tree) {
        return Objects.requireNonNull(paths.get(tree));
    }

    private void add(TypeElement type) {
        TypeElement other = classes.put(type.getSimpleName().toString(), type);
        if (other != null) {
            throw problem(type, "templates could not tell it from " + other);
        }
    }

    private void rememberPaths(CompilationUnitTree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree != null) {
                    paths.put(tree, new TreePath(getCurrentPath(), tree));
                }
                return super.scan(tree, null);
            }
        }.scan(new TreePath(unit), null);
    }

    private static List<Path> javaFiles(Path sources, String packageName) throws IOException {
        Path folder = sources.resolve(packageName.replace('.', '/'));
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    private static void refuseErrors(DiagnosticCollector<JavaFileObject> diagnostics) {
        List<String> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
        if (!errors.isEmpty()) {
            throw new Problem(String.join(System.lineSeparator(), errors));
        }
    }
}
