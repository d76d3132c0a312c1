package io.github.lanewise.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each operation of a definition looks like in a vector loop. */
class OperationsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "x + y -> x.lanewise(VectorOperators.ADD, y)",
                "x - y -> x.lanewise(VectorOperators.SUB, y)",
                "x * y -> x.lanewise(VectorOperators.MUL, y)",
                "x / y -> x.lanewise(VectorOperators.DIV, y)",
                "-x -> x.lanewise(VectorOperators.NEG)",
                "+x -> x",
                "Fma.of(x, y, x) -> x.lanewise(VectorOperators.FMA, y, x)",
                "Math.fma(x, y, x) -> x.lanewise(VectorOperators.FMA, y, x)",
                "Math.abs(x) -> x.lanewise(VectorOperators.ABS)",
                "Math.min(x, y) -> x.lanewise(VectorOperators.MIN, y)",
                "Math.max(x, y) -> x.lanewise(VectorOperators.MAX, y)",
                "(float) Math.sqrt(x) -> x.lanewise(VectorOperators.SQRT)",
                "(x + y) * (x - y) -> x.lanewise(VectorOperators.ADD, y).lanewise(VectorOperators.MUL,"
                        + " x.lanewise(VectorOperators.SUB, y))",
            })
    void floats(String java, String vector) {
        assertThat(new Workbench(folder).expandLast("return " + java + ";")).isEqualTo(vector);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "k + k -> k.lanewise(VectorOperators.ADD, k)",
                "k - k -> k.lanewise(VectorOperators.SUB, k)",
                "k * k -> k.lanewise(VectorOperators.MUL, k)",
                "-k -> k.lanewise(VectorOperators.NEG)",
                "~k -> k.lanewise(VectorOperators.NOT)",
                "k & k -> k.lanewise(VectorOperators.AND, k)",
                "k | k -> k.lanewise(VectorOperators.OR, k)",
                "k ^ k -> k.lanewise(VectorOperators.XOR, k)",
                "Math.abs(k) -> k.lanewise(VectorOperators.ABS)",
                "Math.min(k, k) -> k.lanewise(VectorOperators.MIN, k)",
                "Math.max(k, k) -> k.lanewise(VectorOperators.MAX, k)",
            })
    void ints(String java, String vector) {
        assertThat(new Workbench(folder).expandLast("return Float.intBitsToFloat(" + java + ");"))
                .isEqualTo("FLOAT_VECTOR.cast(INT_VECTOR.cast(" + vector
                        + ").convertShape(VectorOperators.REINTERPRET_I2F, FLOATS, 0))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "x < y -> x.compare(VectorOperators.LT, y)",
                "x <= y -> x.compare(VectorOperators.LE, y)",
                "x > y -> x.compare(VectorOperators.GT, y)",
                "x >= y -> x.compare(VectorOperators.GE, y)",
                "x == y -> x.compare(VectorOperators.EQ, y)",
                "x != y -> x.compare(VectorOperators.NE, y)",
                "k < k -> k.compare(VectorOperators.LT, k).cast(FLOATS)",
            })
    void conditions(String java, String mask) {
        assertThat(new Workbench(folder).expandLast("return " + java + " ? x : y;"))
                .isEqualTo("y.blend(x, " + mask + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "x < y && y < x -> both = x.compare(VectorOperators.LT, y).and(y.compare(VectorOperators.LT, x))",
                "x < y || y < x -> either = x.compare(VectorOperators.LT, y).or(y.compare(VectorOperators.LT, x))",
                "x < y && k == k -> both = x.compare(VectorOperators.LT, y).and(k.compare(VectorOperators.EQ,"
                        + " k).cast(FLOATS))",
            })
    void joinedConditions(String java, String mask) {
        assertThat(new Workbench(folder).expand("return " + java + " ? x : y;"))
                .containsExactly(
                        "VectorMask<Float> " + mask + ";",
                        "FloatVector z = y.blend(x, " + mask.substring(0, mask.indexOf(' ')) + ");");
    }

    @Test
    void aConditionOnFloatsIsCastForOneOnInts() {
        assertThat(new Workbench(folder).expand("return k == k && x < y ? x : y;"))
                .containsExactly(
                        "VectorMask<Integer> both = k.compare(VectorOperators.EQ, k).and(x.compare(VectorOperators.LT,"
                                + " y).cast(INTS));",
                        "FloatVector z = y.blend(x, both.cast(FLOATS));");
    }

    @Test
    void negationIsNotTheOppositeComparisonBecauseOfNan() {
        assertThat(new Workbench(folder).expandLast("return !(x < y) ? x : y;"))
                .isEqualTo("y.blend(x, x.compare(VectorOperators.LT, y).not())");
    }

    @Test
    void aConditionOnFloatsIsCastForInts() {
        assertThat(new Workbench(folder).expand("return Float.intBitsToFloat(x < y ? k : ~k);"))
                .containsExactly(
                        "IntVector chosen = k.lanewise(VectorOperators.NOT).blend(k, x.compare(VectorOperators.LT,"
                                + " y).cast(INTS));",
                        "FloatVector z ="
                            + " FLOAT_VECTOR.cast(INT_VECTOR.cast(chosen).convertShape(VectorOperators.REINTERPRET_I2F,"
                            + " FLOATS, 0));");
    }

    @ParameterizedTest
    @CsvSource({"k << 23, 'LSHL, 23'", "k >> n, 'ASHR, n'", "k >>> 9, 'LSHR, 9'"})
    void shiftsKnowTheExactClassesOfWhatTheyTakeAndGive(String java, String shift) {
        assertThat(new Workbench(folder).expand("return Float.intBitsToFloat(" + java + ");"))
                .containsExactly(
                        "IntVector shifted = INT_VECTOR.cast(INT_VECTOR.cast(k).lanewise(VectorOperators." + shift
                                + "));",
                        "FloatVector z ="
                            + " FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_I2F,"
                            + " FLOATS, 0));");
    }

    @Test
    void conversionsKnowTheExactClassesOfWhatTheyTakeAndGive() {
        assertThat(new Workbench(folder).expand("int whole = (int) x;", "return whole;"))
                .containsExactly(
                        "IntVector whole = INT_VECTOR.cast(FLOAT_VECTOR.cast(x).convertShape(VectorOperators.F2I,"
                                + " INTS, 0));",
                        "FloatVector z = FLOAT_VECTOR.cast(INT_VECTOR.cast(whole).convertShape(VectorOperators.I2F,"
                                + " FLOATS, 0));");
        assertThat(new Workbench(folder).expandLast("return Float.intBitsToFloat(Float.floatToRawIntBits(x));"))
                .isEqualTo(
                        "FLOAT_VECTOR.cast(INT_VECTOR.cast(bits).convertShape(VectorOperators.REINTERPRET_I2F, FLOATS,"
                                + " 0))");
        assertThat(new Workbench(folder).expandLast("return Float.intBitsToFloat(Float.floatToRawIntBits(x) << 1);"))
                .isEqualTo("FLOAT_VECTOR.cast(INT_VECTOR.cast(shifted).convertShape(VectorOperators.REINTERPRET_I2F,"
                        + " FLOATS, 0))");
    }

    @Test
    void copySignIsMadeOfBits() {
        assertThat(new Workbench(folder).expand("return Math.copySign(x, y);"))
                .containsExactly(
                        "IntVector int0x7fffffff = IntVector.broadcast(INTS, 0x7fffffff);",
                        "IntVector int0x80000000 = IntVector.broadcast(INTS, 0x80000000);",
                        "IntVector bits ="
                                + " INT_VECTOR.cast(FLOAT_VECTOR.cast(x).convertShape(VectorOperators.REINTERPRET_F2I,"
                                + " INTS, 0));",
                        "IntVector bits2 ="
                                + " INT_VECTOR.cast(FLOAT_VECTOR.cast(y).convertShape(VectorOperators.REINTERPRET_F2I,"
                                + " INTS, 0));",
                        "IntVector merged = bits.lanewise(VectorOperators.AND,"
                                + " int0x7fffffff).lanewise(VectorOperators.OR, bits2.lanewise(VectorOperators.AND,"
                                + " int0x80000000));",
                        "FloatVector z ="
                            + " FLOAT_VECTOR.cast(INT_VECTOR.cast(merged).convertShape(VectorOperators.REINTERPRET_I2F,"
                            + " FLOATS, 0));");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "x + k -> x.lanewise(VectorOperators.ADD, widened)",
                "k * x -> widened.lanewise(VectorOperators.MUL, x)",
                "k -> FLOAT_VECTOR.cast(INT_VECTOR.cast(k).convertShape(VectorOperators.I2F, FLOATS, 0))",
                "x < k ? x : k -> widened.blend(x, x.compare(VectorOperators.LT, widened))",
            })
    void widenedInts(String java, String vector) {
        assertThat(new Workbench(folder).expandLast("return " + java + ";")).isEqualTo(vector);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "2f + x -> x.lanewise(VectorOperators.ADD, two)",
                "2f * x -> x.lanewise(VectorOperators.MUL, two)",
                "Fma.of(2f, x, y) -> x.lanewise(VectorOperators.FMA, two, y)",
                "Math.min(2f, x) -> x.blend(two, x.compare(VectorOperators.GT, two))",
                "2f - x -> two.lanewise(VectorOperators.SUB, x)",
                "2f / x -> two.lanewise(VectorOperators.DIV, x)",
                "2f < x ? x : y -> y.blend(x, x.compare(VectorOperators.GT, two))",
                "2f <= x ? x : y -> y.blend(x, x.compare(VectorOperators.GE, two))",
                "2f > x ? x : y -> y.blend(x, x.compare(VectorOperators.LT, two))",
                "2f >= x ? x : y -> y.blend(x, x.compare(VectorOperators.LE, two))",
                "2f == x ? x : y -> y.blend(x, x.compare(VectorOperators.EQ, two))",
            })
    void aVectorReceivesTheCallWhereTheBitsAllowIt(String java, String vector) {
        assertThat(new Workbench(folder).expandLast("return " + java + ";")).isEqualTo(vector);
    }

    @Test
    void compoundAssignmentsConvertToTheTypeOfTheLocal() {
        assertThat(new Workbench(folder)
                        .expand(
                                "float sum = x;",
                                "sum += y;",
                                "sum -= x;",
                                "sum *= y;",
                                "sum /= x;",
                                "int bits = k;",
                                "bits <<= 3;",
                                "bits ^= k;",
                                "bits += sum;",
                                "return Float.intBitsToFloat(bits);"))
                .containsExactly(
                        "FloatVector sum = x.lanewise(VectorOperators.ADD, y);",
                        "FloatVector sum2 = sum.lanewise(VectorOperators.SUB, x);",
                        "FloatVector sum3 = sum2.lanewise(VectorOperators.MUL, y);",
                        "FloatVector sum4 = sum3.lanewise(VectorOperators.DIV, x);",
                        "IntVector bits = INT_VECTOR.cast(INT_VECTOR.cast(k).lanewise(VectorOperators.LSHL, 3));",
                        "IntVector bits2 = bits.lanewise(VectorOperators.XOR, k);",
                        "FloatVector widened ="
                                + " FLOAT_VECTOR.cast(INT_VECTOR.cast(bits2).convertShape(VectorOperators.I2F, FLOATS,"
                                + " 0));",
                        "IntVector bits3 = INT_VECTOR.cast(FLOAT_VECTOR.cast(widened.lanewise(VectorOperators.ADD,"
                                + " sum4)).convertShape(VectorOperators.F2I, INTS, 0));",
                        "FloatVector z ="
                            + " FLOAT_VECTOR.cast(INT_VECTOR.cast(bits3).convertShape(VectorOperators.REINTERPRET_I2F,"
                            + " FLOATS, 0));");
    }
}
