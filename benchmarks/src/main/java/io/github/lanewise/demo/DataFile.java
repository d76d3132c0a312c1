package io.github.lanewise.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** The compressed text files of data that come with this package, and their split: every fifth sample is for testing. */
final class DataFile {
    private static final int TEST_EVERY = 5;

    private DataFile() {}

    /** The lines of a file. */
    static List<String> lines(String name) {
        try (InputStream resource = Objects.requireNonNull(DataFile.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The indices of the samples to learn from. */
    static int[] training(int count) {
        return IntStream.range(0, count).filter(i -> !isTest(i)).toArray();
    }

    /** The indices of the samples that are held back. */
    static int[] test(int count) {
        return IntStream.range(0, count).filter(DataFile::isTest).toArray();
    }

    private static boolean isTest(int index) {
        return index % TEST_EVERY == TEST_EVERY - 1;
    }
}
