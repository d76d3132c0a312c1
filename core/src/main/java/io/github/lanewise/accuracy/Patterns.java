package io.github.lanewise.accuracy;

import java.util.ArrayList;
import java.util.List;

/**
 * The inputs of a sweep: every so many bit patterns of some ranges, or one of several equal parts of these.
 *
 * @param ranges the ranges
 * @param stride the distance from one pattern to the next
 * @param index the number of the part, from 0
 * @param parts how many parts there are
 */
record Patterns(List<Range> ranges, long stride, int index, int parts) {
    /**
     * Patterns in the order of unsigned numbers.
     *
     * @param first the first one
     * @param end the one after the last
     */
    record Range(long first, long end) {}

    static Patterns all() {
        return new Patterns(List.of(new Range(0, Sweep.ALL)), 1, 0, 1);
    }

    /** All from {@code first} up to, but not including, {@code end}, at the same distance as these. */
    Patterns from(long first, long end) {
        return new Patterns(List.of(new Range(first, end)), stride, index, parts);
    }

    /** Those of the floats between two, both included, at the same distance as these. */
    Patterns between(float least, float greatest) {
        List<Range> sides = new ArrayList<>();
        if (Float.compare(least, 0f) < 0) {
            sides.add(new Range(pattern(Math.min(greatest, -0f)), pattern(least) + 1));
        }
        if (Float.compare(greatest, -0f) > 0) {
            sides.add(new Range(pattern(Math.max(least, 0f)), pattern(greatest) + 1));
        }
        return new Patterns(List.copyOf(sides), stride, index, parts);
    }

    private static long pattern(float x) {
        return Integer.toUnsignedLong(Float.floatToRawIntBits(x));
    }

    Patterns withStride(long step) {
        return new Patterns(ranges, step, index, parts);
    }

    Patterns part(int number, int of) {
        return new Patterns(ranges, stride, number, of);
    }

    /** How many there are. */
    long size() {
        return start(index + 1) - start(index);
    }

    /** Where a part begins among all. */
    private long start(int part) {
        return Math.multiplyExact(ranges.stream().mapToLong(this::size).sum(), part) / parts;
    }

    private long size(Range range) {
        return (range.end - range.first + stride - 1) / stride;
    }

    /** Fills an array with the floats from a place on. */
    void fill(long place, float[] x) {
        long from = start(index) + place;
        int filled = 0;
        long skipped = 0;
        for (Range range : ranges) {
            long size = size(range);
            long next = from + filled - skipped;
            int count = (int) Math.max(0, Math.min(size - next, x.length - filled));
            fill(x, filled, count, range.first + next * stride);
            filled += count;
            skipped += size;
        }
    }

    private void fill(float[] x, int offset, int count, long first) {
        int pattern = (int) first;
        int step = (int) stride;
        for (int i = 0; i < count; i++) {
            x[offset + i] = Float.intBitsToFloat(pattern + i * step);
        }
    }
}
