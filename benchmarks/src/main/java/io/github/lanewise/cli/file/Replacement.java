package io.github.lanewise.cli.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * What becomes a file only when it is complete. Until then it grows in a temporary file beside it, which {@link #close}
 * removes, and so does the end of the virtual machine, for example after Ctrl-C.
 */
public final class Replacement implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final Thread atEnd;

    private Replacement(Path target) throws IOException {
        this.target = target;
        this.temporary = Files.createFile(target.resolveSibling(".lanewise-" + UUID.randomUUID() + ".tmp"));
        this.atEnd = new Thread(this::discard);
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /**
     * Starts to replace a file.
     *
     * @param file the file, which may exist; if it is a link, what it points to is replaced
     * @return its replacement, which is empty
     * @throws IOException if the file can't be replaced
     */
    public static Replacement of(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        checkReplaceable(target);
        return new Replacement(target);
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

    /**
     * Where the new content is to be written.
     *
     * @return the temporary file
     */
    public Path temporary() {
        return temporary;
    }

    /**
     * Puts the new content in its place, in one step: nobody ever sees a part of it.
     *
     * @throws IOException if that is not possible
     */
    public void commit() throws IOException {
        keepPermissions();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
        discard();
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
