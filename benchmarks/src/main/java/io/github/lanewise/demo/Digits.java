package io.github.lanewise.demo;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The 1,797 handwritten digits of 8×8 pixels by Alpaydin and Kaynak (1998), split in a fixed way: every fifth image is for
 * testing.
 *
 * @param training the images to learn from
 * @param test the images to be recognised
 */
public record Digits(LabelledImages training, LabelledImages test) {
    private static final int WHITE = 16;

    /**
     * Reads the digits that come with this class.
     *
     * @return the digits
     */
    public static Digits load() {
        List<int[]> lines =
                DataFile.lines("digits.csv.gz").stream().map(Digits::numbers).toList();
        return new Digits(select(lines, DataFile.training(lines.size())), select(lines, DataFile.test(lines.size())));
    }

    private static int[] numbers(String line) {
        String[] cells = line.split(",", -1);
        return IntStream.range(0, cells.length)
                .map(i -> Integer.parseInt(cells[i]))
                .toArray();
    }

    private static LabelledImages select(List<int[]> lines, int[] indices) {
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
