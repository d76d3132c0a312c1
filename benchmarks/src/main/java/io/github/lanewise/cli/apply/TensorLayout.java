package io.github.lanewise.cli.apply;

import io.github.lanewise.cli.UserError;
import io.github.lanewise.cli.tensor.Shape;
import io.github.lanewise.cli.tensor.TensorInput;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of a tensor make up rows.
 *
 * @param shape the shape of the tensor
 * @param rows how many rows are computed
 * @param columns how many elements belong together, 1 for elementwise functions
 */
public record TensorLayout(Shape shape, long rows, int columns) {
    private static final int MOST_COLUMNS = Integer.MAX_VALUE - 8;

    /**
     * The layout of an input.
     *
     * @param input the input
     * @param givenColumns the length of a row, if the user gave one
     * @param worksOnRows whether the elements of a row belong together
     * @return the layout, which is that of the output too
     * @throws UserError if the length of a row is needed and unknown, or does not fit
     */
    public static TensorLayout of(TensorInput input, @Nullable Long givenColumns, boolean worksOnRows) {
        Shape shape = givenColumns == null ? input.shape() : withColumns(input, givenColumns);
        if (worksOnRows && givenColumns == null && !input.hasShape()) {
            throw new UserError(input.file() + ": is raw; a function over rows needs --columns, the length of a row");
        }
        long columns = worksOnRows ? Math.max(1, shape.columns()) : 1;
        if (columns > MOST_COLUMNS) {
            throw new UserError(
                    "%s: a row has %d elements; allowed is at most %d".formatted(input.file(), columns, MOST_COLUMNS));
        }
        return new TensorLayout(shape, shape.elements() / columns, (int) columns);
    }

    private static Shape withColumns(TensorInput input, long columns) {
        if (columns < 1) {
            throw new UserError("--columns is %d; allowed is at least 1".formatted(columns));
        }
        if (input.hasShape()) {
            if (input.shape().columns() != columns) {
                throw new UserError("--columns is %d, but %s has shape %s; leave --columns out"
                        .formatted(columns, input.file(), input.shape()));
            }
            return input.shape();
        }
        long elements = input.shape().elements();
        if (elements % columns != 0) {
            throw new UserError("--columns is %d, which does not divide the %d elements of %s"
                    .formatted(columns, elements, input.file()));
        }
        return Shape.of(elements / columns, columns);
    }

    /**
     * Checks that two inputs have the same shape, or the same number of elements where one of them is raw.
     *
     * @param input the input
     * @param other the other one
     * @throws UserError if they differ
     */
    public static void checkSame(TensorInput input, TensorInput other) {
        checkSame(input, other, "");
    }

    /** As above; what else is allowed comes into the message. */
    static void checkSame(TensorInput input, TensorInput other, String orElse) {
        Shape expected = input.shape();
        Shape actual = other.shape();
        boolean bothKnown = input.hasShape() && other.hasShape();
        boolean same = bothKnown ? actual.equals(expected) : actual.elements() == expected.elements();
        if (!same) {
            throw new UserError("%s: has shape %s; allowed is that of %s, %s%s"
                    .formatted(other.file(), actual, input.file(), expected, orElse.isEmpty() ? "" : ", or " + orElse));
        }
    }
}
