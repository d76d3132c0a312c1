package io.github.lanewise.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out without branches has none, and gives the bits of what went in, for every kind of float. */
class BranchlessTest {
    private static final float[] SPECIAL = {
        0f,
        -0f,
        1f,
        -1f,
        1.5f,
        -2f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN,
        Float.intBitsToFloat(0xffc00000),
        Float.intBitsToFloat(0x7f800001),
        Float.intBitsToFloat(0xff800001)
    };

    @TempDir
    private Path folder;

    interface Expression {
        float of(float x, float y, float a);
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                expression("x < y ? x : a", (x, y, a) -> x < y ? x : a),
                expression("x > y ? a : y", (x, y, a) -> x > y ? a : y),
                expression("x < a ? 1f : 2f", (x, y, a) -> x < a ? 1f : 2f),
                expression("x <= a ? 1f : 2f", (x, y, a) -> x <= a ? 1f : 2f),
                expression("x >= a ? 1f : 2f", (x, y, a) -> x >= a ? 1f : 2f),
                expression("a > x ? y : 2f", (x, y, a) -> a > x ? y : 2f),
                expression("x > 0f ? x : y", (x, y, a) -> x > 0f ? x : y),
                expression("x >= 0f ? x : 3f", (x, y, a) -> x >= 0f ? x : 3f),
                expression("x < 0f ? 0f : x", (x, y, a) -> x < 0f ? 0f : x),
                expression("x <= -0f ? x : 0f", (x, y, a) -> x <= -0f ? x : 0f),
                expression("x <= 1.5f ? x : -0f", (x, y, a) -> x <= 1.5f ? x : -0f),
                expression("x == 1f ? y : x", (x, y, a) -> x == 1f ? y : x),
                expression("x != 0f ? y : x", (x, y, a) -> x != 0f ? y : x),
                expression("Float.isNaN(x) ? 7f : y", (x, y, a) -> Float.isNaN(x) ? 7f : y),
                expression("x > 0f && y < 1f ? 1f : 0f", (x, y, a) -> x > 0f && y < 1f ? 1f : 0f),
                expression("x > 0f || y < 1f ? 1f : 0f", (x, y, a) -> x > 0f || y < 1f ? 1f : 0f),
                expression("!(x > 0f) ? 1f : 0f", (x, y, a) -> !(x > 0f) ? 1f : 0f),
                expression("a == 1f ? x : y", (x, y, a) -> a == 1f ? x : y),
                expression("x + y", (x, y, a) -> x + y),
                expression("x * y", (x, y, a) -> x * y),
                expression("x * a + y", (x, y, a) -> x * a + y),
                expression("Math.max(x, 0f)", (x, y, a) -> Math.max(x, 0f)),
                expression("Math.min(x, -0f)", (x, y, a) -> Math.min(x, -0f)));
    }

    private static Arguments expression(String java, Expression expression) {
        return Arguments.of(java, expression);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void theBitsAreTheSame(String java, Expression expression) throws ReflectiveOperationException {
        float[] x = new float[SPECIAL.length * SPECIAL.length];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = SPECIAL[i / SPECIAL.length];
            y[i] = SPECIAL[i % SPECIAL.length];
        }
        String loop = generate("return " + java + ";");
        assertThat(loop.substring(loop.indexOf("for ("))).doesNotContain("?", "if (", " && ", " || ");
        // Parameters of a function are finite.
        for (float a : new float[] {0f, -0f, 1f, -1.5f, Float.MAX_VALUE}) {
            float[] z = run(x, y, a);
            for (int i = 0; i < x.length; i++) {
                assertThat(Float.floatToIntBits(z[i]))
                        .as("%s for x = %s, y = %s, a = %s", java, x[i], y[i], a)
                        .isEqualTo(Float.floatToIntBits(expression.of(x[i], y[i], a)));
            }
        }
    }

    @Test
    void sumsAndProductsOfLanesKeepTheOrderOfTheirOperands() {
        assertThat(generate("return (x + y) * x;"))
                .contains("float z = Math.fma(Math.fma(x, 1f, y), x, -0f);")
                .doesNotContain(" + y", "* x");
    }

    @Test
    void aLargeBodyFlipsBits() {
        List<String> polynomial = new ArrayList<>(List.of("float r = x;"));
        for (int i = 0; i < 50; i++) {
            polynomial.add("r = Math.fma(r, x, y);");
        }
        polynomial.add("return r;");
        assertThat(generate(polynomial.toArray(String[]::new)).split("\\^ Vm.zero", -1))
                .hasSize(7);
    }

    private String generate(String... body) {
        String[] members = new String[body.length + 2];
        members[0] = "public static float of(float x, float y, float a) {";
        System.arraycopy(body, 0, members, 1, body.length);
        members[body.length + 1] = "}";
        Workbench workbench = new Workbench(folder).block("Probe", members).template("Loop.java", """
            package loops;

            public final class Loop {
                public static void run(float[] xs, float[] ys, float a, float[] zs) {
                    // $uniforms
                    for (int i = 0; i < xs.length; i++) {
                        float x = xs[i];
                        float y = ys[i];
                        // $without branches
                        float z = Probe.of(x, y, a);
                        zs[i] = z;
                    }
                }
            }
            """);
        assertThat(workbench.run()).as(workbench.errors()).isZero();
        return workbench.output("loops/Loop.java");
    }

    private float[] run(float[] x, float[] y, float a) throws ReflectiveOperationException {
        Path file = folder.resolve("output/loops/Loop.java");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()))
                .isZero();
        float[] z = new float[x.length];
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("output").toUri().toURL()})) {
            Method run = loader.loadClass("loops.Loop")
                    .getMethod("run", float[].class, float[].class, float.class, float[].class);
            run.invoke(null, x, y, a, z);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return z;
    }
}
