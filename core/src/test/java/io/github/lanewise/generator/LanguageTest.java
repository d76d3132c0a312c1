package io.github.lanewise.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever has no lanes is refused, at its line. */
class LanguageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "if (x < y) { return x; } -> outside the language of definitions, which is a straight line: if",
                "for (int i = 0; i < n; i++) { x += y; } -> outside the language of definitions, which is a straight"
                        + " line: for loop",
                "while (x < y) { x += y; } -> outside the language of definitions, which is a straight line: while"
                        + " loop",
                "{ x += y; } -> outside the language of definitions, which is a straight line: block",
                "k++; -> outside the language of definitions, which is a straight line: postfix increment",
                "float t = y = x; -> outside the language of definitions, which is a straight line: assignment",
                "float t = (y += x); -> outside the language of definitions, which is a straight line: plus assignment",
                "float t = x % y; -> outside the language of definitions, which is a straight line: remainder",
                "float t = k > n ? Probe.TABLE[n] : x; -> outside the language of definitions, which is a straight"
                        + " line: array access",
                "Probe.variable = x; -> only a local can be assigned",
                "Probe.TABLE[0] = x; -> only a local can be assigned",
                "int t = k / n; -> vectors have no division of ints",
                "k /= n; -> vectors have no division of ints",
                "int t = n << k; -> the count of a shift has to be the same in every lane",
                "float t = (float) Math.exp(x); -> only float, int and boolean have lanes, not double",
                "double t = x; -> only float, int and boolean have lanes, not double",
                "float t = (float) (x * 2.0); -> only float, int and boolean have lanes, not double",
                "long t = k; -> only float, int and boolean have lanes, not long",
                "float t = (float) Math.sqrt(k); -> only the root of a float rounds to the root of the vector",
                "float t = Math.ulp(x); -> neither a lane operation nor a definition: java.lang.Math.ulp(float)",
                "float t = Math.round(x); -> neither a lane operation nor a definition: java.lang.Math.round(float)",
                "int t = Float.floatToIntBits(x); -> neither a lane operation nor a definition:"
                        + " java.lang.Float.floatToIntBits(float)",
                "float t = Probe.variable; -> not a parameter, a local or a compile-time constant",
                "boolean t = x < y == k < k; -> conditions are combined by &&, || and ! only",
                "boolean t = x < y & k < k; -> conditions are combined by &&, || and ! only",
                "boolean t = x < y ? k < k : x > y; -> chooses between conditions: use && and ||",
                "float t = Probe.of(x, y, k, a, b, n); -> calls itself:"
                        + " io.github.lanewise.math.Probe.of(float,float,int,float,float,int)",
            })
    void refused(String statement, String message) {
        String complaint = new Workbench(folder)
                .refuse(
                        "float fine = x + y;",
                        statement,
                        "return fine;",
                        "}",
                        "static final float[] TABLE = {1f};",
                        "static float variable = 1f;",
                        "static {");
        assertThat(complaint.strip()).endsWith("Probe.java:5: error: " + message);
    }

    @Test
    void errorsOfTheCompilerAreTold() {
        assertThat(new Workbench(folder).refuse("return z;")).contains("Probe.java:4: error: cannot find symbol");
    }

    @Test
    void nothingIsWritten() {
        Workbench workbench = new Workbench(folder).template("Fine.java", "package loops;\n\nclass Fine {}\n");
        workbench.refuse("return x / (k / n);");
        assertThat(workbench.outputFolder())
                .satisfies(output -> assertThat(Files.notExists(output)).isTrue());
    }

    @Test
    void anActivationFunctionIsReadEvenIfNoTemplateNeedsIt() {
        Workbench workbench = new Workbench(folder)
                .function(
                        "Bad",
                        "public static float of(float x) { return x; }",
                        "public static float derivative(float x) { return x % 2f; }");
        assertThat(workbench.run()).isOne();
        assertThat(workbench.errors()).contains("Bad.java:4: error: outside the language");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "static void unused() {} -> 2: error: an activation function needs its derivative",
                "static float derivative(float x) { return x; } -> 4: error: has other parameters than of, which has"
                        + " [slope]",
                "static float derivative(float x, float a) { return x; } -> 4: error: has other parameters than of,"
                        + " which has [slope]",
                "static double derivative(float x, float slope) { return x; } -> 4: error: takes and returns floats",
            })
    void signatures(String member, String message) {
        Workbench workbench = new Workbench(folder)
                .function("Bad", "public static float of(float x, float slope) { return x; }", "public " + member);
        assertThat(workbench.run()).isOne();
        assertThat(workbench.errors().strip()).endsWith("Bad.java:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "private static void unused() {} -> 2: error: usual arguments need their limit",
                "public static float limit() { return 1f; } -> 6: error: has other parameters than of, which has x and"
                        + " [slope]",
                "public static float limit(float slope) { return 1f; } public static float derivativeLimit() { return"
                        + " 1f; } -> 6: error: has other parameters than of, which has x and [slope]",
            })
    void limits(String member, String message) {
        Workbench workbench = new Workbench(folder)
                .function(
                        "Bad",
                        "public static float of(float x, float slope) { return x; }",
                        "public static float derivative(float x, float slope) { return x; }",
                        "public static float usual(float x, float slope) { return x; }",
                        member);
        assertThat(workbench.run()).isOne();
        assertThat(workbench.errors().strip()).endsWith("Bad.java:" + message);
    }

    @Test
    void theBodyOfFmaIsNotRead() {
        Workbench workbench = new Workbench(folder)
                .block(
                        "Fma",
                        "public static float of(float a, float b, float c) {",
                        "if (a > b) { return (float) ((double) a * b + c); }",
                        "return Math.fma(a, b, c);",
                        "}");
        assertThat(workbench.expandLast("return Fma.of(x, y, x);")).isEqualTo("x.lanewise(VectorOperators.FMA, y, x)");
    }
}
