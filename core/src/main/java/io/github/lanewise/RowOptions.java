package io.github.lanewise;

import org.jspecify.annotations.Nullable;

/**
 * What softmax and log-softmax are to make of their logits: an immutable description. It holds the arrays that it is given,
 * not copies; they must not change while a kernel reads them.
 *
 * <pre>{@code
 * RowOptions causal = RowOptions.NONE.withScale(0.125f).withLengths(lengths, 0).withZeroMaskedRows();
 * softmax.forward(scores, 0, columns, weights, 0, columns, rows, columns, causal);
 * }</pre>
 *
 * <ul>
 *   <li>scale: the logits are {@code x · scale + mask}, rounded once (fused multiply-add), as if they had been stored so.
 *       Attention uses 1/√d, a temperature is the inverse of a scale.
 *   <li>mask: an array to add, -∞ where an element is not to count. Row r of it starts at {@code offset + r · stride}; with
 *       a stride of 0 all rows share one.
 *   <li>lengths: how many elements of each row count. From there on nothing is read, and the result is exactly 0, that of
 *       log-softmax -∞, whatever the rest of the row holds.
 *   <li>zero masked rows: a row whose logits are all -∞ is 0 throughout (log-softmax: -∞), and not NaN.
 * </ul>
 */
public final class RowOptions {
    /** Logits as they are. */
    public static final RowOptions NONE = new RowOptions(1f, null, 0, 0, null, 0, false);

    private static final float[] NO_MASK = {};

    private final float scale;
    private final float @Nullable [] mask;
    private final int maskOffset;
    private final int maskStride;
    private final int @Nullable [] lengths;
    private final int lengthsOffset;
    private final boolean zeroMaskedRows;

    private RowOptions(
            float scale,
            float @Nullable [] mask,
            int maskOffset,
            int maskStride,
            int @Nullable [] lengths,
            int lengthsOffset,
            boolean zeroMaskedRows) {
        this.scale = scale;
        this.mask = mask;
        this.maskOffset = maskOffset;
        this.maskStride = maskStride;
        this.lengths = lengths;
        this.lengthsOffset = lengthsOffset;
        this.zeroMaskedRows = zeroMaskedRows;
    }

    /**
     * These options with another factor on the logits.
     *
     * @param factor a finite number; 1 leaves the logits as they are
     * @return the options
     * @throws IllegalArgumentException if the factor is not finite
     */
    public RowOptions withScale(float factor) {
        if (!Float.isFinite(factor)) {
            throw new IllegalArgumentException("scale is %s; allowed is a finite number".formatted(factor));
        }
        return new RowOptions(factor, mask, maskOffset, maskStride, lengths, lengthsOffset, zeroMaskedRows);
    }

    /**
     * These options with another additive mask.
     *
     * @param array holds the mask
     * @param offset where its first row starts
     * @param stride from the start of a row to that of the next; 0 if all rows share one
     * @return the options
     * @throws IllegalArgumentException if the stride is negative
     * @throws IndexOutOfBoundsException if the offset is not in the array
     * @throws NullPointerException if the array is null
     */
    public RowOptions withMask(float[] array, int offset, int stride) {
        if (stride < 0) {
            throw new IllegalArgumentException("maskStride is %d; allowed is at least 0".formatted(stride));
        }
        Ranges.check("mask", array, offset, 0);
        return new RowOptions(scale, array, offset, stride, lengths, lengthsOffset, zeroMaskedRows);
    }

    /**
     * These options with another number of elements that count for each row.
     *
     * @param array holds the number for row r at {@code offset + r}, from 0 to the number of columns
     * @param offset the index of the first number
     * @return the options
     * @throws IndexOutOfBoundsException if the offset is not in the array
     * @throws NullPointerException if the array is null
     */
    public RowOptions withLengths(int[] array, int offset) {
        Ranges.check("lengths", array, offset, 0);
        return new RowOptions(scale, mask, maskOffset, maskStride, array, offset, zeroMaskedRows);
    }

    /**
     * These options with zeros, not NaN, for rows whose logits are all -∞.
     *
     * @return the options
     */
    public RowOptions withZeroMaskedRows() {
        return new RowOptions(scale, mask, maskOffset, maskStride, lengths, lengthsOffset, true);
    }

    /**
     * The factor on the logits.
     *
     * @return a finite number
     */
    public float scale() {
        return scale;
    }

    /**
     * Whether there is an additive mask.
     *
     * @return whether there is
     */
    public boolean hasMask() {
        return mask != null;
    }

    /**
     * The additive mask.
     *
     * @return the array itself, or an empty one if there is none
     */
    public float[] mask() {
        return mask == null ? NO_MASK : mask;
    }

    /**
     * Where a row of the mask starts.
     *
     * @param row the row
     * @return an index of the array
     */
    public int maskRow(int row) {
        return maskOffset + row * maskStride;
    }

    /**
     * How many elements of a row count.
     *
     * @param row the row
     * @param columns the number of columns
     * @return the number
     */
    public int length(int row, int columns) {
        return lengths == null ? columns : lengths[lengthsOffset + row];
    }

    /**
     * Whether rows without a logit above -∞ are to be 0.
     *
     * @return whether they are
     */
    public boolean zeroMaskedRows() {
        return zeroMaskedRows;
    }

    /**
     * Whether the logits are the elements as they stand.
     *
     * @return whether there is neither a scale nor a mask
     */
    public boolean keepsLogits() {
        return mask == null && scale == 1f;
    }

    /**
     * Whether all elements of a row count, and nothing is done to them.
     *
     * @return whether these options change nothing
     */
    public boolean changesNothing() {
        return keepsLogits() && lengths == null && !zeroMaskedRows;
    }

    /** Checks that the mask and the lengths fit, and that the output leaves the mask alone. */
    void check(int rows, int columns, float[] y, int yOffset, int yStride) {
        checkLengths(rows, columns);
        if (mask == null || rows == 0 || columns == 0) {
            return;
        }
        long end = maskOffset + Matrices.span(maskStride, rows, columns);
        if (end > mask.length) {
            throw new IndexOutOfBoundsException(
                    "mask: %d rows of %d columns with stride %d from %d; allowed is within an array of length %d"
                            .formatted(rows, columns, maskStride, maskOffset, mask.length));
        }
        long yEnd = yOffset + Matrices.span(yStride, rows, columns);
        if (Ranges.isSame(mask, y) && yOffset < end && maskOffset < yEnd) {
            throw new IllegalArgumentException(
                    "mask (from %d, stride %d) and y (from %d, stride %d) overlap in one array; allowed is no overlap"
                            .formatted(maskOffset, maskStride, yOffset, yStride));
        }
    }

    /** Checks that there is a length for each row, and that the row is as long. */
    void checkLengths(int rows, int columns) {
        if (lengths == null) {
            return;
        }
        Ranges.check("lengths", lengths, lengthsOffset, rows);
        for (int i = lengthsOffset; i < lengthsOffset + rows; i++) {
            if (lengths[i] < 0 || lengths[i] > columns) {
                throw new IllegalArgumentException(
                        "lengths[%d] is %d; allowed is 0 to the number of columns, which is %d"
                                .formatted(i, lengths[i], columns));
            }
        }
    }

    @Override
    public String toString() {
        return "scale %s, %s, %s, masked rows are %s"
                .formatted(
                        scale,
                        mask == null ? "no mask" : "a mask with stride " + maskStride,
                        lengths == null ? "no lengths" : "lengths",
                        zeroMaskedRows ? "0" : "NaN");
    }
}
