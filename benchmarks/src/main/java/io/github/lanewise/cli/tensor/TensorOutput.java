package io.github.lanewise.cli.tensor;

import io.github.lanewise.cli.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * A tensor of floats that becomes a file only when it is complete. Until then it grows in a temporary file beside it, which
 * {@link #close} removes, and so does the end of the virtual machine, for example after Ctrl-C.
 */
public final class TensorOutput implements AutoCloseable {
    private final Path file;
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final Thread atEnd;
    private final FloatBlock block = new FloatBlock();

    private TensorOutput(Path file, Path target) throws IOException {
        this.file = file;
        this.target = target;
        this.temporary = target.resolveSibling(".lanewise-" + UUID.randomUUID() + ".tmp");
        this.channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        this.atEnd = new Thread(this::discard);
        Runtime.getRuntime().addShutdownHook(atEnd);
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
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            checkReplaceable(target);
            TensorOutput output = new TensorOutput(file, target);
            output.begin(Tensors.isNpy(file) ? NpyHeader.write(shape) : new byte[0]);
            return output;
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }

    private static void checkReplaceable(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FormatException("is a folder; allowed is a file");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FormatException("is a device or pipe; allowed is a regular file");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new FormatException("permission denied");
        }
        if (!Files.isDirectory(target.resolveSibling("."))) {
            throw new FormatException("its folder does not exist");
        }
    }

    private void begin(byte[] header) {
        try {
            FloatBlock.writeAll(channel, ByteBuffer.wrap(header));
        } catch (IOException e) {
            close();
            throw FileErrors.of(file, e);
        }
    }

    /**
     * Writes the next elements.
     *
     * @param source the elements, from its start on
     * @param length how many to write
     * @throws UserError if they can't be written, for example because the disk is full
     */
    public void write(float[] source, int length) {
        try {
            block.write(channel, source, length);
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
            keepPermissions();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }

    /** The permissions of a file that is replaced stay as they were. */
    private void keepPermissions() throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null && Files.exists(target)) {
            Files.setPosixFilePermissions(temporary, old.readAttributes().permissions());
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
            discard();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException alreadyEnding) {
            // The hook has run or will run.
        }
    }

    private void discard() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw FileErrors.of(temporary, e);
        }
    }
}
