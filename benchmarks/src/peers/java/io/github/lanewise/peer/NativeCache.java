package io.github.lanewise.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where libraries unpack their native code, which they would do in the user's home otherwise: the folder that the system
 * property {@code lanewise.peers.cache} names, or a temporary one that is deleted at the end.
 */
final class NativeCache {
    private static final Path FOLDER = folder();

    private NativeCache() {}

    private static Path folder() {
        String given = System.getProperty("lanewise.peers.cache");
        return given != null ? Path.of(given) : temporary();
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("lanewise-peers");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells JavaCPP and DJL where to unpack. Has to be called before they are loaded. */
    static void prepare() {
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", FOLDER.resolve("javacpp").toString());
        System.setProperty("DJL_CACHE_DIR", FOLDER.resolve("djl").toString());
    }
}
