package io.github.lanewise.generator;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.github.lanewise.generator.Expander.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Casts the vectors of a template where C2 has to know their exact class: {@code FLOAT_VECTOR.cast(output).intoArray(…)}.
 *
 * <p>Some methods of the JDK are the same for all widths and ask their vector for what differs: stores, conversions, shifts
 * by a number. All callers share these places. Once vectors of another width have been there, C2 compiles both ways, unless
 * it knows the class, and makes an object of the vector that goes either way. It does not always know it by itself: in a
 * large method it inlines late, and until then the result of an operation is any {@code FloatVector}. That is why what goes
 * around a loop is cast, too.
 */
final class ExactTypes extends TreeScanner<Void, Void> {

    private final TemplateCode code;
    private final Map<String, Kind> variables = new HashMap<>();
    private final Set<Tree> exact = new HashSet<>();
    private final List<Edit> edits = new ArrayList<>();

    private ExactTypes(TemplateCode code) {
        this.code = code;
    }

    /** The changes to the text of a template, inner ones before those around them. */
    static List<Edit> edits(TemplateCode code) {
        ExactTypes types = new ExactTypes(code);
        types.scan(code.unit(), null);
        return types.edits;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
        Kind.ofVectorType(String.valueOf(variable.getType()))
                .ifPresent(kind -> variables.put(variable.getName().toString(), kind));
        return super.visitVariable(variable, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void unused) {
        super.visitAssignment(assignment, null);
        Kind kind = variables.get(assignment.getVariable().toString());
        if (kind != null) {
            cast(kind, assignment.getExpression());
        }
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        super.visitMethodInvocation(call, null);
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            ExpressionTree vector = select.getExpression();
            switch (select.getIdentifier().toString()) {
                case "intoArray" -> cast(Kind.FLOAT, vector);
                case "convertShape" -> conversion(call, vector);
                case "convert",
                        "reinterpretAsInts",
                        "reinterpretAsFloats",
                        "viewAsIntegralLanes",
                        "viewAsFloatingLanes" ->
                    throw code.problem(call, "leaves objects on JDK 27; use convertShape: " + call);
                case "lanewise" -> {
                    if (operator(call).matches("LSHL|LSHR|ASHR")) {
                        cast(Kind.INT, vector);
                        cast(Kind.INT, call);
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    private void conversion(MethodInvocationTree call, ExpressionTree vector) {
        String operator = operator(call);
        cast(operator.matches("(REINTERPRET_)?F2.") ? Kind.FLOAT : Kind.INT, vector);
        switch (operator) {
            case "F2I", "REINTERPRET_F2I" -> cast(Kind.INT, call);
            case "I2F", "REINTERPRET_I2F" -> cast(Kind.FLOAT, call);
            default -> {}
        }
    }

    private static String operator(MethodInvocationTree call) {
        return call.getArguments().getFirst().toString().replace("VectorOperators.", "");
    }

    private void cast(Kind kind, Tree vector) {
        if (!exact.add(vector)) {
            return;
        }
        edits.add(new Edit(code.start(vector), code.start(vector), kind.vectorClass + ".cast("));
        edits.add(new Edit(code.end(vector), code.end(vector), ")"));
    }
}
