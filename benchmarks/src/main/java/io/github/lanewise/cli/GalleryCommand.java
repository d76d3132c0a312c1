package io.github.lanewise.cli;

import io.github.lanewise.Activation;
import io.github.lanewise.cli.file.Folder;
import io.github.lanewise.cli.file.TextFile;
import io.github.lanewise.cli.plot.Gallery;
import io.github.lanewise.cli.plot.PictureFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lanewise gallery}: a page with pictures of all functions. */
@Command(
        name = "gallery",
        description = {
            "Writes a page with a picture and the facts of each function: FOLDER/gallery.md and FOLDER/gallery/*.svg."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GalleryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Receives the page; must exist.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Path page = folder.resolve("gallery.md");
        TextFile.check("FOLDER", page);
        Folder.create("FOLDER", folder.resolve(Gallery.FOLDER));
        for (Activation activation : Activation.all()) {
            new PictureFile("FOLDER", folder.resolve(Gallery.file(activation))).write(Gallery.picture(activation));
        }
        TextFile.write("FOLDER", page, Gallery.page());
        return 0;
    }
}
