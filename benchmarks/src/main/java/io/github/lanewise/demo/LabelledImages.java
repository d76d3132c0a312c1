package io.github.lanewise.demo;

/**
 * Images of digits and what they show.
 *
 * @param pixels the grey levels of all images, from 0 to 1, image by image
 * @param labels the digit that each image shows
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers that nobody compares.
public record LabelledImages(float[] pixels, int[] labels) {
    /** The number of pixels of an image. */
    public static final int PIXELS = 64;

    /** The number of digits. */
    public static final int CLASSES = 10;

    /**
     * How many images there are.
     *
     * @return the number of images
     */
    public int count() {
        return labels.length;
    }
}
