package io.github.lanewise;

import io.github.lanewise.spi.RowLoops;
import java.util.Objects;

/**
 * One number for each row of a matrix: log Σ e^x, and where the greatest element is. Immutable and thread-safe; a call
 * allocates nothing.
 *
 * <p>A matrix lies in an array row by row: element c of row r is at {@code offset + r · stride + c}, with a stride of at
 * least the number of columns. The bits depend on nothing but the row, on every implementation and width.
 */
public final class RowReductions {
    private final RowLoops loops;

    RowReductions(RowLoops loops) {
        this.loops = loops;
    }

    /**
     * Computes log Σ e^x for each row, without overflow: m + log Σ e^(x - m), m being the greatest x of the row.
     *
     * <ul>
     *   <li>A row with NaN gives NaN; one with +∞, but no NaN, gives +∞.
     *   <li>A row of nothing but -∞ gives -∞, and so does one without columns.
     * </ul>
     *
     * <p>Error bound: 2 ulp, or 2^-23 · |m| where m and the logarithm cancel. PyTorch {@code logsumexp}, ONNX
     * {@code ReduceLogSumExp} over the last axis. The gradient with respect to x is softmax.
     *
     * @param x the logits
     * @param xOffset the index of the first logit
     * @param xStride from the start of a row to that of the next
     * @param y receives a number for each row
     * @param yOffset the index of the first number
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @throws IndexOutOfBoundsException if the matrix or the numbers are not within their array
     * @throws IllegalArgumentException if a count is negative, the stride is less than the number of columns, or y overlaps
     *     x in one array
     * @throws NullPointerException if an array is null
     */
    public void logSumExp(float[] x, int xOffset, int xStride, float[] y, int yOffset, int rows, int columns) {
        Matrices.checkCounts(rows, columns);
        Matrices.check("x", x, xOffset, xStride, rows, columns);
        Ranges.check("y", y, yOffset, rows);
        int span = (int) Matrices.span(xStride, rows, columns);
        Ranges.checkDisjoint("x", x, xOffset, span, "y", y, yOffset, rows);
        loops.logSumExp(x, xOffset, xStride, y, yOffset, rows, columns);
    }

    /**
     * Computes log Σ e^x for each row of whole arrays.
     *
     * @param x the logits, rows · columns of them
     * @param y receives a number for each row
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @throws IllegalArgumentException if a count is negative, or a length is not rows · columns or rows
     * @throws NullPointerException if an array is null
     */
    public void logSumExp(float[] x, float[] y, int rows, int columns) {
        Matrices.checkCounts(rows, columns);
        Matrices.checkWhole("x", x, rows, columns);
        Matrices.checkOneForEachRow("y", Objects.requireNonNull(y, "y").length, rows);
        logSumExp(x, 0, columns, y, 0, rows, columns);
    }

    /**
     * Finds the greatest element of each row, the first one if there are several. NaN is greater than any number, and -0 as
     * great as 0. PyTorch and ONNX {@code argmax} over the last axis.
     *
     * @param x the elements
     * @param xOffset the index of the first element
     * @param xStride from the start of a row to that of the next
     * @param y receives a column for each row, counted from 0; -1 if there are no columns
     * @param yOffset the index of the first column
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @throws IndexOutOfBoundsException if the matrix or the results are not within their array
     * @throws IllegalArgumentException if a count is negative or the stride is less than the number of columns
     * @throws NullPointerException if an array is null
     */
    public void argmax(float[] x, int xOffset, int xStride, int[] y, int yOffset, int rows, int columns) {
        Matrices.checkCounts(rows, columns);
        Matrices.check("x", x, xOffset, xStride, rows, columns);
        Ranges.check("y", y, yOffset, rows);
        loops.argmax(x, xOffset, xStride, y, yOffset, rows, columns);
    }

    /**
     * Finds the greatest element of each row of whole arrays.
     *
     * @param x the elements, rows · columns of them
     * @param y receives a column for each row, counted from 0; -1 if there are no columns
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @throws IllegalArgumentException if a count is negative, or a length is not rows · columns or rows
     * @throws NullPointerException if an array is null
     */
    public void argmax(float[] x, int[] y, int rows, int columns) {
        Matrices.checkCounts(rows, columns);
        Matrices.checkWhole("x", x, rows, columns);
        Matrices.checkOneForEachRow("y", Objects.requireNonNull(y, "y").length, rows);
        argmax(x, 0, columns, y, 0, rows, columns);
    }
}
