package io.github.lanewise.cli.apply;

import io.github.lanewise.RowOptions;
import io.github.lanewise.cli.UserError;
import io.github.lanewise.cli.tensor.TensorInput;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is made of the logits of a tensor, some rows at a time: a mask and lengths come from files of their own. */
public final class LogitInputs implements AutoCloseable {
    private final RowOptions shared;
    private final @Nullable TensorInput mask;
    private final @Nullable TensorInput lengths;

    private LogitInputs(RowOptions shared, @Nullable TensorInput mask, @Nullable TensorInput lengths) {
        this.shared = shared;
        this.mask = mask;
        this.lengths = lengths;
    }

    /**
     * Opens the files.
     *
     * @param shared what is the same for all rows
     * @param mask the mask, if there is one
     * @param lengths how many elements of each row count, if not all do
     * @return the inputs
     * @throws UserError if a file can't be read
     */
    public static LogitInputs open(RowOptions shared, @Nullable Path mask, @Nullable Path lengths) {
        TensorInput openMask = mask == null ? null : TensorInput.open(mask);
        try {
            return new LogitInputs(shared, openMask, lengths == null ? null : TensorInput.open(lengths));
        } catch (UserError e) {
            if (openMask != null) {
                openMask.close();
            }
            throw e;
        }
    }

    /**
     * Checks that the files fit the tensor: a mask of its shape, or of one row for all; a length for each row.
     *
     * @param input the tensor
     * @param layout its rows
     * @throws UserError if they don't
     */
    public void check(TensorInput input, TensorLayout layout) {
        if (mask != null && !hasOneRow(layout)) {
            TensorLayout.checkSame(input, mask, "one row of %d elements".formatted(layout.columns()));
        }
        if (lengths != null && lengths.shape().elements() != layout.rows()) {
            throw new UserError("%s: has %d elements; allowed is one for each of the %d rows of %s"
                    .formatted(lengths.file(), lengths.shape().elements(), layout.rows(), input.file()));
        }
    }

    private boolean hasOneRow(TensorLayout layout) {
        return mask != null && mask.shape().elements() == layout.columns();
    }

    /**
     * Goes through the rows.
     *
     * @param layout the rows
     * @return the options for those that come next
     */
    Rows rows(TensorLayout layout) {
        return new Rows(layout);
    }

    @Override
    public void close() {
        if (mask != null) {
            mask.close();
        }
        if (lengths != null) {
            lengths.close();
        }
    }

    /** A walk through the rows. */
    final class Rows {
        private final int columns;
        private final boolean sharesMask;
        private RowOptions options = shared;
        private float[] masks = {};
        private long done;

        private Rows(TensorLayout layout) {
            columns = layout.columns();
            sharesMask = hasOneRow(layout);
            if (mask != null && sharesMask) {
                masks = new float[columns];
                mask.read(masks, columns);
                options = options.withMask(masks, 0, 0);
            }
        }

        /** The options for the rows that come next. */
        RowOptions next(int rows) {
            if (mask != null && !sharesMask) {
                masks = masks.length < rows * columns ? new float[rows * columns] : masks;
                mask.read(masks, rows * columns);
                options = options.withMask(masks, 0, columns);
            }
            if (lengths != null) {
                options = options.withLengths(lengths(lengths, rows), 0);
            }
            done += rows;
            return options;
        }

        private int[] lengths(TensorInput input, int rows) {
            float[] numbers = new float[rows];
            input.read(numbers, rows);
            int[] whole = new int[rows];
            for (int i = 0; i < rows; i++) {
                whole[i] = (int) numbers[i];
                if (whole[i] != numbers[i] || whole[i] < 0 || whole[i] > columns) {
                    throw new UserError("%s: the length of row %d is %s; allowed is a whole number from 0 to %d"
                            .formatted(input.file(), done + i, numbers[i], columns));
                }
            }
            return whole;
        }
    }
}
