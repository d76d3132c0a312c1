package io.github.lanewise.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the directives of a template do. */
class TemplateTest {

    @TempDir
    private Path folder;

    private Workbench workbench;

    @BeforeEach
    void twoFunctions() {
        workbench = new Workbench(folder)
                .function(
                        "Relu6",
                        "public static float of(float x) { return x; }",
                        "public static float derivative(float x) { return 1f; }")
                .function(
                        "HardTanh",
                        "public static float of(float x, float min, float max) { return x * min + max; }",
                        "public static float derivative(float x, float min, float max) { return min; }",
                        "public static float derivativeFromOutput(float y, float min, float max) { return max; }");
    }

    private void expect(String template, String file, String text) {
        workbench.template(template.lines().findFirst().orElseThrow(), template.substring(template.indexOf('\n') + 1));
        assertThat(workbench.run()).as(workbench.errors()).isZero();
        String output = workbench.output("loops/" + file);
        assertThat(output.substring(output.indexOf("class "))).isEqualTo(text);
    }

    @Test
    void oneOutputForEachFunction() {
        expect("$FnLoops.java\npackage loops;\nclass $FnLoops {}\n", "Relu6Loops.java", "class Relu6Loops {}\n");
        assertThat(workbench.output("loops/HardTanhLoops.java")).endsWith("class HardTanhLoops {}\n");
    }

    @Test
    void names() {
        expect("""
            $FnName.java
            package loops;
            class $FnName { /** {@code $Fn} */ String name = "$name"; }
            """, "HardTanhName.java", """
            class HardTanhName { /** {@code HardTanh} */ String name = "hard_tanh"; }
            """);
        assertThat(workbench.output("loops/Relu6Name.java")).contains("\"relu6\"");
    }

    @Test
    void derivativesMayHaveALimitOfTheirOwn() {
        workbench.function(
                "Silu",
                "public static float of(float x) { return x; }",
                "public static float derivative(float x) { return x; }",
                "public static float derivativeLimit() { return 1f; }");
        String template = """
            $FnLimit.java
            package loops;
            class $FnLimit { float limit = $Fn.derivativeLimit($arguments); }
            """;
        expect(template, "HardTanhLimit.java", "class HardTanhLimit { float limit = HardTanh.limit(min, max); }\n");
        expect(template, "SiluLimit.java", "class SiluLimit { float limit = Silu.derivativeLimit(); }\n");
    }

    @Test
    void argumentsAndParameters() {
        String template = """
            $FnScalar.java
            package loops;
            class $FnScalar {
                float run(float x) {
                    // $parameters
                    return $Fn.of(x$arguments) + $Fn.bound($arguments);
                }
            }
            """;
        expect(template, "HardTanhScalar.java", """
            class HardTanhScalar {
                float run(float x) {
                    float min = parameters[0];
                    float max = parameters[1];
                    return HardTanh.of(x, min, max) + HardTanh.bound(min, max);
                }
            }
            """);
        expect(template, "Relu6Scalar.java", """
            class Relu6Scalar {
                float run(float x) {
                    return Relu6.of(x) + Relu6.bound();
                }
            }
            """);
    }

    @Test
    void choices() {
        String template = """
            $FnChoice.java
            package loops;
            class $FnChoice {
                // $if derivativeFromOutput
                int fromOutput;
                // $if parameters
                int both;
                // $end
                // $else
                int fromInput;
                // $if parameters
                int parameters;
                // $else
                int none;
                // $end
                // $end
            }
            """;
        expect(template, "HardTanhChoice.java", "class HardTanhChoice {\n    int fromOutput;\n    int both;\n}\n");
        expect(template, "Relu6Choice.java", "class Relu6Choice {\n    int fromInput;\n    int none;\n}\n");
    }

    @Test
    void repetition() {
        expect("""
            Registry.java
            package loops;
            class Registry {
                int number(String name) {
                    return switch (name) {
                        // $each
                        // $if parameters
                        case "$name" -> $Fn.parameters();
                        // $else
                        case "$name" -> 0;
                        // $end
                        // $end
                        default -> -1;
                    };
                }
            }
            """, "Registry.java", """
            class Registry {
                int number(String name) {
                    return switch (name) {
                        case "hard_tanh" -> HardTanh.parameters();
                        case "relu6" -> 0;
                        default -> -1;
                    };
                }
            }
            """);
    }

    @Test
    void flatBodiesAndUniforms() {
        expect("""
            $FnFlat.java
            package loops;
            class $FnFlat {
                void run(float[] in, float[] out) {
                    // $parameters
                    // $uniforms
                    for (int i = 0; ; i += 8) {
                        FloatVector x =
                                FloatVector.fromArray(FLOATS, in, i);
                        FloatVector y =
                                $Fn.of(
                                        x$arguments);
                        final FloatVector d = $Fn.derivative(x$arguments);
                    }
                }
            }
            """, "HardTanhFlat.java", """
            class HardTanhFlat {
                void run(float[] in, float[] out) {
                    float min = parameters[0];
                    float max = parameters[1];
                    FloatVector minVector = FloatVector.broadcast(FLOATS, min);
                    FloatVector maxVector = FloatVector.broadcast(FLOATS, max);
                    for (int i = 0; ; i += 8) {
                        FloatVector x =
                                FloatVector.fromArray(FLOATS, in, i);
                        // HardTanh.of
                        FloatVector y = x.lanewise(VectorOperators.MUL, minVector).lanewise(VectorOperators.ADD, maxVector);
                        final FloatVector d = minVector;
                    }
                }
            }
            """);
    }

    @Test
    void whatIsDeclaredAsAVectorDiffersBetweenTheLanes() {
        expect("""
            Slopes.java
            package loops;
            class Slopes {
                void run(FloatVector x, FloatVector min, float max) {
                    // $uniforms
                    FloatVector y = HardTanh.of(x, min, max);
                    FloatVector z = HardTanh.of(y, min, 0.5f);
                }
            }
            """, "Slopes.java", """
            class Slopes {
                void run(FloatVector x, FloatVector min, float max) {
                    FloatVector maxVector = FloatVector.broadcast(FLOATS, max);
                    FloatVector half = FloatVector.broadcast(FLOATS, 0.5f);
                    // HardTanh.of
                    FloatVector y = x.lanewise(VectorOperators.MUL, min).lanewise(VectorOperators.ADD, maxVector);
                    // HardTanh.of
                    FloatVector z = y.lanewise(VectorOperators.MUL, min).lanewise(VectorOperators.ADD, half);
                }
            }
            """);
    }

    @Test
    void scalarLoopsAreWrittenFlatToo() {
        expect("""
            Scalars.java
            package loops;
            class Scalars {
                void run(float[] in, float min, float max) {
                    float first = HardTanh.of(1f, min, max);
                    // $uniforms
                    for (int i = 0; ; i++) {
                        float x = in[i];
                        float y = HardTanh.of(x, min, max);
                        float z = HardTanh.of(y, 2f, 0.5f);
                    }
                }
            }
            """, "Scalars.java", """
            class Scalars {
                void run(float[] in, float min, float max) {
                    float first = HardTanh.of(1f, min, max);
                    for (int i = 0; ; i++) {
                        float x = in[i];
                        // HardTanh.of
                        float y = (x * min) + max;
                        // HardTanh.of
                        float z = (y * 2f) + 0.5f;
                    }
                }
            }
            """);
    }

    @Test
    void aScalarLoopMayDoWithoutFma() {
        workbench.block(
                "Fused",
                "public static float of(float x, float a) { return Fma.of(x, a, Fma.of(a, a, x * Fma.of(a, a, 2f)));"
                        + " }");
        expect("""
            Scalars.java
            package loops;
            class Scalars {
                void run(float[] in, float a) {
                    // $uniforms
                    for (int i = 0; ; i++) {
                        float x = in[i];
                        if (i < a) {
                            float y = Fused.of(x, a);
                        } else {
                            // $without fma
                            float y = Fused.of(x, a);
                        }
                    }
                }
            }
            """, "Scalars.java", """
            class Scalars {
                void run(float[] in, float a) {
                    float fused = Fma.of(a, a, 2f);
                    for (int i = 0; ; i++) {
                        float x = in[i];
                        if (i < a) {
                            // Fused.of
                            float y = Math.fma(x, a, Math.fma(a, a, x * fused));
                        } else {
                            // Fused.of
                            float y = Fma.inDouble(x, a, Fma.inDouble(a, a, x * fused));
                        }
                    }
                }
            }
            """);
    }

    @Test
    void importsAreWhatTheOutputUses() {
        workbench.template("$FnImports.java", """
            package loops;

            import static a.Width.FLOATS;

            import io.github.lanewise.function.$Fn;
            import c.Unused;
            import b.Used;

            // $import a.FloatVector
            // $import a.IntVector
            class $FnImports extends Used {
                void run(FloatVector x, float min, float max) {
                    // $uniforms
                    FloatVector y = $Fn.derivative(x$arguments);
                }
            }
            """);
        assertThat(workbench.run()).as(workbench.errors()).isZero();
        assertThat(workbench.output("loops/HardTanhImports.java")).startsWith("""
            // Generated from $FnImports.java and the definitions: change those, not this.
            package loops;

            import static a.Width.FLOATS;

            import a.FloatVector;
            import b.Used;

            class HardTanhImports extends Used {
            """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "// $wrong -> no such directive: $wrong",
                "// $end -> nothing is open here",
                "// $each -> has no // $end",
                "// $parameters -> no activation here: name the file after $Fn, or $each",
                "String s = \"$name\"; -> no activation here: name the file after $Fn, or $each",
                "void f(FloatVector x) { FloatVector y = Relu6.of(x); } -> needs a line // $uniforms before the loop",
                "void f(FloatVector x) { g(Relu6.of(x)); } -> a definition of vectors stands alone, as in FloatVector"
                        + " y = Relu6.of(x)",
                "int i = ; -> illegal start of expression",
            })
    void refused(String line, String message) {
        workbench.template("Bad.java", "package loops;\n\nclass Bad {\n    " + line + "\n}\n");
        assertThat(workbench.run()).isOne();
        assertThat(workbench.errors().strip()).endsWith("Bad.java:4: error: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "FloatVector y = Relu6.of(x, x); -> no definition or more than one: Relu6.of(x, x)",
                "FloatVector y = Relu6.wrong(x); -> no definition or more than one: Relu6.wrong(x)",
                "FloatVector y = Relu6.of(x.lanewise(VectorOperators.NEG)); -> an argument is a variable or a number,"
                        + " not x.lanewise(VectorOperators.NEG)",
                "FloatVector y = Relu6.of(v); -> v changes: an argument keeps its value",
                "FloatVector y = Relu6.of(late); -> late is no vector, so it has to be known before // $uniforms",
            })
    void refusedCalls(String line, String message) {
        workbench.template("Bad.java", """
            package loops;

            class Bad {
                void run(FloatVector x, FloatVector v) {
                    v = x;
                    // $uniforms
                    float late = 1f;
                    %s
                }
            }
            """.formatted(line));
        assertThat(workbench.run()).isOne();
        assertThat(workbench.errors().strip()).endsWith("Bad.java:8: error: " + message);
    }

    @Test
    void aVectorLoopNeedsFma() {
        workbench.template("Bad.java", """
            package loops;
            class Bad {
                void run(FloatVector x) {
                    // $uniforms
                    // $without fma
                    FloatVector y = Relu6.of(x);
                }
            }
            """);
        assertThat(workbench.run()).isOne();
        assertThat(workbench.errors()).contains("Bad.java:6: error: a vector has no form without fma");
    }

    @Test
    void aProblemIsToldAtTheLineOfTheTemplateNotOfTheOutput() {
        workbench.template("$FnBad.java", """
            package loops;

            class $FnBad {
                // $if parameters
                int a;
                // $else
                int b;
                // $end
                void run(FloatVector x) {
                    // $parameters
                    FloatVector y = $Fn.of(x$arguments);
                }
            }
            """);
        assertThat(workbench.run()).isOne();
        assertThat(workbench.errors()).contains("$FnBad.java:9: error: needs a line // $uniforms");
    }

    @Test
    void namesStandForOthersInTurn() {
        expect("""
            Verbs.java
            package loops;
            class Verbs {
                // $for $verb $verbCount: add 1; takeTwice 2
                int $verb(int sum) {
                    return $verbSome(sum, $verbCount);
                }
                // $end
                int end;
            }
            """, "Verbs.java", """
            class Verbs {
                int add(int sum) {
                    return addSome(sum, 1);
                }
                int takeTwice(int sum) {
                    return takeTwiceSome(sum, 2);
                }
                int end;
            }
            """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " $a", " $a: 1; 2 3", " $a $b: 1", " a: 1", " $a: 1: 2"})
    void namesStandForAsManyOthers(String names) {
        workbench.template("Wrong.java", "package loops;\nclass Wrong {\n// $for" + names + "\n// $end\n}\n");
        assertThat(workbench.run()).isEqualTo(1);
        assertThat(workbench.errors()).contains("Wrong.java:3: error: $for has $names");
    }

    @Test
    void definedTextIsUsedWithTheIndentOfTheUse() {
        expect("""
            Twice.java
            package loops;
            class Twice {
                // $define more
                {
                    sum++;
                    if (sum > 2) {
                        sum--;
                    }
                }
                // $end

                int run(int sum) {
                    // $use more
                    while (sum < 9) {
                        // $use more
                    }
                    return sum;
                }
            }
            """, "Twice.java", """
            class Twice {

                int run(int sum) {
                    sum++;
                    if (sum > 2) {
                        sum--;
                    }
                    while (sum < 9) {
                        sum++;
                        if (sum > 2) {
                            sum--;
                        }
                    }
                    return sum;
                }
            }
            """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        // $use gone                                    | :3: error: nothing is defined as gone
        // $use                                         | :3: error: nothing is defined as null
        // $define a                                    | :3: error: has no // $end
        // $define a~{~}~// $end                        | :3: error: $define holds a block in braces
        // $define a~int x;~int y;~int z;~// $end       | :3: error: $define holds a block in braces
        """)
    void textIsDefinedInBraces(String line, String problem) {
        workbench.template("Wrong.java", "package loops;\nclass Wrong {\n" + line.replace("~", "\n") + "\n}\n");
        assertThat(workbench.run()).isEqualTo(1);
        assertThat(workbench.errors()).contains("Wrong.java" + problem);
    }
}
