package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.Lanewise;
import io.github.lanewise.RowKernel;
import io.github.lanewise.RowOptions;
import io.github.lanewise.cli.tensor.Shape;
import io.github.lanewise.cli.tensor.TensorInput;
import io.github.lanewise.cli.tensor.TensorOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApplyCommandTest {
    /** The number of floats that are computed at once. */
    private static final int CHUNK = 1 << 15;

    @TempDir
    Path folder;

    private Path x;
    private Path grad;
    private Path y;

    @BeforeEach
    void name() {
        x = folder.resolve("x.npy");
        grad = folder.resolve("grad.npy");
        y = folder.resolve("y.npy");
    }

    @Nested
    final class Elementwise {
        private final Kernel kernel = Lanewise.kernel(Activation.parse("elu:alpha=0.5"));

        @ParameterizedTest
        @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17})
        void forward(int n) {
            float[] input = write(x, 1, (long) n);
            float[] expected = new float[n];
            kernel.forward(input, expected);

            assertThat(Outcome.of("apply", "elu:alpha=0.5", x, y)).isEqualTo(new Outcome(0, "", ""));

            assertThat(read(y, n)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"--derivative", "--from-output", "--derivative --from-output"})
        void derivatives(String options) {
            float[] input = write(x, 1, 5L, 7L);
            float[] expected = new float[35];
            if (options.contains("output")) {
                kernel.derivativeFromOutput(input, expected);
            } else {
                kernel.derivative(input, expected);
            }

            assertThat(Outcome.of(Stream.of("apply", "elu:alpha=0.5", x, y, options.split(" "))
                                    .flatMap(arg ->
                                            arg instanceof String[] several ? Stream.of(several) : Stream.of(arg))
                                    .toArray())
                            .exitCode())
                    .isZero();

            assertThat(read(y, 35)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void backward(boolean fromOutput) {
            float[] input = write(x, 1, CHUNK + 5L);
            float[] gradOutput = write(grad, 2, CHUNK + 5L);
            float[] expected = new float[CHUNK + 5];
            if (fromOutput) {
                kernel.backwardFromOutput(input, gradOutput, expected);
                Outcome.of("apply", "elu:alpha=0.5", x, y, "--backward", grad, "--from-output");
            } else {
                kernel.backward(input, gradOutput, expected);
                Outcome.of("apply", "elu:alpha=0.5", x, y, "--backward", grad);
            }

            assertThat(read(y, CHUNK + 5)).isEqualTo(expected);
        }

        @Test
        void replacesItsInput() {
            float[] input = write(x, 1, 100L);
            kernel.forward(input, input);

            assertThat(Outcome.of("apply", "elu:alpha=0.5", x, x).exitCode()).isZero();

            assertThat(read(x, 100)).isEqualTo(input);
        }

        @ParameterizedTest
        @ValueSource(strings = {"auto", "scalar"})
        void takesAnImplementation(String implementation) {
            float[] input = write(x, 1, 100L);
            kernel.forward(input, input);

            assertThat(Outcome.of("apply", "elu:alpha=0.5", x, y, "--implementation", implementation)
                            .exitCode())
                    .isZero();

            assertThat(read(y, 100)).isEqualTo(input);
        }
    }

    @Nested
    final class Shapes {
        @ParameterizedTest
        @ValueSource(strings = {"scalar.npy", "matrix.npy", "version2.npy", "version3.npy", "rank4.npy", "empty.npy"})
        void stay(String name) throws IOException {
            copy(name, x);

            assertThat(Outcome.of("apply", "identity", x, y)).isEqualTo(new Outcome(0, "", ""));

            try (TensorInput in = TensorInput.open(x);
                    TensorInput out = TensorInput.open(y)) {
                assertThat(out.shape()).isEqualTo(in.shape());
            }
        }

        @Test
        void ofIdentityAreNumPysBytes() throws IOException {
            copy("matrix.npy", x);

            Outcome.of("apply", "identity", x, y);

            assertThat(y).hasSameBinaryContentAs(x);
        }

        @Test
        void rawFilesHaveOneAxisOrTwo() throws IOException {
            Path raw = Files.write(folder.resolve("x.f32"), new byte[4 * 12]);

            assertThat(Outcome.of("apply", "relu", raw, x).exitCode()).isZero();
            assertThat(Outcome.of("apply", "relu", raw, y, "--columns", 4).exitCode())
                    .isZero();

            try (TensorInput one = TensorInput.open(x);
                    TensorInput two = TensorInput.open(y)) {
                assertThat(one.shape()).isEqualTo(Shape.of(12L));
                assertThat(two.shape()).isEqualTo(Shape.of(3L, 4L));
            }
        }
    }

    @Nested
    final class Rows {
        @ParameterizedTest
        @CsvSource({"3, 4", "1000, 200", "7, 32768", "3, 32769", "2, 100000", "3, 1048577", "200000, 1", "5, 0"})
        void forward(int rows, int columns) {
            float[] input = write(x, 1, (long) rows, (long) columns);
            float[] expected = new float[input.length];
            Lanewise.softmax().forward(input, expected, rows, columns);

            assertThat(Outcome.of("apply", "softmax", x, y)).isEqualTo(new Outcome(0, "", ""));

            assertThat(read(y, input.length)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"softmax, false", "softmax, true", "log_softmax, false", "log_softmax, true"})
        void backward(String function, boolean fromOutput) {
            int rows = 900;
            int columns = 150;
            RowKernel kernel = function.equals("softmax") ? Lanewise.softmax() : Lanewise.logSoftmax();
            float[] logits = write(x, 1, (long) rows, (long) columns);
            float[] gradOutput = write(grad, 2, (long) rows, (long) columns);
            float[] outputs = new float[logits.length];
            kernel.forward(logits, outputs, rows, columns);
            float[] expected = new float[logits.length];
            kernel.backward(outputs, gradOutput, expected, rows, columns);
            if (fromOutput) {
                Outcome.of("apply", function, x, x);
                Outcome.of("apply", function, x, y, "--backward", grad, "--from-output");
            } else {
                Outcome.of("apply", function, x, y, "--backward", grad);
            }

            assertThat(read(y, logits.length)).isEqualTo(expected);
        }

        /** 300 rows of 700 are more than are read at once. */
        @ParameterizedTest
        @CsvSource({"softmax, true", "softmax, false", "log_softmax, true", "log_softmax, false"})
        void withOptions(String function, boolean sharedMask) {
            int rows = 300;
            int columns = 700;
            RowKernel kernel = function.equals("softmax") ? Lanewise.softmax() : Lanewise.logSoftmax();
            float[] input = write(x, 1, (long) rows, (long) columns);
            float[] gradOutput = write(grad, 2, (long) rows, (long) columns);
            Path maskFile = folder.resolve("mask.npy");
            Path lengthsFile = folder.resolve("lengths.npy");
            float[] mask =
                    sharedMask ? write(maskFile, 3, (long) columns) : write(maskFile, 3, (long) rows, (long) columns);
            float[] lengths = new float[rows];
            int[] wholeLengths = new int[rows];
            for (int row = 0; row < rows; row++) {
                wholeLengths[row] = 2 * row;
                lengths[row] = wholeLengths[row];
            }
            write(lengthsFile, lengths, Shape.of((long) rows));
            RowOptions options = RowOptions.NONE
                    .withScale(0.3f)
                    .withMask(mask, 0, sharedMask ? 0 : columns)
                    .withLengths(wholeLengths, 0);
            float[] expected = new float[input.length];
            kernel.forward(input, expected, rows, columns, options);
            Object[] files = {"--scale", 0.3, "--mask", maskFile, "--lengths", lengthsFile};

            assertThat(apply(files, function, x, y)).isEqualTo(new Outcome(0, "", ""));
            assertThat(read(y, input.length)).isEqualTo(expected);

            float[] expectedGradient = new float[input.length];
            kernel.backward(expected, gradOutput, expectedGradient, rows, columns, options);
            assertThat(apply(files, function, x, y, "--backward", grad)).isEqualTo(new Outcome(0, "", ""));
            assertThat(read(y, input.length)).isEqualTo(expectedGradient);
        }

        private Outcome apply(Object[] options, Object... first) {
            return Outcome.of(Stream.of(new Object[] {"apply"}, first, options)
                    .flatMap(Stream::of)
                    .toArray());
        }

        @Test
        void maskedRows() {
            write(x, new float[] {1, 2, 3, 4}, Shape.of(2L, 2L));
            Path mask = folder.resolve("mask.npy");
            float infinity = Float.POSITIVE_INFINITY;
            write(mask, new float[] {-infinity, -infinity, 0, -infinity}, Shape.of(2L, 2L));

            Outcome.of("apply", "softmax", x, y, "--mask", mask, "--masked-rows", "zero");
            assertThat(read(y, 4)).containsExactly(0, 0, 1, 0);
            Outcome.of("apply", "softmax", x, y, "--mask", mask, "--masked-rows", "nan");
            assertThat(read(y, 4)).containsExactly(Float.NaN, Float.NaN, 1, 0);
        }

        @Test
        void optionsHaveToFit() {
            write(x, 1, 2L, 3L);
            write(grad, new float[] {1, 2.5f}, Shape.of(2L));

            assertRefused("--scale is for softmax and log_softmax", "apply", "relu", x, y, "--scale", 2);
            assertRefused("--masked-rows is for softmax", "apply", "relu", x, y, "--masked-rows", "zero");
            assertRefused("--scale is NaN; allowed is a finite number", "apply", "softmax", x, y, "--scale", "NaN");
            assertRefused("--masked-rows", "apply", "softmax", x, y, "--masked-rows", "one");
            assertRefused(
                    grad + ": has shape (2,); allowed is that of " + x + ", (2, 3), or one row of 3 elements",
                    "apply",
                    "softmax",
                    x,
                    y,
                    "--mask",
                    grad);
            assertRefused(
                    x + ": has 6 elements; allowed is one for each of the 2 rows of " + x,
                    "apply",
                    "softmax",
                    x,
                    y,
                    "--lengths",
                    x);
            assertRefused(
                    grad + ": the length of row 1 is 2.5; allowed is a whole number from 0 to 3",
                    "apply",
                    "softmax",
                    x,
                    y,
                    "--lengths",
                    grad);
            assertRefused(
                    "--mask makes no difference with --from-output",
                    "apply",
                    "softmax",
                    x,
                    y,
                    "--backward",
                    x,
                    "--from-output",
                    "--mask",
                    x);
            assertRefused("there is no such file", "apply", "softmax", x, y, "--mask", folder.resolve("gone.npy"));
        }

        @Test
        void theFirstOfSeveralFailuresIsTold() {
            int rows = 100_000;
            write(x, 1, (long) rows, 3L);
            float[] lengths = new float[rows];
            for (int row = 90_000; row < rows; row += 1_000) {
                lengths[row] = -row;
            }
            write(grad, lengths, Shape.of((long) rows));

            assertRefused(grad + ": the length of row 90000 is -90000.0", "apply", "softmax", x, y, "--lengths", grad);
        }

        @Test
        void ofRawFilesNeedTheirLength() throws IOException {
            Path raw = Files.write(folder.resolve("x.f32"), new byte[4 * 12]);
            Path result = folder.resolve("y.f32");

            assertThat(Outcome.of("apply", "softmax", raw, result, "--columns", 3))
                    .isEqualTo(new Outcome(0, "", ""));
            assertThat(read(result, 12)).containsOnly(1 / 3f);
            assertRefused("is raw; a function over rows needs --columns", "apply", "softmax", raw, result);
            assertRefused("does not divide the 12 elements", "apply", "softmax", raw, result, "--columns", 5);
            assertRefused("--columns is 0; allowed is at least 1", "apply", "softmax", raw, result, "--columns", 0);
        }
    }

    @Nested
    final class Refused {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            double.npy     | has dtype '<f8'
            big-endian.npy | is big-endian
            fortran.npy    | is in Fortran order
            structured.npy | has dtype [
            truncated.npy  | is truncated: shape (3, 4) takes 48 bytes, it has 44
            trailing.npy   | has trailing bytes: shape (3, 4) takes 48 bytes, it has 52
            version9.npy   | has .npy version 9
            cut-header.npy | ends within its .npy header
            """)
        void files(String name, String message) throws IOException {
            copy(name, x);

            assertRefused(x + ": " + message, "apply", "relu", x, y);
        }

        @Test
        void filesThatAreNone() throws IOException {
            Files.writeString(x, "text");

            assertRefused(x + ": is not a .npy file", "apply", "relu", x, y);
            assertRefused("none.npy: there is no such file", "apply", "relu", folder.resolve("none.npy"), y);
            assertRefused(folder + ": is a folder", "apply", "relu", folder, y);
            assertRefused("has 3 bytes; allowed is a multiple of 4", "apply", "relu", write3Bytes(), y);
        }

        private Path write3Bytes() throws IOException {
            return Files.write(folder.resolve("three"), new byte[3]);
        }

        @Test
        void outputs() throws IOException {
            write(x, 1, 10L);
            Path output = Files.createDirectory(folder.resolve("folder.npy"));

            assertRefused(output + ": is a folder", "apply", "relu", x, output);
            assertRefused(
                    "its folder does not exist",
                    "apply",
                    "relu",
                    x,
                    folder.resolve("none").resolve("y.npy"));
            assertRefused("its folder does not exist", "apply", "relu", x, x.resolve("y.npy"));
        }

        @Test
        void devices() {
            Path device = Path.of("/dev/full");
            assumeTrue(Files.exists(device));
            write(x, 1, 10L);

            assertRefused("/dev/full: is a device or pipe", "apply", "relu", x, device);
            assertRefused("/dev/full: is a device or pipe", "apply", "relu", device, y);
        }

        @Test
        void gradientsOfAnotherShape() {
            write(x, 1, 3L, 4L);
            write(grad, 2, 4L, 3L);

            assertRefused(
                    "grad.npy: has shape (4, 3); allowed is that of " + x + ", (3, 4)",
                    "apply",
                    "relu",
                    x,
                    y,
                    "--backward",
                    grad);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            softmx                   | there is no function 'softmx'; did you mean 'softmax'?
            reul                     | there is no function 'reul'; did you mean 'relu'?
            softmax:columns=3        | softmax takes no parameters
            leaky_relu:slope         | is not of the form parameter=value
            leaky_relu:slop=1        | leaky_relu has no parameter 'slop'
            elu:alpha=-1             | alpha of elu is -1.0
            """)
        void functions(String function, String message) {
            write(x, 1, 10L);

            assertRefused(message, "apply", function, x, y);
        }

        @Test
        void modes() {
            write(x, 1, 10L);

            assertRefused("softmax has no derivative for each element", "apply", "softmax", x, y, "--derivative");
            assertRefused("softmax has no derivative for each element", "apply", "softmax", x, y, "--from-output");
            assertRefused("does not determine its derivative", "apply", "gelu", x, y, "--from-output");
            assertRefused("allowed is one of them", "apply", "gelu", x, y, "--derivative", "--backward", x);
        }

        @Test
        void options() {
            assertRefused("did you mean '--derivative'?", "apply", "relu", x, y, "--derivativ");
            assertRefused("--implementation", "apply", "relu", x, y, "--implementation", "fast");
            assertRefused("Missing required parameter", "apply", "relu", x);
            assertRefused("--width is 100; allowed is 128, 256 or 512", "apply", "relu", write10(), y, "--width", 100);
            assertRefused("--width is for vectors", implementation("scalar", 128));
        }

        private Path write10() {
            write(x, 1, 10L);
            return x;
        }

        private Object[] implementation(String name, int width) {
            return new Object[] {"apply", "relu", x, y, "--implementation", name, "--width", width};
        }
    }

    /** Exit code 2, one line, and every file as it was. */
    private void assertRefused(String message, Object... args) {
        try {
            Files.writeString(y, "before");
            long files = count();

            Outcome outcome = Outcome.of(args);

            assertThat(outcome.err()).startsWith("lanewise: ").contains(message).hasLineCount(1);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(y).hasContent("before");
            assertThat(count()).isEqualTo(files);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static void copy(String name, Path target) throws IOException {
        try (InputStream in = TensorInput.class.getResourceAsStream(name)) {
            Files.copy(in, target);
        }
    }

    private static float[] write(Path file, long seed, Long... dimensions) {
        Shape shape = Shape.of(dimensions);
        Random random = new Random(seed);
        float[] numbers = new float[(int) shape.elements()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 8f * random.nextFloat() - 4f;
        }
        return write(file, numbers, shape);
    }

    private static float[] write(Path file, float[] numbers, Shape shape) {
        try (TensorOutput output = TensorOutput.create(file, shape)) {
            output.write(0, numbers, numbers.length);
            output.commit();
        }
        return numbers;
    }

    private static float[] read(Path file, int length) {
        float[] numbers = new float[length];
        try (TensorInput input = TensorInput.open(file)) {
            assertThat(input.shape().elements()).isEqualTo(length);
            input.read(0, numbers, length);
        }
        return numbers;
    }
}
