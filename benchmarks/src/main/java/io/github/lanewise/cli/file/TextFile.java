package io.github.lanewise.cli.file;

import io.github.lanewise.cli.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files, mostly of text, that are replaced as a whole or not at all. */
public final class TextFile {
    private TextFile() {}

    /**
     * Checks, before hours of work, that a file could be written.
     *
     * @param option the option that names the file
     * @param file the file
     * @throws UserError if its folder does not exist or can't be written to
     */
    public static void check(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new UserError(
                    "%s %s can't be written; allowed is a file in a folder that exists".formatted(option, file));
        }
    }

    /**
     * Writes a file.
     *
     * @param option the option that names the file
     * @param file the file
     * @param text its new content
     * @throws UserError if it can't be written; it is then as it was before
     */
    public static void write(String option, Path file, String text) {
        write(option, file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file that need not be text.
     *
     * @param option the option that names the file
     * @param file the file
     * @param bytes its new content
     * @throws UserError if it can't be written; it is then as it was before
     */
    public static void write(String option, Path file, byte[] bytes) {
        try (Replacement replacement = Replacement.of(file)) {
            Files.write(replacement.temporary(), bytes);
            replacement.commit();
        } catch (IOException e) {
            throw new UserError("%s %s can't be written: %s".formatted(option, file, FileErrors.reason(e)), e);
        }
    }
}
