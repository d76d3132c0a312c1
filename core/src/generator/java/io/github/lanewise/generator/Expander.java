package io.github.lanewise.generator;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Replaces the calls of definitions on vectors, in the Java text of one output, by what these definitions compute. */
final class Expander {

    /** Text to put in the place of the characters from {@code start} to {@code end}. */
    record Edit(long start, long end, String replacement) {}

    private final Definitions definitions;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);

    Expander(Definitions definitions) {
        this.definitions = definitions;
    }

    String expand(Source source) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                compiler.getTask(null, files, diagnostics, List.of("-proc:none"), null, List.of(javaFile(source)));
        CompilationUnitTree unit = task.parse().iterator().next();
        for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                throw source.problem(diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT));
            }
        }
        TemplateCode code = new TemplateCode(source, unit, Trees.instance(task).getSourcePositions());
        Set<String> taken = names(unit);
        List<Edit> edits = new ArrayList<>();
        for (MethodTree method : methods(unit)) {
            edits.addAll(new MethodExpander(definitions, code, method, new Scope(taken)).edits());
        }
        edits.addAll(ExactTypes.edits(code));
        return Imports.tidy(apply(edits, source.text()));
    }

    private static String apply(List<Edit> edits, String text) {
        StringBuilder result = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingLong(Edit::start).reversed())
                .forEach(edit -> result.replace((int) edit.start(), (int) edit.end(), edit.replacement()));
        return result.toString();
    }

    private static List<MethodTree> methods(CompilationUnitTree unit) {
        List<MethodTree> methods = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                if (method.getBody() != null) {
                    methods.add(method);
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        return methods;
    }

    /** Every name the template uses for a variable or a class: no local of the expansion may hide one. */
    private static Set<String> names(CompilationUnitTree unit) {
        Set<String> names = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void unused) {
                names.add(variable.getName().toString());
                return super.visitVariable(variable, null);
            }

            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void unused) {
                names.add(identifier.getName().toString());
                return super.visitIdentifier(identifier, null);
            }

            @Override
            public Void visitClass(ClassTree type, Void unused) {
                names.add(type.getSimpleName().toString());
                return super.visitClass(type, null);
            }
        }.scan(unit, null);
        return names;
    }

    private static JavaFileObject javaFile(Source source) {
        return new SimpleJavaFileObject(URI.create("string:///Template.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
    }
}
