package io.github.lanewise.cli.tensor;

import io.github.lanewise.cli.UserError;
import io.github.lanewise.cli.file.FileErrors;
import io.github.lanewise.cli.file.Replacement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A tensor of floats that becomes a file only when it is complete: a {@link Replacement}, which {@link #close} gives up.
 * Several threads may write its parts, in any order.
 */
public final class TensorOutput implements AutoCloseable {
    private final Path file;
    private final Replacement replacement;
    private final FileChannel channel;
    private final byte[] header;
    private final FloatBlock block = new FloatBlock();

    private TensorOutput(Path file, Replacement replacement, byte[] header) throws IOException {
        this.file = file;
        this.replacement = replacement;
        this.header = header;
        this.channel = FileChannel.open(replacement.temporary(), StandardOpenOption.WRITE);
    }

    /**
     * Starts to write a file: NumPy's if its name ends in {@code .npy}, otherwise raw little-endian floats.
     *
     * @param file the file, which may exist; if it is a link, what it points to is replaced
     * @param shape the shape of the tensor
     * @return the tensor, of which nothing has been written yet
     * @throws UserError if the file can't be written
     */
    public static TensorOutput create(Path file, Shape shape) {
        try {
            byte[] header = Tensors.isNpy(file) ? NpyHeader.write(shape) : new byte[0];
            TensorOutput output = new TensorOutput(file, Replacement.of(file), header);
            output.writeHeader();
            return output;
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }

    private void writeHeader() {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(header);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            close();
            throw FileErrors.of(file, e);
        }
    }

    /**
     * Writes elements.
     *
     * @param first where the first of them belongs, counted from 0 in C order
     * @param source the elements, from its start on
     * @param length how many to write
     * @throws UserError if they can't be written, for example because the disk is full
     */
    public void write(long first, float[] source, int length) {
        try {
            block.write(channel, header.length + first * Float.BYTES, source, length);
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }

    /**
     * Puts the file in its place, in one step: nobody ever sees a part of it.
     *
     * @throws UserError if that is not possible
     */
    public void commit() {
        try {
            channel.close();
            replacement.commit();
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }

    /** Removes the temporary file, if it has not become the file. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        } finally {
            replacement.close();
        }
    }
}
