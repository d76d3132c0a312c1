package io.github.lanewise.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which values get a local, in which order, and under which name. */
class SharingTest {

    @TempDir
    private Path folder;

    @Test
    void equalExpressionsFallTogether() {
        assertThat(new Workbench(folder).expand("return (x + y) * (x + y);"))
                .containsExactly(
                        "FloatVector sum = x.lanewise(VectorOperators.ADD, y);",
                        "FloatVector z = sum.lanewise(VectorOperators.MUL, sum);");
    }

    @Test
    void equalExpressionsOfSeveralDefinitionsFallTogether() {
        Workbench workbench = new Workbench(folder)
                .block("Square", "public static float of(float x) { float square = x * x; return square; }")
                .block("Cube", "public static float of(float x) { return Square.of(x) * x; }");
        assertThat(workbench.expand("return Square.of(x) + Cube.of(x);"))
                .containsExactly(
                        "FloatVector square = x.lanewise(VectorOperators.MUL, x);",
                        "FloatVector z = square.lanewise(VectorOperators.ADD, square.lanewise(VectorOperators.MUL,"
                                + " x));");
    }

    @Test
    void overloadsAreToldApart() {
        Workbench workbench = new Workbench(folder)
                .block(
                        "Sum",
                        "public static float of(float x) { return x; }",
                        "public static float of(float x, float y) { return x + y; }");
        assertThat(workbench.expandLast("return Sum.of(x, Sum.of(y));"))
                .isEqualTo("x.lanewise(VectorOperators.ADD, y)");
    }

    @Test
    void unusedValuesAreNotPrinted() {
        assertThat(new Workbench(folder).expand("float unused = x / y;", "float z = a / b;", "return x;"))
                .containsExactly("FloatVector z = x;");
    }

    @Test
    void localsKeepTheirNamesAndOrder() {
        assertThat(new Workbench(folder)
                        .expand("float first = x + y;", "float second = x - y;", "return second * first;"))
                .containsExactly(
                        "FloatVector first = x.lanewise(VectorOperators.ADD, y);",
                        "FloatVector second = x.lanewise(VectorOperators.SUB, y);",
                        "FloatVector z = second.lanewise(VectorOperators.MUL, first);");
    }

    @Test
    void namesDoNotClashWithTheTemplateOrWithJava() {
        Workbench workbench = new Workbench(folder).block("Other", "static final float CASE = 3f;");
        assertThat(workbench.expand("float z = x + y;", "return z * z + Other.CASE;"))
                .containsExactly(
                        "FloatVector caseVector = FloatVector.broadcast(FLOATS, 3f);",
                        "FloatVector z2 = x.lanewise(VectorOperators.ADD, y);",
                        "FloatVector z = z2.lanewise(VectorOperators.MUL, z2).lanewise(VectorOperators.ADD,"
                                + " caseVector);");
    }

    @Test
    void longExpressionsAreSplit() {
        assertThat(new Workbench(folder).expand("return Math.abs(x * y / x * y / x * y / x * y - x / y * x) + x;"))
                .containsExactly(
                        "FloatVector quotient = x.lanewise(VectorOperators.MUL, y).lanewise(VectorOperators.DIV, x);",
                        "FloatVector quotient2 ="
                                + " quotient.lanewise(VectorOperators.MUL, y).lanewise(VectorOperators.DIV, x);",
                        "FloatVector quotient3 ="
                                + " quotient2.lanewise(VectorOperators.MUL, y).lanewise(VectorOperators.DIV, x);",
                        "FloatVector product = x.lanewise(VectorOperators.DIV, y).lanewise(VectorOperators.MUL, x);",
                        "FloatVector difference ="
                                + " quotient3.lanewise(VectorOperators.MUL, y).lanewise(VectorOperators.SUB, product);",
                        "FloatVector z = difference.lanewise(VectorOperators.ABS).lanewise(VectorOperators.ADD, x);");
    }

    @Test
    void saysWhereValuesComeFrom() {
        Workbench workbench = new Workbench(folder)
                .block("Square", "public static float of(float x) { float square = x * x; return square; }");
        workbench.expand("return Square.of(x) + y;");
        assertThat(workbench.output("loops/ProbeLoops.java")).contains("""
                        // Square.of
                        FloatVector square = x.lanewise(VectorOperators.MUL, x);
                        // Probe.of
                        FloatVector z = square.lanewise(VectorOperators.ADD, y);
            """);
    }

    @Test
    void callsInOneBlockShareValuesAndCallsInTwoBlocksDoNot() {
        Workbench workbench = new Workbench(folder)
                .block(
                        "Square",
                        "public static float of(float x) { float square = x * x; return square + x; }",
                        "public static float less(float x) { float square = x * x; return square - x; }")
                .template("Two.java", """
                    package loops;

                    final class Two {
                        void run(FloatVector x) {
                            // $uniforms
                            {
                                FloatVector y = Square.of(x);
                                FloatVector z = Square.less(x);
                            }
                            {
                                FloatVector y = Square.of(x);
                            }
                        }
                    }
                    """);
        assertThat(workbench.run()).as(workbench.errors()).isZero();
        assertThat(workbench.output("loops/Two.java").lines().filter(line -> line.contains(" = ")))
                .map(String::strip)
                .containsExactly(
                        "FloatVector square = x.lanewise(VectorOperators.MUL, x);",
                        "FloatVector y = square.lanewise(VectorOperators.ADD, x);",
                        "FloatVector z = square.lanewise(VectorOperators.SUB, x);",
                        "FloatVector square = x.lanewise(VectorOperators.MUL, x);",
                        "FloatVector y = square.lanewise(VectorOperators.ADD, x);");
    }
}
