package io.github.lanewise.cli.tensor;

import io.github.lanewise.cli.file.FileErrors;
import io.github.lanewise.cli.file.FormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A tensor of floats in a file, read a part at a time. Several threads may read it. */
public final class TensorInput implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Shape shape;
    private final long start;
    private final FloatBlock block = new FloatBlock();

    /** Starts at the position of the channel. */
    private TensorInput(Path file, FileChannel channel, Shape shape) throws IOException {
        this.file = file;
        this.channel = channel;
        this.shape = shape;
        this.start = channel.position();
    }

    /**
     * Opens a file: NumPy's if its name ends in {@code .npy}, otherwise raw little-endian floats, which have one axis.
     *
     * @param file the file
     * @return the tensor, of which nothing has been read yet
     * @throws io.github.lanewise.cli.UserError if it can't be read, or its contents are not what they must be
     */
    public static TensorInput open(Path file) {
        FileChannel channel = null;
        try {
            checkRegular(file);
            channel = FileChannel.open(file);
            return new TensorInput(file, channel, Tensors.isNpy(file) ? npyShape(channel) : rawShape(channel));
        } catch (IOException e) {
            close(channel);
            throw FileErrors.of(file, e);
        }
    }

    private static void checkRegular(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FormatException("is a folder; allowed is a file");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new FormatException("is a device or pipe; allowed is a regular file");
        }
    }

    private static Shape npyShape(FileChannel channel) throws IOException {
        NpyHeader header = NpyHeader.read(new BufferedInputStream(Channels.newInputStream(channel)));
        long expected = dataBytes(header.shape());
        long actual = channel.size() - header.size();
        if (actual != expected) {
            throw new FormatException("%s: shape %s takes %d bytes, it has %d"
                    .formatted(
                            actual < expected ? "is truncated" : "has trailing bytes",
                            header.shape(),
                            expected,
                            actual));
        }
        channel.position(header.size());
        return header.shape();
    }

    private static long dataBytes(Shape shape) throws FormatException {
        try {
            return Math.multiplyExact(shape.elements(), Float.BYTES);
        } catch (ArithmeticException e) {
            throw new FormatException("has shape " + shape + ", which is too large");
        }
    }

    private static Shape rawShape(FileChannel channel) throws IOException {
        if (channel.size() % Float.BYTES != 0) {
            throw new FormatException("has %d bytes; allowed is a multiple of %d, the size of a float"
                    .formatted(channel.size(), Float.BYTES));
        }
        return Shape.of(channel.size() / Float.BYTES);
    }

    /**
     * The file.
     *
     * @return the file
     */
    public Path file() {
        return file;
    }

    /**
     * Whether the file itself says which shape the tensor has.
     *
     * @return whether it is NumPy's
     */
    public boolean hasShape() {
        return Tensors.isNpy(file);
    }

    /**
     * The shape.
     *
     * @return the shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * Reads elements.
     *
     * @param first the first to read, counted from 0 in C order
     * @param target receives them, from its start on
     * @param length how many to read
     * @throws io.github.lanewise.cli.UserError if they can't be read
     */
    public void read(long first, float[] target, int length) {
        try {
            block.read(channel, start + first * Float.BYTES, target, length);
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    /** What was read is what matters; a failure to close takes nothing of it away. */
    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // Nothing was written.
        }
    }
}
