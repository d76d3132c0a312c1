package io.github.lanewise;

import io.github.lanewise.spi.RowLoops;
import java.util.Objects;

/**
 * Softmax or log-softmax over the rows of a matrix, forward and backward. Immutable and thread-safe; a call allocates
 * nothing.
 *
 * <p>A matrix lies in an array row by row: element c of row r is at {@code offset + r · stride + c}, with a stride of at
 * least the number of columns. Zero rows or columns are allowed and do nothing.
 *
 * <ul>
 *   <li>softmax: y = e^(x - m) / Σ e^(x - m), m being the greatest x of the row; gradInput = y · (gradOutput - Σ
 *       gradOutput · y).
 *   <li>log_softmax: y = x - m - log Σ e^(x - m); gradInput = gradOutput - e^y · Σ gradOutput.
 * </ul>
 *
 * <p>{@link RowOptions} make the logits of the elements: by a factor, an additive mask, a number of elements that count.
 * Then x above is the logit, and gradInput is multiplied by the factor.
 *
 * <p>Special values: an element of -∞ gives exactly 0 (log_softmax: -∞); a row of nothing but -∞ gives NaN, or 0 if the
 * options say so; a NaN or a +∞ anywhere makes the whole row NaN; rows that span the whole range of finite floats stay finite.
 *
 * <p>The bits of a row depend on nothing but the row: sums have sixteen parts, with their rounding errors, which are folded in
 * halves, on every implementation and width. ONNX {@code Softmax} and {@code LogSoftmax} over the last axis.
 *
 * <p>Error bounds, for rows of any length: an element of softmax is within 3 ulp of the exact value, one of log_softmax within
 * 2 ulp. A gradient is within 4 ulp, or within 2^-22 of the row's greatest |gradOutput · y|
 * (log_softmax: within 2^-22 of the greater of |gradOutput| and |e^y · Σ gradOutput|) where the difference cancels.
 */
public final class RowKernel {
    /** The functions over rows. */
    enum Function {
        SOFTMAX("softmax"),
        LOG_SOFTMAX("log_softmax");

        private final String text;

        Function(String text) {
            this.text = text;
        }
    }

    private final Function function;
    private final RowLoops loops;

    RowKernel(Function function, RowLoops loops) {
        this.function = function;
        this.loops = loops;
    }

    /**
     * Computes the function for each row of plain logits.
     *
     * @param x the logits
     * @param xOffset the index of the first logit
     * @param xStride from the start of a row to that of the next
     * @param y receives the result; may be x itself at the same offset and stride
     * @param yOffset the index of the first result
     * @param yStride from the start of a row to that of the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @throws IndexOutOfBoundsException if a matrix is not within its array
     * @throws IllegalArgumentException if a count is negative, a stride is less than the number of columns, or the
     *     matrices overlap in one array without being the same
     * @throws NullPointerException if an array is null
     */
    public void forward(
            float[] x, int xOffset, int xStride, float[] y, int yOffset, int yStride, int rows, int columns) {
        forward(x, xOffset, xStride, y, yOffset, yStride, rows, columns, RowOptions.NONE);
    }

    /**
     * Computes the function for each row.
     *
     * @param x the elements that the logits are made of
     * @param xOffset the index of the first element
     * @param xStride from the start of a row to that of the next
     * @param y receives the result; may be x itself at the same offset and stride
     * @param yOffset the index of the first result
     * @param yStride from the start of a row to that of the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @param options scale, mask, lengths
     * @throws IndexOutOfBoundsException if a matrix, the mask or the lengths are not within their array
     * @throws IllegalArgumentException if a count is negative, a stride is less than the number of columns, a length is
     *     not between 0 and the number of columns, the matrices overlap in one array without being the same, or y overlaps
     *     the mask
     * @throws NullPointerException if an array or the options are null
     */
    public void forward(
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            RowOptions options) {
        Objects.requireNonNull(options, "options");
        Matrices.checkCounts(rows, columns);
        Matrices.check("x", x, xOffset, xStride, rows, columns);
        Matrices.check("y", y, yOffset, yStride, rows, columns);
        Matrices.checkOverlap("x", x, xOffset, xStride, "y", y, yOffset, yStride, rows, columns);
        options.check(rows, columns, y, yOffset, yStride);
        if (columns == 0) {
            return;
        }
        switch (function) {
            case SOFTMAX -> loops.softmax(x, xOffset, xStride, y, yOffset, yStride, rows, columns, options);
            case LOG_SOFTMAX -> loops.logSoftmax(x, xOffset, xStride, y, yOffset, yStride, rows, columns, options);
        }
    }

    /**
     * Computes the function for each row of plain logits, of whole arrays.
     *
     * @param x the logits, rows · columns of them
     * @param y receives the result; may be x itself
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @throws IllegalArgumentException if a count is negative or a length is not rows · columns
     * @throws NullPointerException if an array is null
     */
    public void forward(float[] x, float[] y, int rows, int columns) {
        forward(x, y, rows, columns, RowOptions.NONE);
    }

    /**
     * Computes the function for each row of whole arrays.
     *
     * @param x the elements that the logits are made of, rows · columns of them
     * @param y receives the result; may be x itself
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @param options scale, mask, lengths
     * @throws IndexOutOfBoundsException if the mask or the lengths are not within their array
     * @throws IllegalArgumentException if a count is negative, a length is not rows · columns, a row's length is not between 0
     *     and the number of columns, or y overlaps the mask
     * @throws NullPointerException if an array or the options are null
     */
    public void forward(float[] x, float[] y, int rows, int columns, RowOptions options) {
        Matrices.checkCounts(rows, columns);
        Matrices.checkWhole("x", x, rows, columns);
        Matrices.checkWhole("y", y, rows, columns);
        forward(x, 0, columns, y, 0, columns, rows, columns, options);
    }

    /**
     * Computes the gradient with respect to the logits for each row of plain logits, from the outputs of {@link #forward}.
     *
     * @param y the outputs of the forward pass
     * @param yOffset the index of the first output
     * @param yStride from the start of a row to that of the next
     * @param gradOutput the gradient with respect to y
     * @param gradOutputOffset the index of its first element
     * @param gradOutputStride from the start of a row to that of the next
     * @param gradInput receives the gradient with respect to the logits; may be y or gradOutput itself at the same offset
     *     and stride
     * @param gradInputOffset the index of its first element
     * @param gradInputStride from the start of a row to that of the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @throws IndexOutOfBoundsException if a matrix is not within its array
     * @throws IllegalArgumentException if a count is negative, a stride is less than the number of columns, or gradInput
     *     overlaps an input in one array without being the same
     * @throws NullPointerException if an array is null
     */
    public void backward(
            float[] y,
            int yOffset,
            int yStride,
            float[] gradOutput,
            int gradOutputOffset,
            int gradOutputStride,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns) {
        backward(
                y,
                yOffset,
                yStride,
                gradOutput,
                gradOutputOffset,
                gradOutputStride,
                gradInput,
                gradInputOffset,
                gradInputStride,
                rows,
                columns,
                RowOptions.NONE);
    }

    /**
     * Computes the gradient with respect to x for each row, from the outputs of {@link #forward}.
     *
     * @param y the outputs of the forward pass
     * @param yOffset the index of the first output
     * @param yStride from the start of a row to that of the next
     * @param gradOutput the gradient with respect to y
     * @param gradOutputOffset the index of its first element
     * @param gradOutputStride from the start of a row to that of the next
     * @param gradInput receives the gradient with respect to x; may be y or gradOutput itself at the same offset
     *     and stride
     * @param gradInputOffset the index of its first element
     * @param gradInputStride from the start of a row to that of the next
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @param options those of the forward pass: of them, scale and lengths matter here; beyond a length, the gradient is 0
     * @throws IndexOutOfBoundsException if a matrix or the lengths are not within their array
     * @throws IllegalArgumentException if a count is negative, a stride is less than the number of columns, a length is
     *     not between 0 and the number of columns, or gradInput overlaps an input in one array without being the same
     * @throws NullPointerException if an array or the options are null
     */
    public void backward(
            float[] y,
            int yOffset,
            int yStride,
            float[] gradOutput,
            int gradOutputOffset,
            int gradOutputStride,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns,
            RowOptions options) {
        Objects.requireNonNull(options, "options");
        Matrices.checkCounts(rows, columns);
        Matrices.check("y", y, yOffset, yStride, rows, columns);
        Matrices.check("gradOutput", gradOutput, gradOutputOffset, gradOutputStride, rows, columns);
        Matrices.check("gradInput", gradInput, gradInputOffset, gradInputStride, rows, columns);
        Matrices.checkOverlap(
                "y", y, yOffset, yStride, "gradInput", gradInput, gradInputOffset, gradInputStride, rows, columns);
        Matrices.checkOverlap(
                "gradOutput",
                gradOutput,
                gradOutputOffset,
                gradOutputStride,
                "gradInput",
                gradInput,
                gradInputOffset,
                gradInputStride,
                rows,
                columns);
        options.checkLengths(rows, columns);
        if (columns == 0) {
            return;
        }
        switch (function) {
            case SOFTMAX ->
                loops.softmaxBackward(
                        y,
                        yOffset,
                        yStride,
                        gradOutput,
                        gradOutputOffset,
                        gradOutputStride,
                        gradInput,
                        gradInputOffset,
                        gradInputStride,
                        rows,
                        columns,
                        options);
            case LOG_SOFTMAX ->
                loops.logSoftmaxBackward(
                        y,
                        yOffset,
                        yStride,
                        gradOutput,
                        gradOutputOffset,
                        gradOutputStride,
                        gradInput,
                        gradInputOffset,
                        gradInputStride,
                        rows,
                        columns,
                        options);
        }
    }

    /**
     * Computes the gradient with respect to the logits for each row of plain logits, of whole arrays.
     *
     * @param y the outputs of the forward pass, rows · columns of them
     * @param gradOutput the gradient with respect to y
     * @param gradInput receives the gradient with respect to the logits; may be y or gradOutput itself
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @throws IllegalArgumentException if a count is negative or a length is not rows · columns
     * @throws NullPointerException if an array is null
     */
    public void backward(float[] y, float[] gradOutput, float[] gradInput, int rows, int columns) {
        backward(y, gradOutput, gradInput, rows, columns, RowOptions.NONE);
    }

    /**
     * Computes the gradient with respect to x for each row of whole arrays.
     *
     * @param y the outputs of the forward pass, rows · columns of them
     * @param gradOutput the gradient with respect to y
     * @param gradInput receives the gradient with respect to x; may be y or gradOutput itself
     * @param rows the number of rows
     * @param columns the number of elements of a row
     * @param options those of the forward pass: of them, scale and lengths matter here; beyond a length, the gradient is 0
     * @throws IndexOutOfBoundsException if the lengths are not within their array
     * @throws IllegalArgumentException if a count is negative, a length is not rows · columns, or a row's length is not
     *     between 0 and the number of columns
     * @throws NullPointerException if an array or the options are null
     */
    public void backward(float[] y, float[] gradOutput, float[] gradInput, int rows, int columns, RowOptions options) {
        Matrices.checkCounts(rows, columns);
        Matrices.checkWhole("y", y, rows, columns);
        Matrices.checkWhole("gradOutput", gradOutput, rows, columns);
        Matrices.checkWhole("gradInput", gradInput, rows, columns);
        backward(y, 0, columns, gradOutput, 0, columns, gradInput, 0, columns, rows, columns, options);
    }

    @Override
    public String toString() {
        return function.text;
    }
}
