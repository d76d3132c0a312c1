package io.github.lanewise.cli.tensor;

import io.github.lanewise.cli.file.FormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a {@code .npy} file: a magic number, a version, a length, and the text of a Python dictionary. Read are
 * versions 1 to 3, written is version 1; float32, little endian and C order are the only contents known.
 *
 * @param shape the shape of the tensor
 * @param size the size of the header in bytes
 */
record NpyHeader(Shape shape, long size) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int GREATEST_LENGTH = 1 << 20;
    private static final String FLOAT32 = "'<f4'";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Python 2 wrote an L behind large numbers. */
    private static final Pattern TUPLE = Pattern.compile("\\(\\s*(\\d+L?\\s*(,\\s*\\d+L?\\s*)*,?\\s*)?\\)");

    private static final Pattern ENTRY = Pattern.compile("\\s*['\"](?<key>\\w+)['\"]\\s*:"
            + "\\s*(?<value>'[^']*'|\"[^\"]*\"|True|False|\\([^()]*\\)|\\[.*])\\s*(?:,\\s*|$)");

    /**
     * Reads a header.
     *
     * @param in the file from its start on
     * @throws FormatException if it is no header, or of a tensor of another kind
     */
    static NpyHeader read(InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !Arrays.equals(MAGIC, Arrays.copyOf(start, MAGIC.length))) {
            throw new FormatException("is not a .npy file");
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new FormatException("has .npy version " + version + "; allowed is 1, 2 or 3");
        }
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        long length = littleEndian(exactly(in, lengthBytes));
        if (length > GREATEST_LENGTH) {
            throw new FormatException(
                    "has a .npy header of " + length + " bytes; allowed is at most " + GREATEST_LENGTH);
        }
        byte[] text = exactly(in, (int) length);
        return new NpyHeader(shape(new String(text, StandardCharsets.UTF_8)), start.length + lengthBytes + length);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("ends within its .npy header");
        }
        return bytes;
    }

    private static long littleEndian(byte[] bytes) {
        ByteBuffer eight = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return eight.put(bytes).getLong(0);
    }

    private static Shape shape(String text) throws FormatException {
        Map<String, String> entries = entries(text.strip());
        String type = entry(entries, "descr").replace('"', '\'');
        if (type.startsWith("'>")) {
            throw new FormatException("is big-endian (" + type + "); allowed is little-endian float32, " + FLOAT32);
        }
        if (!type.equals(FLOAT32)) {
            throw new FormatException("has dtype " + type + "; allowed is little-endian float32, " + FLOAT32);
        }
        if (!entry(entries, "fortran_order").equals("False")) {
            throw new FormatException("is in Fortran order; allowed is C order (numpy.ascontiguousarray gives it)");
        }
        return new Shape(dimensions(entry(entries, "shape")));
    }

    private static Map<String, String> entries(String text) throws FormatException {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new FormatException("has no dictionary in its .npy header");
        }
        Map<String, String> entries = new HashMap<>();
        String inner = text.substring(1, text.length() - 1).strip();
        Matcher matcher = ENTRY.matcher(inner);
        while (matcher.regionStart() < inner.length()) {
            if (!matcher.lookingAt()) {
                throw new FormatException("has a .npy header that can't be read: " + text);
            }
            entries.put(matcher.group("key"), matcher.group("value"));
            matcher.region(matcher.end(), inner.length());
        }
        return entries;
    }

    private static String entry(Map<String, String> entries, String key) throws FormatException {
        String value = entries.get(key);
        if (value == null) {
            throw new FormatException("has no '" + key + "' in its .npy header");
        }
        return value;
    }

    private static List<Long> dimensions(String tuple) throws FormatException {
        if (!TUPLE.matcher(tuple).matches()) {
            throw new FormatException("has shape " + tuple + "; allowed is a tuple of whole numbers");
        }
        try {
            return NUMBER.matcher(tuple)
                    .results()
                    .map(number -> Long.valueOf(number.group()))
                    .toList();
        } catch (NumberFormatException e) {
            throw new FormatException("has shape " + tuple + ", which is too large");
        }
    }

    /** The bytes of a header, with as many spaces as NumPy leaves for the first axis to grow. */
    static byte[] write(Shape shape) {
        int fixed = MAGIC.length + 2 + Short.BYTES;
        int growth = shape.dimensions().isEmpty()
                ? 0
                : 21 - String.valueOf(shape.dimensions().getFirst()).length();
        String text =
                "{'descr': %s, 'fortran_order': False, 'shape': %s, }".formatted(FLOAT32, shape) + " ".repeat(growth);
        int size = Math.ceilDiv(fixed + text.length() + 1, ALIGNMENT) * ALIGNMENT;
        String padded = text + " ".repeat(size - fixed - text.length() - 1) + "\n";
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put(new byte[] {1, 0})
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
