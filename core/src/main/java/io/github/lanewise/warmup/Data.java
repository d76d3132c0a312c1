package io.github.lanewise.warmup;

import io.github.lanewise.RowOptions;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The arrays on which passes are exercised: usual numbers first, then others, of every kind. */
final class Data {
    /** So many usual numbers. */
    static final int USUAL = 4_096;

    /** And so many others behind them. */
    static final int OTHERS = 256;

    static final int LENGTH = USUAL + OTHERS;

    /** The number of shapes that a range takes as rows. */
    static final int SHAPES = 6;

    private static final float[] UNUSUAL = {
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        100f,
        -100f,
        20f,
        -20f,
        1e30f,
        -1e30f,
        -0f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        1e-20f
    };

    final float[] x = new float[LENGTH];
    final float[] gradient = new float[LENGTH];
    final float[] labels = new float[LENGTH];
    final float[] y = new float[LENGTH];
    final float[] z = new float[LENGTH];
    final float[] losses = new float[LENGTH];
    final int[] classes = new int[LENGTH];
    final int[] places = new int[LENGTH];
    private final RowOptions[] options = new RowOptions[SHAPES];

    Data() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < LENGTH; i++) {
            x[i] = (float) (2 * random.nextGaussian());
            gradient[i] = (float) random.nextGaussian();
            labels[i] = random.nextFloat();
        }
        for (int i = USUAL; i < LENGTH; i += 2) {
            x[i] = UNUSUAL[i / 2 % UNUSUAL.length];
        }
        float[] mask = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            mask[i] = i % 7 == 3 ? Float.NEGATIVE_INFINITY : gradient[i];
        }
        RowOptions scaled = RowOptions.NONE.withScale(0.5f);
        Arrays.fill(options, RowOptions.NONE);
        options[3] = scaled;
        options[4] = scaled.withMask(mask, 0, 0).withZeroMaskedRows();
        options[5] = scaled.withLengths(new int[] {1, 0}, 0);
    }

    /** How many rows a range is divided into, in each of its shapes: one, rows of ten, six; and for the options, one or two. */
    static int rows(int shape, int length) {
        return switch (shape) {
            case 1 -> Math.max(1, length / 10);
            case 2 -> Math.min(6, length);
            case 5 -> Math.min(2, length);
            default -> 1;
        };
    }

    /** The options of a shape. */
    RowOptions options(int shape) {
        return options[shape];
    }
}
