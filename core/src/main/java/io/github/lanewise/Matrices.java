package io.github.lanewise;

import java.util.Objects;

/** The checks that functions over rows make before they write anything. */
final class Matrices {
    private Matrices() {}

    /** Checks that there are no less than none. */
    static void checkCounts(int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException(
                    "rows is %d and columns is %d; allowed is at least 0".formatted(rows, columns));
        }
    }

    /** Checks that an array is a matrix without gaps. */
    static void checkWhole(String name, float[] array, int rows, int columns) {
        Objects.requireNonNull(array, name);
        if (array.length != (long) rows * columns) {
            throw new IllegalArgumentException("%s has length %d; allowed is rows · columns, which is %d"
                    .formatted(name, array.length, (long) rows * columns));
        }
    }

    /** Checks that an array is there and holds the matrix. */
    static void check(String name, float[] array, int offset, int stride, int rows, int columns) {
        Objects.requireNonNull(array, name);
        if (stride < columns) {
            throw new IllegalArgumentException("%sStride is %d; allowed is at least the number of columns, which is %d"
                    .formatted(name, stride, columns));
        }
        long span = span(stride, rows, columns);
        if (offset < 0 || offset + span > array.length) {
            throw new IndexOutOfBoundsException(
                    "%s: %d rows of %d columns with stride %d from %d; allowed is within an array of length %d"
                            .formatted(name, rows, columns, stride, offset, array.length));
        }
    }

    /** How many elements of the array lie between the first element of a matrix and the end of its last row. */
    static long span(int stride, int rows, int columns) {
        return rows == 0 || columns == 0 ? 0 : (rows - 1L) * stride + columns;
    }

    /**
     * Checks that the output is the input itself or shares no element with it. Matrices of one stride may interleave: rows
     * of one beside the rows of the other.
     */
    static void checkOverlap(
            String inputName,
            float[] input,
            int inputOffset,
            int inputStride,
            String outputName,
            float[] output,
            int outputOffset,
            int outputStride,
            int rows,
            int columns) {
        boolean same = inputOffset == outputOffset && (inputStride == outputStride || rows <= 1);
        boolean apart = outputOffset >= inputOffset + span(inputStride, rows, columns)
                || inputOffset >= outputOffset + span(outputStride, rows, columns);
        if (!Ranges.isSame(input, output) || same || apart) {
            return;
        }
        int shift = Math.floorMod(outputOffset - inputOffset, inputStride);
        boolean interleaved = inputStride == outputStride && shift >= columns && inputStride - shift >= columns;
        if (!interleaved) {
            throw new IllegalArgumentException(
                    "%s (from %d, stride %d) and %s (from %d, stride %d) overlap in one array; allowed is the same matrix or no overlap"
                            .formatted(inputName, inputOffset, inputStride, outputName, outputOffset, outputStride));
        }
    }

    /** Checks that a whole array has an element for each row. */
    static void checkOneForEachRow(String name, int length, int rows) {
        if (length != rows) {
            throw new IllegalArgumentException(
                    "%s has length %d; allowed is one element for each of %d rows".formatted(name, length, rows));
        }
    }
}
