package io.github.lanewise.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The 1,797 handwritten digits of 8×8 pixels by Alpaydin and Kaynak (1998), split in a fixed way: every fifth image is for
 * testing.
 *
 * @param training the images to learn from
 * @param test the images to be recognised
 */
public record Digits(LabelledImages training, LabelledImages test) {
    private static final String RESOURCE = "digits.csv.gz";
    private static final int WHITE = 16;
    private static final int TEST_EVERY = 5;

    /**
     * Reads the digits that come with this class.
     *
     * @return the digits
     */
    public static Digits load() {
        List<int[]> lines = lines();
        IntPredicate isTest = index -> index % TEST_EVERY == TEST_EVERY - 1;
        return new Digits(select(lines, isTest.negate()), select(lines, isTest));
    }

    private static List<int[]> lines() {
        try (InputStream resource = Objects.requireNonNull(Digits.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.US_ASCII))) {
            return reader.lines().map(Digits::numbers).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] numbers(String line) {
        String[] cells = line.split(",", -1);
        return IntStream.range(0, cells.length)
                .map(i -> Integer.parseInt(cells[i]))
                .toArray();
    }

    private static LabelledImages select(List<int[]> lines, IntPredicate wanted) {
        int[] indices = IntStream.range(0, lines.size()).filter(wanted).toArray();
        float[] pixels = new float[indices.length * LabelledImages.PIXELS];
        int[] labels = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            int[] line = lines.get(indices[i]);
            for (int p = 0; p < LabelledImages.PIXELS; p++) {
                pixels[i * LabelledImages.PIXELS + p] = (float) line[p] / WHITE;
            }
            labels[i] = line[LabelledImages.PIXELS];
        }
        return new LabelledImages(pixels, labels);
    }
}
