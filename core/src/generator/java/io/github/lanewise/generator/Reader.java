package io.github.lanewise.generator;

import static java.util.Map.entry;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Follows definitions as if running them, on values that are not known yet; the language of definitions ends here. */
final class Reader {

    private static final Map<Tree.Kind, Op> BINARY = Map.ofEntries(
            entry(Tree.Kind.PLUS, Op.ADD),
            entry(Tree.Kind.PLUS_ASSIGNMENT, Op.ADD),
            entry(Tree.Kind.MINUS, Op.SUB),
            entry(Tree.Kind.MINUS_ASSIGNMENT, Op.SUB),
            entry(Tree.Kind.MULTIPLY, Op.MUL),
            entry(Tree.Kind.MULTIPLY_ASSIGNMENT, Op.MUL),
            entry(Tree.Kind.DIVIDE, Op.DIV),
            entry(Tree.Kind.DIVIDE_ASSIGNMENT, Op.DIV),
            entry(Tree.Kind.AND, Op.AND),
            entry(Tree.Kind.AND_ASSIGNMENT, Op.AND),
            entry(Tree.Kind.OR, Op.OR),
            entry(Tree.Kind.OR_ASSIGNMENT, Op.OR),
            entry(Tree.Kind.XOR, Op.XOR),
            entry(Tree.Kind.XOR_ASSIGNMENT, Op.XOR),
            entry(Tree.Kind.LEFT_SHIFT, Op.SHL),
            entry(Tree.Kind.LEFT_SHIFT_ASSIGNMENT, Op.SHL),
            entry(Tree.Kind.RIGHT_SHIFT, Op.SHR),
            entry(Tree.Kind.RIGHT_SHIFT_ASSIGNMENT, Op.SHR),
            entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT, Op.USHR),
            entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT, Op.USHR),
            entry(Tree.Kind.LESS_THAN, Op.LT),
            entry(Tree.Kind.LESS_THAN_EQUAL, Op.LE),
            entry(Tree.Kind.GREATER_THAN, Op.GT),
            entry(Tree.Kind.GREATER_THAN_EQUAL, Op.GE),
            entry(Tree.Kind.EQUAL_TO, Op.EQ),
            entry(Tree.Kind.NOT_EQUAL_TO, Op.NE),
            entry(Tree.Kind.CONDITIONAL_AND, Op.BOTH),
            entry(Tree.Kind.CONDITIONAL_OR, Op.EITHER));

    private final Definitions definitions;
    private final Graph graph;
    private final Deque<ExecutableElement> calls = new ArrayDeque<>();

    Reader(Definitions definitions, Graph graph) {
        this.definitions = definitions;
        this.graph = graph;
    }

    /** The value that {@code method} returns for these arguments. */
    Value read(ExecutableElement method, List<Value> arguments) {
        Element type = Objects.requireNonNull(method.getEnclosingElement());
        String outer = graph.enter(type.getSimpleName() + "." + method.getSimpleName());
        calls.push(method);
        Value result = new Body(method, arguments).result();
        calls.pop();
        graph.enter(outer);
        return result;
    }

    private Value convert(Value value, Kind wanted) {
        if (value.kind == wanted || (wanted.isMask() && value.kind.isMask())) {
            return value;
        }
        if (value.content instanceof Integer constant) {
            return graph.constant((float) constant);
        }
        return graph.value(wanted == Kind.FLOAT ? Op.TO_FLOAT : Op.TO_INT, value);
    }

    /** One call of a definition: its locals and what they hold. */
    private final class Body extends SimpleTreeVisitor<Value, Void> {

        private final ExecutableElement method;
        private final Map<Element, Value> locals = new HashMap<>();

        Body(ExecutableElement method, List<Value> arguments) {
            this.method = method;
            IntStream.range(0, arguments.size()).forEach(i -> {
                VariableElement parameter = method.getParameters().get(i);
                locals.put(parameter, convert(arguments.get(i), kind(definitions.tree(method), parameter.asType())));
            });
        }

        Value result() {
            for (StatementTree statement : definitions.tree(method).getBody().getStatements()) {
                if (statement instanceof ReturnTree end && end.getExpression() != null) {
                    return convert(read(end.getExpression()), kind(end, method.getReturnType()));
                }
                run(statement);
            }
            throw definitions.problem(definitions.tree(method), "returns nothing");
        }

        private void run(StatementTree statement) {
            if (statement instanceof VariableTree variable) {
                Kind kind = kind(variable, definitions.type(variable));
                if (variable.getInitializer() != null) {
                    define(variable, read(variable.getInitializer()), kind);
                }
            } else if (statement instanceof ExpressionStatementTree expression) {
                assign(expression.getExpression());
            } else {
                throw outside(statement);
            }
        }

        private void assign(ExpressionTree expression) {
            if (expression instanceof AssignmentTree assignment) {
                ExpressionTree variable = assignment.getVariable();
                define(variable, read(assignment.getExpression()), kind(variable));
            } else if (expression instanceof CompoundAssignmentTree assignment) {
                ExpressionTree variable = assignment.getVariable();
                Value left = read(variable);
                define(variable, binary(assignment, left, read(assignment.getExpression())), kind(variable));
            } else {
                throw outside(expression);
            }
        }

        private void define(Tree variable, Value value, Kind kind) {
            Element local = definitions.element(variable);
            if (local == null || local.getKind() == ElementKind.FIELD) {
                throw definitions.problem(variable, "only a local can be assigned");
            }
            Value converted = convert(value, kind);
            if (!converted.isLeaf()) {
                converted.suggestName(local.getSimpleName().toString());
            }
            locals.put(local, converted);
        }

        private Value read(Tree expression) {
            return expression.accept(this, null);
        }

        private Kind kind(Tree expression) {
            return kind(expression, definitions.type(expression));
        }

        private Kind kind(Tree at, TypeMirror type) {
            return Kind.of(type.getKind())
                    .orElseThrow(() -> definitions.problem(at, "only float, int and boolean have lanes, not " + type));
        }

        private Problem outside(Tree tree) {
            String what = tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return definitions.problem(tree, "outside the language of definitions, which is a straight line: " + what);
        }

        @Override
        protected Value defaultAction(Tree tree, Void unused) {
            throw outside(tree);
        }

        @Override
        public Value visitParenthesized(ParenthesizedTree tree, Void unused) {
            return read(tree.getExpression());
        }

        @Override
        public Value visitLiteral(LiteralTree tree, Void unused) {
            kind(tree);
            return graph.constant(tree.getValue());
        }

        @Override
        public Value visitIdentifier(IdentifierTree tree, Void unused) {
            return variable(tree);
        }

        @Override
        public Value visitMemberSelect(MemberSelectTree tree, Void unused) {
            return variable(tree);
        }

        private Value variable(Tree tree) {
            Element element = definitions.element(tree);
            if (locals.containsKey(element)) {
                return locals.get(element);
            }
            if (element instanceof VariableElement field && field.getConstantValue() != null) {
                kind(tree);
                Value constant = graph.constant(field.getConstantValue());
                constant.suggestName(Literals.camelCase(field.getSimpleName().toString()));
                return constant;
            }
            throw definitions.problem(tree, "not a parameter, a local or a compile-time constant");
        }

        @Override
        public Value visitUnary(UnaryTree tree, Void unused) {
            return switch (tree.getKind()) {
                case UNARY_PLUS -> read(tree.getExpression());
                case UNARY_MINUS -> graph.negative(read(tree.getExpression()));
                case BITWISE_COMPLEMENT -> graph.value(Op.COMPLEMENT, read(tree.getExpression()));
                case LOGICAL_COMPLEMENT -> graph.value(Op.NOT, read(tree.getExpression()));
                default -> throw outside(tree);
            };
        }

        @Override
        public Value visitBinary(BinaryTree tree, Void unused) {
            Value left = read(tree.getLeftOperand());
            return binary(tree, left, read(tree.getRightOperand()));
        }

        private Value binary(ExpressionTree tree, Value left, Value right) {
            Op op = BINARY.get(tree.getKind());
            if (op == null) {
                throw outside(tree);
            }
            if (op == Op.BOTH || op == Op.EITHER) {
                return graph.combine(op, left, right);
            }
            if (left.kind.isMask() || right.kind.isMask()) {
                throw definitions.problem(tree, "conditions are combined by &&, || and ! only");
            }
            if (op.shifts()) {
                if (!right.uniform) {
                    throw definitions.problem(tree, "the count of a shift has to be the same in every lane");
                }
                return graph.value(op, left, right);
            }
            boolean ints = left.kind == Kind.INT && right.kind == Kind.INT;
            if (ints && op == Op.DIV) {
                throw definitions.problem(tree, "vectors have no division of ints");
            }
            Kind kind = ints ? Kind.INT : Kind.FLOAT;
            return graph.value(op, convert(left, kind), convert(right, kind));
        }

        @Override
        public Value visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
            Kind kind = kind(tree);
            if (kind.isMask()) {
                throw definitions.problem(tree, "chooses between conditions: use && and ||");
            }
            Value condition = read(tree.getCondition());
            Value yes = convert(read(tree.getTrueExpression()), kind);
            return graph.select(condition, yes, convert(read(tree.getFalseExpression()), kind));
        }

        @Override
        public Value visitTypeCast(TypeCastTree tree, Void unused) {
            Kind kind = kind(tree);
            if (kind == Kind.FLOAT
                    && tree.getExpression() instanceof MethodInvocationTree call
                    && signature(call).equals("java.lang.Math.sqrt(double)")) {
                ExpressionTree argument = call.getArguments().getFirst();
                if (kind(argument) != Kind.FLOAT) {
                    throw definitions.problem(argument, "only the root of a float rounds to the root of the vector");
                }
                return graph.value(Op.SQRT, read(argument));
            }
            kind(tree.getExpression());
            return convert(read(tree.getExpression()), kind);
        }

        @Override
        public Value visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            ExecutableElement called = called(tree);
            String signature = signature(tree);
            Optional<Op> op = Op.ofCall(signature);
            boolean copiesSign = signature.equals("java.lang.Math.copySign(float,float)");
            if (op.isEmpty() && !copiesSign && !definitions.contains(called)) {
                throw definitions.problem(tree, "neither a lane operation nor a definition: " + signature);
            }
            if (calls.contains(called)) {
                throw definitions.problem(tree, "calls itself: " + signature);
            }
            Value[] arguments = IntStream.range(0, tree.getArguments().size())
                    .mapToObj(i -> convert(
                            read(tree.getArguments().get(i)),
                            kind(tree, called.getParameters().get(i).asType())))
                    .toArray(Value[]::new);
            if (copiesSign) {
                return graph.copySign(arguments[0], arguments[1]);
            }
            return op.isPresent() ? graph.value(op.get(), arguments) : Reader.this.read(called, List.of(arguments));
        }

        private ExecutableElement called(MethodInvocationTree call) {
            return (ExecutableElement) definitions.element(call.getMethodSelect());
        }

        private String signature(MethodInvocationTree call) {
            return called(call).getEnclosingElement() + "." + called(call);
        }
    }
}
