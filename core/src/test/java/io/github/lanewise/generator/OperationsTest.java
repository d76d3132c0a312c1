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
                "x + y -> x.add(y)",
                "x - y -> x.sub(y)",
                "x * y -> x.mul(y)",
                "x / y -> x.div(y)",
                "-x -> x.neg()",
                "+x -> x",
                "Fma.of(x, y, x) -> x.fma(y, x)",
                "Math.fma(x, y, x) -> x.fma(y, x)",
                "Math.abs(x) -> x.abs()",
                "Math.min(x, y) -> x.min(y)",
                "Math.max(x, y) -> x.max(y)",
                "(float) Math.sqrt(x) -> x.sqrt()",
                "(x + y) * (x - y) -> x.add(y).mul(x.sub(y))",
                "(float) (int) x -> (FloatVector) ((IntVector) x.convert(VectorOperators.F2I,"
                        + " 0)).convert(VectorOperators.I2F, 0)",
            })
    void floats(String java, String vector) {
        assertThat(new Workbench(folder).expandLast("return " + java + ";")).isEqualTo(vector);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "k + k -> k.add(k)",
                "k - k -> k.sub(k)",
                "k * k -> k.mul(k)",
                "-k -> k.neg()",
                "~k -> k.not()",
                "k & k -> k.and(k)",
                "k | k -> k.or(k)",
                "k ^ k -> k.lanewise(VectorOperators.XOR, k)",
                "k << 23 -> k.lanewise(VectorOperators.LSHL, 23)",
                "k >> n -> k.lanewise(VectorOperators.ASHR, n)",
                "k >>> 9 -> k.lanewise(VectorOperators.LSHR, 9)",
                "Math.abs(k) -> k.abs()",
                "Math.min(k, k) -> k.min(k)",
                "Math.max(k, k) -> k.max(k)",
                "Float.floatToRawIntBits(x) -> x.reinterpretAsInts()",
            })
    void ints(String java, String vector) {
        assertThat(new Workbench(folder).expandLast("return Float.intBitsToFloat(" + java + ");"))
                .isEqualTo(vector + ".reinterpretAsFloats()");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "x < y -> x.lt(y)",
                "x <= y -> x.compare(VectorOperators.LE, y)",
                "x > y -> x.compare(VectorOperators.GT, y)",
                "x >= y -> x.compare(VectorOperators.GE, y)",
                "x == y -> x.eq(y)",
                "x != y -> x.compare(VectorOperators.NE, y)",
                "x < y && y < x -> x.lt(y).and(y.lt(x))",
                "k < k -> k.lt(k).cast(FLOATS)",
                "x < y && k == k -> x.lt(y).and(k.eq(k).cast(FLOATS))",
                "k == k && x < y -> k.eq(k).and(x.lt(y).cast(INTS)).cast(FLOATS)",
            })
    void conditions(String java, String mask) {
        assertThat(new Workbench(folder).expandLast("return " + java + " ? x : y;"))
                .isEqualTo("y.blend(x, " + mask + ")");
    }

    @Test
    void eitherCondition() {
        assertThat(new Workbench(folder).expandLast("return x < y || y < x ? x : y;"))
                .isEqualTo("y.blend(x, x.lt(y).or(y.lt(x)))");
    }

    @Test
    void negationIsNotTheOppositeComparisonBecauseOfNan() {
        assertThat(new Workbench(folder).expandLast("return !(x < y) ? x : y;")).isEqualTo("y.blend(x, x.lt(y).not())");
    }

    @Test
    void aConditionOnFloatsIsCastForInts() {
        assertThat(new Workbench(folder).expandLast("return Float.intBitsToFloat(x < y ? k : ~k);"))
                .isEqualTo("k.not().blend(k, x.lt(y).cast(INTS)).reinterpretAsFloats()");
    }

    @Test
    void copySignIsMadeOfBits() {
        assertThat(new Workbench(folder).expand("return Math.copySign(x, y);"))
                .containsExactly(
                        "IntVector int0x7fffffff = IntVector.broadcast(INTS, 0x7fffffff);",
                        "IntVector int0x80000000 = IntVector.broadcast(INTS, 0x80000000);",
                        "IntVector merged = x.reinterpretAsInts().and(int0x7fffffff)"
                                + ".or(y.reinterpretAsInts().and(int0x80000000));",
                        "FloatVector z = merged.reinterpretAsFloats();");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "x + k -> x.add((FloatVector) k.convert(VectorOperators.I2F, 0))",
                "k * x -> ((FloatVector) k.convert(VectorOperators.I2F, 0)).mul(x)",
                "k -> (FloatVector) k.convert(VectorOperators.I2F, 0)",
                "x < k ? x : k -> widened.blend(x, x.lt(widened))",
            })
    void widenedInts(String java, String vector) {
        assertThat(new Workbench(folder).expandLast("return " + java + ";")).isEqualTo(vector);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "2f + x -> x.add(two)",
                "2f * x -> x.mul(two)",
                "Fma.of(2f, x, y) -> x.fma(two, y)",
                "Math.min(2f, x) -> x.min(two)",
                "2f - x -> two.sub(x)",
                "2f / x -> two.div(x)",
                "2f < x ? x : y -> y.blend(x, x.compare(VectorOperators.GT, two))",
                "2f <= x ? x : y -> y.blend(x, x.compare(VectorOperators.GE, two))",
                "2f > x ? x : y -> y.blend(x, x.lt(two))",
                "2f >= x ? x : y -> y.blend(x, x.compare(VectorOperators.LE, two))",
                "2f == x ? x : y -> y.blend(x, x.eq(two))",
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
                        "FloatVector sum = x.add(y);",
                        "FloatVector sum2 = sum.sub(x);",
                        "FloatVector sum3 = sum2.mul(y);",
                        "FloatVector sum4 = sum3.div(x);",
                        "IntVector bits = k.lanewise(VectorOperators.LSHL, 3);",
                        "IntVector bits2 = bits.lanewise(VectorOperators.XOR, k);",
                        "FloatVector sum5 = ((FloatVector) bits2.convert(VectorOperators.I2F, 0)).add(sum4);",
                        "IntVector bits3 = (IntVector) sum5.convert(VectorOperators.F2I, 0);",
                        "FloatVector z = bits3.reinterpretAsFloats();");
    }
}
