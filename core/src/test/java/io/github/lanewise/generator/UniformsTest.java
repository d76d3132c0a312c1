package io.github.lanewise.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same in every lane is computed before the loop, in scalars. */
class UniformsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "0.5f -> half -> 0.5f",
                "-1f -> minusOne -> -1f",
                "-0f -> minusZero -> -0f",
                "0.044715f -> c0_044715 -> 0.044715f",
                "0x1.62e4p-1f -> c0x1_62e4p_1 -> 0x1.62e4p-1f",
                "1e30f -> c0x1_93e594p99 -> 0x1.93e594p99f",
                "3 -> three -> 3f",
                "Float.NaN -> nan -> Float.NaN",
                "Float.NEGATIVE_INFINITY -> negativeInfinity -> Float.NEGATIVE_INFINITY",
                "Probe.LN2_HI -> ln2Hi -> 0.693f",
                "-Probe.LN2_HI -> minusLn2Hi -> -0.693f",
            })
    void constants(String java, String name, String text) {
        assertThat(new Workbench(folder)
                        .expand("return x * " + java + ";", "}", "static final float LN2_HI = 0.693f;", "static {"))
                .containsExactly(
                        "FloatVector %s = FloatVector.broadcast(FLOATS, %s);".formatted(name, text),
                        "FloatVector z = x.lanewise(VectorOperators.MUL, %s);".formatted(name));
    }

    @Test
    void intConstants() {
        assertThat(new Workbench(folder).expand("return Float.intBitsToFloat(k + 127 & 0x7fffff);"))
                .containsExactly(
                        "IntVector int127 = IntVector.broadcast(INTS, 127);",
                        "IntVector int0x7fffff = IntVector.broadcast(INTS, 0x7fffff);",
                        "IntVector masked = k.lanewise(VectorOperators.ADD, int127).lanewise(VectorOperators.AND,"
                                + " int0x7fffff);",
                        "FloatVector z ="
                            + " FLOAT_VECTOR.cast(INT_VECTOR.cast(masked).convertShape(VectorOperators.REINTERPRET_I2F,"
                            + " FLOATS, 0));");
    }

    @Test
    void aParameterIsBroadcastUnderANameOfItsOwn() {
        assertThat(new Workbench(folder).expand("return x * a;"))
                .containsExactly(
                        "FloatVector aVector = FloatVector.broadcast(FLOATS, a);",
                        "FloatVector z = x.lanewise(VectorOperators.MUL, aVector);");
    }

    @Test
    void anExpressionOfParametersIsComputedOnce() {
        assertThat(new Workbench(folder)
                        .expand(
                                "float inverse = 1f / a;",
                                "float factor = inverse * b - Math.fma(a, b, 2f);",
                                "return x * inverse + factor;"))
                .containsExactly(
                        "float inverse = 1f / a;",
                        "FloatVector inverseVector = FloatVector.broadcast(FLOATS, inverse);",
                        "FloatVector factor = FloatVector.broadcast(FLOATS, (inverse * b) - Math.fma(a, b, 2f));",
                        "FloatVector z = x.lanewise(VectorOperators.MUL, inverseVector).lanewise(VectorOperators.ADD,"
                                + " factor);");
    }

    @Test
    void aUniformConditionBetweenUniformsIsAScalarChoice() {
        assertThat(new Workbench(folder).expand("return x * (a == 0f ? a : b);"))
                .containsExactly(
                        "FloatVector chosen = FloatVector.broadcast(FLOATS, (a == 0f) ? a : b);",
                        "FloatVector z = x.lanewise(VectorOperators.MUL, chosen);");
    }

    @Test
    void aUniformConditionBetweenVectorsIsAMaskOfAllLanes() {
        assertThat(new Workbench(folder).expand("boolean positive = !(a <= 0f);", "return positive ? x : y;"))
                .containsExactly(
                        "VectorMask<Float> positive = FLOATS.maskAll(!(a <= 0f));",
                        "FloatVector z = y.blend(x, positive);");
    }

    @Test
    void aUniformConditionJoinsTheLanesOfTheOther() {
        assertThat(new Workbench(folder)
                        .expand("boolean positive = a > 0f;", "return positive && x < y || positive && k < k ? x : y;"))
                .containsExactly(
                        "boolean positive = a > 0f;",
                        "VectorMask<Float> positiveMask = FLOATS.maskAll(positive);",
                        "VectorMask<Integer> positiveMask2 = INTS.maskAll(positive);",
                        "VectorMask<Float> both = k.compare(VectorOperators.LT, k).and(positiveMask2).cast(FLOATS);",
                        "FloatVector z ="
                                + " y.blend(x, x.compare(VectorOperators.LT, y).and(positiveMask).or(both));");
    }

    @Test
    void theCountOfAShiftStaysScalarAndOutOfTheLoop() {
        assertThat(new Workbench(folder).expand("return Float.intBitsToFloat(k << n + 1);"))
                .containsExactly(
                        "int sum = n + 1;",
                        "IntVector shifted = INT_VECTOR.cast(INT_VECTOR.cast(k).lanewise(VectorOperators.LSHL, sum));",
                        "FloatVector z ="
                            + " FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_I2F,"
                            + " FLOATS, 0));");
    }

    @Test
    void aUniformResultIsJustBroadcast() {
        assertThat(new Workbench(folder).expand("return 1f;"))
                .containsExactly("FloatVector one = FloatVector.broadcast(FLOATS, 1f);", "FloatVector z = one;");
    }

    @Test
    void scalarOperationsKeepTheirOrder() {
        assertThat(new Workbench(folder).expand("return x * ((a - (b - 2f)) / -(a * b) - (n & ~7 | n >>> 3));"))
                .contains("FloatVector difference = FloatVector.broadcast(FLOATS, "
                        + "((a - (b - 2f)) / (-(a * b))) - ((float) ((n & (~7)) | (n >>> 3))));");
    }
}
