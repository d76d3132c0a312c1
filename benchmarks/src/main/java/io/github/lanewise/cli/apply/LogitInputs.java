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
     * Reads what belongs to rows.
     *
     * @param layout the rows
     * @return gives the options for some rows at a time, in arrays of its own
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

    /** The options for some rows at a time. */
    final class Rows {
        private final int columns;
        private final boolean sharesMask;
        private RowOptions options = shared;
        private float[] masks = {};

        private Rows(TensorLayout layout) {
            columns = layout.columns();
            sharesMask = hasOneRow(layout);
            if (mask != null && sharesMask) {
                masks = new float[columns];
                mask.read(0, masks, columns);
                options = options.withMask(masks, 0, 0);
            }
        }

        /** The options for {@code count} rows from {@code first} on, until the next call. */
        RowOptions of(long first, int count) {
            if (mask != null && !sharesMask) {
                masks = masks.length < count * columns ? new float[count * columns] : masks;
                mask.read(first * columns, masks, count * columns);
                options = options.withMask(masks, 0, columns);
            }
            if (lengths != null) {
                options = options.withLengths(lengths(lengths, first, count), 0);
            }
            return options;
        }

        private int[] lengths(TensorInput input, long first, int count) {
            float[] numbers = new float[count];
            input.read(first, numbers, count);
            int[] whole = new int[count];
            for (int i = 0; i < count; i++) {
                whole[i] = (int) numbers[i];
                if (whole[i] != numbers[i] || whole[i] < 0 || whole[i] > columns) {
                    throw new UserError("%s: the length of row %d is %s; allowed is a whole number from 0 to %d"
                            .formatted(input.file(), first + i, numbers[i], columns));
                }
            }
            return whole;
        }
    }
}
