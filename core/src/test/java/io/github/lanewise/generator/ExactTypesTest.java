package io.github.lanewise.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the vectors of a template are cast to their exact class. */
class ExactTypesTest {

    @TempDir
    private Path folder;

    @Test
    void stores() {
        assertThat(output("x.lanewise(VectorOperators.ADD, x).intoArray(a, i);"))
                .containsExactly("FLOAT_VECTOR.cast(x.lanewise(VectorOperators.ADD, x)).intoArray(a, i);");
    }

    @Test
    void conversionsOnTheirWayInAndOut() {
        assertThat(output("IntVector bits ="
                        + " x.lanewise(VectorOperators.ABS).convertShape(VectorOperators.REINTERPRET_F2I,"
                        + " INTS, 0);"))
                .containsExactly("IntVector bits = INT_VECTOR.cast(FLOAT_VECTOR.cast(x.lanewise(VectorOperators.ABS))"
                        + ".convertShape(VectorOperators.REINTERPRET_F2I, INTS, 0));");
        assertThat(output("FloatVector number = k.convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0);"))
                .containsExactly("FloatVector number ="
                        + " FLOAT_VECTOR.cast(INT_VECTOR.cast(k).convertShape(VectorOperators.REINTERPRET_I2F,"
                        + " FLOATS, 0));");
        assertThat(output(
                        "x.convertShape(VectorOperators.F2D, DOUBLES, 0);",
                        "k.convertShape(VectorOperators.I2D, DOUBLES, 0);"))
                .containsExactly(
                        "FLOAT_VECTOR.cast(x).convertShape(VectorOperators.F2D, DOUBLES, 0);",
                        "INT_VECTOR.cast(k).convertShape(VectorOperators.I2D, DOUBLES, 0);");
    }

    @Test
    void refusesWhatLeavesObjectsOnJdk27() {
        Workbench workbench = new Workbench(folder).template("Copy.java", """
            package loops;
            class Copy {
                void run(FloatVector x) {
                    IntVector bits = x.reinterpretAsInts();
                }
            }
            """);
        assertThat(workbench.run()).isOne();
        assertThat(workbench.errors())
                .contains("Copy.java:4: error: leaves objects on JDK 27; use convertShape: x.reinterpretAsInts()");
    }

    @Test
    void shiftsByANumber() {
        assertThat(output("k.lanewise(VectorOperators.ASHR, 31).lanewise(VectorOperators.LSHR, 1);"))
                .containsExactly(
                        "INT_VECTOR.cast(INT_VECTOR.cast(INT_VECTOR.cast(k).lanewise(VectorOperators.ASHR, 31))"
                                + ".lanewise(VectorOperators.LSHR, 1));");
    }

    @Test
    void whatGoesAroundALoop() {
        assertThat(output(
                        "FloatVector sum = x;", "sum = sum.lanewise(VectorOperators.ADD, x);", "int n = 0;", "n = 1;"))
                .containsExactly(
                        "FloatVector sum = x;",
                        "sum = FLOAT_VECTOR.cast(sum.lanewise(VectorOperators.ADD, x));",
                        "int n = 0;",
                        "n = 1;");
    }

    @Test
    void nothingElse() {
        assertThat(output(
                        "FloatVector y = x.lanewise(VectorOperators.FMA, x, x);",
                        "int n = Integer.numberOfLeadingZeros(i);"))
                .containsExactly(
                        "FloatVector y = x.lanewise(VectorOperators.FMA, x, x);",
                        "int n = Integer.numberOfLeadingZeros(i);");
    }

    /** What becomes of statements in a template. */
    private List<String> output(String... statements) {
        Workbench workbench = new Workbench(folder).template("Copy.java", """
            package loops;
            class Copy {
                void run(FloatVector x, IntVector k, float[] a, int i) {
                    %s
                }
            }
            """.formatted(String.join("\n", statements)));
        assertThat(workbench.run()).as(workbench.errors()).isZero();
        return workbench
                .output("loops/Copy.java")
                .lines()
                .map(String::strip)
                .filter(line -> line.endsWith(";") && !line.startsWith("package"))
                .toList();
    }
}
