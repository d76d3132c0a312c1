package io.github.lanewise.cli.file;

import io.github.lanewise.cli.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that receive files. */
public final class Folder {
    private Folder() {}

    /**
     * Creates a folder, with those that it is in, if it is not there.
     *
     * @param option the option that names the folder
     * @param folder the folder
     * @throws UserError if that fails
     */
    public static void create(String option, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError("%s %s can't be created: %s".formatted(option, folder, FileErrors.reason(e)), e);
        }
    }
}
