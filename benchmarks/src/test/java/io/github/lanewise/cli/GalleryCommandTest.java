package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.Activation;
import io.github.lanewise.cli.plot.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GalleryCommandTest {
    private static final Path DOCS = Path.of("..", "docs");

    /** A web page with all of them should not be heavy. */
    private static final long LARGEST = 40_000;

    @TempDir
    Path folder;

    @Test
    void writesThePageAndItsPictures() throws IOException {
        assertThat(Outcome.of("gallery", folder)).isEqualTo(new Outcome(0, "", ""));

        assertThat(folder.resolve("gallery.md")).hasContent(Gallery.page());
        for (Activation activation : Activation.all()) {
            assertThat(folder.resolve(Gallery.file(activation)))
                    .content()
                    .startsWith("<svg ")
                    .contains(activation.toString(), "f(x)", "f′(x)")
                    .hasSizeLessThan((int) LARGEST);
        }
    }

    @Test
    void thePageInTheDocumentationIsUpToDate() throws IOException {
        assertThat(Files.readString(DOCS.resolve("gallery.md")))
                .as("written by 'lanewise gallery docs'")
                .isEqualTo(Gallery.page());
        try (var pictures = Files.list(DOCS.resolve(Gallery.FOLDER))) {
            assertThat(pictures.map(DOCS::relativize))
                    .containsExactlyInAnyOrderElementsOf(
                            Activation.all().stream().map(Gallery::file).toList());
        }
    }

    @Test
    void thePageShowsEachActivationOnce() {
        assertThat(Gallery.page().lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
                .containsExactlyElementsOf(
                        Activation.all().stream().map(Activation::name).toList());
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        Outcome outcome = Outcome.of("gallery", folder.resolve("none"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("lanewise: FOLDER ").hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }
}
