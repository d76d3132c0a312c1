package io.github.lanewise.demo;

/** What a network is asked about an image of a digit. */
public enum OutputTask {
    /** Whether the digit is odd: one of two. */
    BINARY("binary: odd or even"),
    /** Which digit it is: one of ten. */
    CLASSES("classes: which digit"),
    /** A number: how far down, in pixels, the centre of its ink is. */
    REGRESSION("regression: height of the ink");

    private static final int SIDE = 8;

    private final String text;

    OutputTask(String text) {
        this.text = text;
    }

    /** The right answer for an image: a class, or the number. */
    float answer(LabelledImages images, int image) {
        int label = images.labels()[image];
        return switch (this) {
            case BINARY -> label % 2;
            case CLASSES -> label;
            case REGRESSION -> height(images.pixels(), image * LabelledImages.PIXELS);
        };
    }

    /** How many classes there are to choose from; a number has none. */
    int classes() {
        return switch (this) {
            case BINARY -> 2;
            case CLASSES -> LabelledImages.CLASSES;
            case REGRESSION -> 0;
        };
    }

    private static float height(float[] pixels, int start) {
        float ink = 0;
        float moment = 0;
        for (int i = 0; i < LabelledImages.PIXELS; i++) {
            ink += pixels[start + i];
            int row = i / SIDE;
            moment += row * pixels[start + i];
        }
        return moment / ink;
    }

    @Override
    public String toString() {
        return text;
    }
}
