package io.github.lanewise.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * An installed JDK that has the Vector API.
 *
 * @param home its folder
 * @param version its version
 */
record LauncherJdk(Path home, Runtime.Version version) {
    /** The JDK in a folder, if there is one, as its file {@code release} says. */
    static Optional<LauncherJdk> at(Path home) {
        Properties release = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
            Runtime.Version version = Runtime.Version.parse(unquoted(release, "JAVA_VERSION"));
            LauncherJdk jdk = new LauncherJdk(home, version);
            boolean usable =
                    unquoted(release, "MODULES").contains(Launcher.VECTOR_MODULE) && Files.isExecutable(jdk.java());
            return usable ? Optional.of(jdk) : Optional.empty();
        } catch (IOException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String unquoted(Properties release, String key) {
        return release.getProperty(key, "").replace("\"", "");
    }

    /** The program that starts it. */
    Path java() {
        return home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
    }
}
