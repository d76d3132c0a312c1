package io.github.lanewise.generator;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.github.lanewise.generator.Expander.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;

/**
 * Expands the calls in one method of a template. All of them share a graph, so that a value two of them need in one
 * block is computed once, and one place before the loop for what is the same in every lane.
 */
final class MethodExpander {

    private static final Pattern UNIFORMS = Pattern.compile("(?m)^( *)// ?\\$uniforms *\n");
    private static final Pattern WITHOUT = Pattern.compile("// ?\\$without (fma|branches) *\n *$");

    /** A declaration such as {@code FloatVector y = Exp.of(x);}, the block it stands in, and what it is to hold. */
    private record Expansion(VariableTree declaration, Form form, Scope block, Value result) {}

    private final Definitions definitions;
    private final TemplateCode code;
    private final MethodTree method;
    private final Graph graph = new Graph();
    private final Map<String, VariableTree> variables = new HashMap<>();
    private final Set<String> reassigned = new HashSet<>();
    private final Scope scope;
    private final Matcher uniformsLine;
    private final boolean hasUniformsLine;
    private final List<Expansion> expansions = new ArrayList<>();

    MethodExpander(Definitions definitions, TemplateCode code, MethodTree method, Scope scope) {
        this.definitions = definitions;
        this.code = code;
        this.method = method;
        this.scope = scope;
        uniformsLine = UNIFORMS.matcher(code.source().text());
        hasUniformsLine = uniformsLine.find((int) code.start(method)) && uniformsLine.end() < code.end(method);
    }

    /** The changes to the text of the template. */
    List<Edit> edits() {
        new Variables().scan(method, null);
        new Calls().scan(method.getBody(), scope);
        Map<Value, Form> results = new LinkedHashMap<>();
        expansions.forEach(expansion -> results.put(expansion.result(), expansion.form()));
        Uniforms uniforms = new Uniforms(results, scope);
        List<Edit> edits = new ArrayList<>();
        if (hasUniformsLine) {
            String indent = uniformsLine.group(1);
            edits.add(new Edit(uniformsLine.start(), uniformsLine.end(), lines(indent, uniforms.statements())));
        }
        expansions.forEach(expansion -> edits.add(print(expansion, uniforms)));
        return edits;
    }

    private Edit print(Expansion expansion, Uniforms uniforms) {
        VariableTree declaration = expansion.declaration();
        long start = code.start(declaration);
        String target =
                code.text(start, code.start(declaration.getInitializer())).replaceFirst("\\s*=\\s*$", "");
        boolean without = code.precededBy(WITHOUT, declaration).isPresent();
        long first = without ? code.text(0, start).lastIndexOf("//") : start;
        String indent = code.indent(declaration);
        List<String> body =
                new FlatBody(expansion.form(), uniforms, expansion.block()).print(expansion.result(), target);
        return new Edit(first, code.end(declaration), lines(indent, body).strip());
    }

    private static String lines(String indent, List<String> statements) {
        StringBuilder text = new StringBuilder();
        statements.forEach(statement -> text.append(indent).append(statement).append('\n'));
        return text.toString();
    }

    /** Finds the variables of the method, and those that change after their declaration. */
    private final class Variables extends TreeScanner<Void, Void> {

        /** A class in a method has methods of its own. */
        @Override
        public Void visitClass(ClassTree type, Void unused) {
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
            variables.put(variable.getName().toString(), variable);
            return super.visitVariable(variable, null);
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void unused) {
            reassigned.add(assignment.getVariable().toString());
            return super.visitAssignment(assignment, null);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
            reassigned.add(assignment.getVariable().toString());
            return super.visitCompoundAssignment(assignment, null);
        }

        @Override
        public Void visitUnary(UnaryTree unary, Void unused) {
            switch (unary.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    reassigned.add(unary.getExpression().toString());
                default -> {}
            }
            return super.visitUnary(unary, null);
        }
    }

    /** Finds the calls to expand and reads what they compute. */
    private final class Calls extends TreeScanner<Void, Scope> {

        @Override
        public Void visitClass(ClassTree type, Scope scope) {
            return null;
        }

        @Override
        public Void visitBlock(BlockTree block, Scope scope) {
            return super.visitBlock(block, scope.inner());
        }

        @Override
        public Void visitVariable(VariableTree variable, Scope scope) {
            Optional<Form> form =
                    Form.ofType(variable.getType()).filter(f -> f == Form.VECTOR || isAfterUniforms(variable));
            Optional<MethodInvocationTree> call = definitionCall(variable.getInitializer());
            if (form.isEmpty() || call.isEmpty()) {
                return super.visitVariable(variable, scope);
            }
            if (!hasUniformsLine) {
                throw code.problem(method, "needs a line // $uniforms before the loop");
            }
            Optional<String> without = code.precededBy(WITHOUT, variable);
            if (without.isPresent() && form.get() == Form.VECTOR) {
                throw code.problem(variable, "a vector has no form without " + without.get());
            }
            Form chosen = without.map(Form::without).orElse(form.get());
            Value result = result(call.get(), chosen);
            boolean branchless = chosen == Form.SCALAR_WITHOUT_BRANCHES;
            expansions.add(
                    new Expansion(variable, chosen, scope, branchless ? Branchless.result(graph, result) : result));
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Scope scope) {
            boolean onVectors = definitionCall(call).isPresent()
                    && call.getArguments().stream().anyMatch(argument -> isVector(argument.toString()));
            if (onVectors) {
                throw code.problem(call, "a definition of vectors stands alone, as in FloatVector y = " + call);
            }
            return super.visitMethodInvocation(call, scope);
        }

        private boolean isAfterUniforms(VariableTree variable) {
            return hasUniformsLine && code.start(variable) > uniformsLine.start();
        }

        private Optional<MethodInvocationTree> definitionCall(Tree tree) {
            return tree instanceof MethodInvocationTree call
                            && call.getMethodSelect() instanceof MemberSelectTree select
                            && definitions.isDefinition(select.getExpression().toString())
                    ? Optional.of(call)
                    : Optional.empty();
        }

        private Value result(MethodInvocationTree call, Form form) {
            MemberSelectTree select = (MemberSelectTree) call.getMethodSelect();
            ExecutableElement called = definitions
                    .method(
                            select.getExpression().toString(),
                            select.getIdentifier().toString(),
                            call.getArguments().size())
                    .orElseThrow(() -> code.problem(call, "no definition or more than one: " + call));
            List<Value> arguments = new ArrayList<>();
            for (int i = 0; i < call.getArguments().size(); i++) {
                Kind wanted = Kind.of(called.getParameters().get(i).asType().getKind())
                        .orElseThrow(() -> code.problem(call, "a parameter has no lanes: " + called));
                arguments.add(argument(call.getArguments().get(i), wanted, form));
            }
            return new Reader(definitions, graph).read(called, arguments);
        }

        private Value argument(ExpressionTree argument, Kind wanted, Form form) {
            if (argument instanceof LiteralTree literal
                    && (literal.getValue() instanceof Float || literal.getValue() instanceof Integer)) {
                return graph.constant(literal.getValue());
            }
            if (!(argument instanceof IdentifierTree)) {
                throw code.problem(argument, "an argument is a variable or a number, not " + argument);
            }
            String name = argument.toString();
            if (reassigned.contains(name)) {
                throw code.problem(argument, name + " changes: an argument keeps its value");
            }
            Optional<Kind> vectorKind = vectorKind(name);
            if (vectorKind.isPresent()) {
                return graph.input(name, vectorKind.get(), false);
            }
            VariableTree variable = variables.get(name);
            boolean known = variable == null || !isAfterUniforms(variable);
            if (!known && form == Form.VECTOR) {
                throw code.problem(argument, name + " is no vector, so it has to be known before // $uniforms");
            }
            return graph.input(name, wanted, known);
        }

        private boolean isVector(String name) {
            return vectorKind(name).isPresent();
        }

        private Optional<Kind> vectorKind(String name) {
            return Optional.ofNullable(variables.get(name)).flatMap(this::vectorKind);
        }

        private Optional<Kind> vectorKind(VariableTree variable) {
            return Kind.ofVectorType(String.valueOf(variable.getType()));
        }
    }
}
