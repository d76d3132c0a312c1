package io.github.lanewise.cli.plot;

import io.github.lanewise.chart.Picture;
import io.github.lanewise.cli.UserError;
import io.github.lanewise.cli.file.TextFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A file for a picture, of the format that its name says. */
public final class PictureFile {
    private final String option;
    private final Path path;

    /**
     * Checks that a picture could be written there.
     *
     * @param option the option that names the file
     * @param path the file
     * @throws UserError if not
     */
    public PictureFile(String option, Path path) {
        this.option = option;
        this.path = path;
        if (!hasEnding(".svg") && !hasEnding(".png")) {
            throw new UserError("%s is %s; allowed are names that end in .svg or .png".formatted(option, path));
        }
        TextFile.check(option, path);
    }

    private boolean hasEnding(String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * Writes the file.
     *
     * @param picture the picture
     * @throws UserError if it can't be written; it is then as it was before
     */
    public void write(Picture picture) {
        byte[] bytes = hasEnding(".svg") ? (picture.svg() + "\n").getBytes(StandardCharsets.UTF_8) : picture.png();
        TextFile.write(option, path, bytes);
    }
}
