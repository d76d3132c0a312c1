package io.github.lanewise.peer;

import java.nio.file.Path;

/**
 * Where libraries unpack their native code, which they would do in the user's home otherwise: the folder that the system
 * property {@link Peers#CACHE} names, or a temporary one.
 */
final class NativeCache {
    private static final Path FOLDER = folder();

    private NativeCache() {}

    private static Path folder() {
        String given = System.getProperty(Peers.CACHE);
        return given == null ? new TemporaryFolder("lanewise-peers").path() : Path.of(given);
    }

    /** Tells JavaCPP and DJL where to unpack. Has to be called before they are loaded. */
    static void prepare() {
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", FOLDER.resolve("javacpp").toString());
        System.setProperty("DJL_CACHE_DIR", FOLDER.resolve("djl").toString());
    }
}
