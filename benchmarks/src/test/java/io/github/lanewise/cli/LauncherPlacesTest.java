package io.github.lanewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherPlacesTest {
    private static final String VECTOR = "java.base jdk.incubator.vector";

    @TempDir
    Path folder;

    @Test
    void findsTheNewest() throws IOException {
        jdk("a", "25.0.1", VECTOR);
        jdk("b", "25.0.3", VECTOR);
        jdk("c", "17.0.9", VECTOR);
        jdk("d", "26", "java.base");
        jdk("e", "1.8.0_392", VECTOR);
        Files.createDirectory(folder.resolve("f"));
        Files.writeString(folder.resolve("g"), "no folder");

        assertThat(find(Optional.empty())).contains(folder.resolve("b"));
    }

    @Test
    void looksWhereMacOsHasThem() throws IOException {
        jdk("temurin-25.jdk/Contents/Home", "25", VECTOR);

        assertThat(find(Optional.empty())).contains(folder.resolve("temurin-25.jdk/Contents/Home"));
    }

    @Test
    void prefersTheOneThatTheUserSet() throws IOException {
        Path set = jdk("set/jdk", "25", VECTOR);
        jdk("newer", "27", VECTOR);

        assertThat(find(Optional.of(set))).contains(set);
    }

    @Test
    void passesOverASetOneThatIsTooOld() throws IOException {
        Path set = jdk("set/jdk", "17", VECTOR);
        jdk("newer", "27", VECTOR);

        assertThat(find(Optional.of(set))).contains(folder.resolve("newer"));
    }

    @Test
    void mayFindNone() throws IOException {
        jdk("old", "21", VECTOR);
        Path notExecutable = jdk("broken", "25", VECTOR);
        Files.delete(notExecutable.resolve("bin/java"));

        assertThat(find(Optional.empty())).isEmpty();
        assertThat(new LauncherPlaces(Optional.empty(), List.of(folder.resolve("none"))).find(25))
                .isEmpty();
    }

    private Optional<Path> find(Optional<Path> javaHome) {
        return new LauncherPlaces(javaHome, List.of(folder)).find(25).map(LauncherJdk::home);
    }

    private Path jdk(String name, String version, String modules) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\nMODULES=\"%s\"\n".formatted(version, modules));
        Path java = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
