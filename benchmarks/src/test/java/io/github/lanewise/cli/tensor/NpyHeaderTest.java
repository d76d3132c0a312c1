package io.github.lanewise.cli.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lanewise.cli.file.FormatException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NpyHeaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        matrix.npy   | (3, 4)
        version2.npy | (3, 4)
        version3.npy | (3, 4)
        python2.npy  | (3, 4)
        scalar.npy   | ()
        vector.npy   | (12,)
        empty.npy    | (3, 0, 2)
        rank4.npy    | (2, 3, 2, 2)
        """)
    void readsWhatNumPyWrites(String name, String shape) throws IOException {
        byte[] file = file(name);

        NpyHeader header = NpyHeader.read(new ByteArrayInputStream(file));

        assertThat(header.shape()).hasToString(shape);
        assertThat(header.size())
                .isEqualTo(file.length - Float.BYTES * header.shape().elements());
    }

    @ParameterizedTest
    @ValueSource(strings = {"matrix.npy", "scalar.npy", "vector.npy", "empty.npy", "rank4.npy"})
    void writesWhatNumPyWrites(String name) throws IOException {
        byte[] file = file(name);
        NpyHeader header = NpyHeader.read(new ByteArrayInputStream(file));

        assertThat(NpyHeader.write(header.shape())).isEqualTo(Arrays.copyOf(file, (int) header.size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        double.npy     | has dtype '<f8'; allowed is little-endian float32, '<f4'
        big-endian.npy | is big-endian ('>f4'); allowed is little-endian float32, '<f4'
        fortran.npy    | is in Fortran order; allowed is C order (numpy.ascontiguousarray gives it)
        structured.npy | has dtype [('a', '<f4')]; allowed is little-endian float32, '<f4'
        version9.npy   | has .npy version 9; allowed is 1, 2 or 3
        """)
    void refusesOtherKinds(String name, String message) throws IOException {
        byte[] file = file(name);

        assertThatThrownBy(() -> NpyHeader.read(new ByteArrayInputStream(file)))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "()",
                "{}",
                "{'descr': '<f4'}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': }",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3, -4)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3 4)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (,)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}",
                "{'descr': '<f4', 'fortran_order': 0, 'shape': (3,)}",
                "{'descr': '<f4' 'fortran_order': False, 'shape': (3,)}",
            })
    void refusesBrokenDictionaries(String text) {
        assertThatThrownBy(() -> NpyHeader.read(new ByteArrayInputStream(version1(text))))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void refusesWhatEndsEarly() {
        byte[] whole = version1("{'descr': '<f4', 'fortran_order': False, 'shape': (3,)}");
        for (int length = 8; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> NpyHeader.read(new ByteArrayInputStream(part)))
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void refusesAnImmenseHeaderWithoutReadingIt() {
        byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, -1};

        assertThatThrownBy(() -> NpyHeader.read(new ByteArrayInputStream(start)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("4294967295");
    }

    private static byte[] version1(String text) {
        return ByteBuffer.allocate(10 + text.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length())
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = NpyHeaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
