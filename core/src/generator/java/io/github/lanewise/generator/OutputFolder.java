package io.github.lanewise.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder that holds generated sources and nothing else. */
final class OutputFolder {

    private final Path folder;
    private final Map<Path, String> files = new TreeMap<>();

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Keeps the text of a file until all are written. */
    void put(Path file, String text) {
        if (files.put(folder.resolve(file), text) != null) {
            throw new Problem("error: two templates give " + file);
        }
    }

    /**
     * Makes the folder hold these files and no other Java file. A file that would not change stays untouched, so that an
     * incremental build has nothing to do.
     */
    void write() throws IOException {
        for (Map.Entry<Path, String> entry : files.entrySet()) {
            Path file = entry.getKey();
            if (Files.notExists(file) || !Files.readString(file).equals(entry.getValue())) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue());
            }
        }
        for (Path file : javaFiles()) {
            if (!files.containsKey(file)) {
                Files.delete(file);
            }
        }
    }

    private List<Path> javaFiles() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
