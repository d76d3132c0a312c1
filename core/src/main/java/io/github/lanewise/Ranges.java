package io.github.lanewise;

import java.util.Objects;

/** The checks that every kernel makes before it writes anything. */
final class Ranges {
    private Ranges() {}

    /** Whether two arrays are one and the same. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isSame(float[] a, float[] b) {
        return a == b;
    }

    /** Checks that an array is there and holds the range. */
    static void check(String name, float[] array, int offset, int length) {
        Objects.requireNonNull(array, name);
        check(name, array.length, offset, length);
    }

    /** Checks that an array is there and holds the range. */
    static void check(String name, int[] array, int offset, int length) {
        Objects.requireNonNull(array, name);
        check(name, array.length, offset, length);
    }

    private static void check(String name, int arrayLength, int offset, int length) {
        if (offset < 0 || length < 0 || offset > arrayLength - length) {
            throw new IndexOutOfBoundsException(
                    "%s: range from %d of length %d; allowed is within an array of length %d"
                            .formatted(name, offset, length, arrayLength));
        }
    }

    /** Checks that two arrays that are worked on as wholes have the same length. */
    static void checkSameLength(String name, float[] array, String otherName, float[] other) {
        Objects.requireNonNull(array, name);
        Objects.requireNonNull(other, otherName);
        if (array.length != other.length) {
            throw new IllegalArgumentException("%s has length %d; allowed is that of %s, which is %d"
                    .formatted(otherName, other.length, name, array.length));
        }
    }

    /** Checks that an output range is the input range itself or shares no element with it. */
    static void checkOverlap(
            String inputName,
            float[] input,
            int inputOffset,
            String outputName,
            float[] output,
            int outputOffset,
            int length) {
        if (isSame(input, output)
                && inputOffset != outputOffset
                && Math.abs((long) inputOffset - outputOffset) < length) {
            throw overlap(inputName, inputOffset, outputName, outputOffset, length);
        }
    }

    /** Checks that a range that is written shares no element with one that is used otherwise, of another length. */
    static void checkDisjoint(
            String name,
            float[] array,
            int offset,
            int length,
            String otherName,
            float[] other,
            int otherOffset,
            int otherLength) {
        if (isSame(array, other) && offset < (long) otherOffset + otherLength && otherOffset < (long) offset + length) {
            throw new IllegalArgumentException(
                    "%s (from %d, length %d) and %s (from %d, length %d) overlap in one array; allowed is no overlap"
                            .formatted(name, offset, length, otherName, otherOffset, otherLength));
        }
    }

    private static IllegalArgumentException overlap(
            String inputName, int inputOffset, String outputName, int outputOffset, int length) {
        return new IllegalArgumentException(
                "%s (from %d) and %s (from %d) overlap in one array over length %d; allowed is the same range or no overlap"
                        .formatted(inputName, inputOffset, outputName, outputOffset, length));
    }
}
