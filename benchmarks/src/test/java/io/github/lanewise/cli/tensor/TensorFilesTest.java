package io.github.lanewise.cli.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lanewise.cli.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TensorFilesTest {
    /** More than one internal block, and not a multiple of one. */
    private static final int LENGTH = 200_003;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"x.npy", "X.NPY", "x.f32", "x"})
    void readsWhatItWrote(String name) {
        Path file = folder.resolve(name);
        float[] numbers = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            numbers[i] = Float.intBitsToFloat(i * 21_473);
        }
        try (TensorOutput output = TensorOutput.create(file, Shape.of((long) LENGTH))) {
            output.write(0, numbers, LENGTH);
            output.commit();
        }

        float[] read = new float[LENGTH];
        try (TensorInput input = TensorInput.open(file)) {
            assertThat(input.shape()).isEqualTo(Shape.of((long) LENGTH));
            input.read(0, read, LENGTH);
        }
        assertThat(read).isEqualTo(numbers);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void leavesNothingUnlessCommitted() throws IOException {
        Path file = folder.resolve("x.npy");
        Files.writeString(file, "before");
        try (TensorOutput output = TensorOutput.create(file, Shape.of(2L))) {
            output.write(0, new float[2], 2);
            assertThat(files()).hasSize(2);
        }

        assertThat(files()).containsExactly(file);
        assertThat(file).hasContent("before");
    }

    @Test
    void keepsTheLinkAndThePermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("real"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file.getFileName());
        try (TensorOutput output = TensorOutput.create(link, Shape.of(1L))) {
            output.write(0, new float[1], 1);
            output.commit();
        }

        assertThat(link).isSymbolicLink();
        assertThat(Files.size(file)).isEqualTo(Float.BYTES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void tellsOfAFileThatShrinksWhileItIsRead() throws IOException {
        Path file = Files.write(folder.resolve("x"), new byte[8]);
        try (TensorInput input = TensorInput.open(file)) {
            Files.write(file, new byte[4]);

            assertThatThrownBy(() -> input.read(0, new float[2], 2))
                    .isInstanceOf(UserError.class)
                    .hasMessage(file + ": was cut short while it was read");
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
