package io.github.lanewise.cli.file;

import io.github.lanewise.cli.UserError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Says in one line what went wrong with a file. */
public final class FileErrors {
    private FileErrors() {}

    /**
     * The error, with the name of the file first.
     *
     * @param file the file
     * @param e what went wrong with it
     * @return the error
     */
    public static UserError of(Path file, IOException e) {
        return new UserError(file + ": " + reason(e), e);
    }

    /**
     * What went wrong, without the name of the file.
     *
     * @param e what went wrong
     * @return the reason, to go on from the name of the file
     */
    public static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}
