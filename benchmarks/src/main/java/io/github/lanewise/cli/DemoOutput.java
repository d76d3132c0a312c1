package io.github.lanewise.cli;

import io.github.lanewise.chart.Picture;
import io.github.lanewise.cli.file.Folder;
import io.github.lanewise.cli.file.TextFile;
import io.github.lanewise.cli.plot.PictureFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a demo leaves its tables and pictures. */
final class DemoOutput {
    private static final String OUT = "--out";

    @Option(
            names = OUT,
            paramLabel = "DIR",
            description = "Receives the tables as .csv and the pictures as .svg; created if it is not there.")
    private @Nullable Path folder;

    /** Creates the folder: before the work, not after. */
    void prepare() {
        if (folder != null) {
            Folder.create(OUT, folder);
        }
    }

    /** Prints a table below its title, and writes it if there is a folder. */
    void table(String title, String name, TextTable table, PrintWriter out) {
        out.println(title);
        out.println();
        table.print(out);
        if (folder != null) {
            TextFile.write(OUT, folder.resolve(name + ".csv"), table.csv());
        }
    }

    /** Draws a picture if there is a folder. */
    void picture(String name, Supplier<Picture> picture) {
        if (folder != null) {
            new PictureFile(OUT, folder.resolve(name + ".svg")).write(picture.get());
        }
    }
}
