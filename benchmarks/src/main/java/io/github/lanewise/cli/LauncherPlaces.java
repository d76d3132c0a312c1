package io.github.lanewise.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The places where JDKs are installed. */
final class LauncherPlaces {
    private static final Path MAC_HOME = Path.of("Contents", "Home");

    private final Optional<Path> javaHome;
    private final List<Path> folders;

    /**
     * Places to look in.
     *
     * @param javaHome the JDK that the user set, which comes first
     * @param folders folders that hold one JDK in each subfolder
     */
    LauncherPlaces(Optional<Path> javaHome, List<Path> folders) {
        this.javaHome = javaHome;
        this.folders = folders;
    }

    /** The usual places on Linux, macOS and Windows; those of other systems don't exist and don't hurt. */
    static LauncherPlaces ofThisMachine() {
        Path user = Path.of(System.getProperty("user.home"));
        List<Path> folders = new ArrayList<>(List.of(
                Path.of("/usr/lib/jvm"),
                user.resolve(Path.of(".sdkman", "candidates", "java")),
                user.resolve(".jdks"),
                Path.of("/Library/Java/JavaVirtualMachines")));
        Optional.ofNullable(System.getenv("ProgramFiles")).map(Path::of).ifPresent(programs -> {
            folders.add(programs.resolve("Java"));
            folders.add(programs.resolve("Eclipse Adoptium"));
        });
        return new LauncherPlaces(
                Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of), folders);
    }

    /** The JDK that the user set if it is recent enough, otherwise the newest of the others, if one is. */
    Optional<LauncherJdk> find(int leastFeature) {
        return javaHome.flatMap(LauncherJdk::at)
                .filter(jdk -> jdk.version().feature() >= leastFeature)
                .or(() -> folders.stream()
                        .flatMap(folder -> subfolders(folder).stream())
                        .flatMap(home -> LauncherJdk.at(home).or(() -> LauncherJdk.at(home.resolve(MAC_HOME))).stream())
                        .filter(jdk -> jdk.version().feature() >= leastFeature)
                        .max(Comparator.comparing(LauncherJdk::version)));
    }

    /** The places in words. */
    String description() {
        return "JAVA_HOME (" + javaHome.map(Path::toString).orElse("not set") + "), "
                + folders.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static List<Path> subfolders(Path folder) {
        List<Path> subfolders = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(subfolders::add);
        } catch (IOException notThere) {
            return List.of();
        }
        return subfolders;
    }
}
