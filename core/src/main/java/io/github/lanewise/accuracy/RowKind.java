package io.github.lanewise.accuracy;

import java.util.Random;

/** What the rows are like that a {@link RowSweep} tries: usual ones, those in which digits get lost, and degenerate ones. */
public enum RowKind {
    /** Normally distributed logits. */
    NORMAL("normal", (i, special, random) -> gaussian(random)),
    /** Logits with a deviation of 30. */
    STEEP("normal, deviation 30", (i, special, random) -> 30 * gaussian(random)),
    /** Logits around 1e4, where their ulp is 2^-10. */
    FAR_UP("normal around 1e4", (i, special, random) -> 1e4f + gaussian(random)),
    /** Logits around -1e4. */
    FAR_DOWN("normal around -1e4, deviation 3", (i, special, random) -> -1e4f + 3 * gaussian(random)),
    /** Logits next to the greatest float. */
    TOP_OF_RANGE("at 3e38", (i, special, random) -> 3e38f - 2e31f * random.nextInt(3)),
    /** Logits next to the least float. */
    BOTTOM_OF_RANGE("at -3e38", (i, special, random) -> -3e38f + 2e31f * random.nextInt(3)),
    /** Logits whose differences overflow. */
    WHOLE_RANGE("uniform in ±3e38", (i, special, random) -> 3e38f * (2 * random.nextFloat() - 1)),
    /** One logit far above the others. */
    ONE_DOMINATING("normal, one 25 greater", (i, special, random) -> (i == special ? 25 : 0) + gaussian(random)),
    /** One logit above all others, more so above those outside its sixteenth of the row. */
    ONE_DOMINATING_ITS_PART("one dominating one sixteenth", (i, special, random) -> {
        float others = i % 16 == special % 16 ? 683 + gaussian(random) : 590;
        return i == special ? 700 : others;
    }),
    /** The same logit throughout. */
    EQUAL("all equal", (i, special, random) -> 2.5f),
    /** Logits whose exponentials all round to 1. */
    TINY("normal, times 1e-30", (i, special, random) -> 1e-30f * gaussian(random)),
    /** Logits that are subnormal numbers. */
    SUBNORMAL("subnormal", (i, special, random) -> random.nextInt(1000) * Float.MIN_VALUE),
    /** A third of the logits masked. */
    PARTLY_MASKED("normal, deviation 4, a third -∞", (i, special, random) -> {
        boolean masked = i != special && random.nextInt(3) == 0;
        return masked ? Float.NEGATIVE_INFINITY : 4 * gaussian(random);
    }),
    /** Logits down to where their exponentials underflow. */
    LONG_TAIL("uniform between 0 and -104", (i, special, random) -> i == special ? 0 : -104 * random.nextFloat()),
    /** Logits on both sides of 512, an exponent's end. */
    ACROSS_A_THRESHOLD("normal around 511.5", (i, special, random) -> 511.5f + gaussian(random)),
    /** Nothing but -∞: the result is NaN. */
    ALL_MASKED("all -∞", (i, special, random) -> Float.NEGATIVE_INFINITY),
    /** One logit of +∞: the result is NaN. */
    WITH_INFINITY("normal, one +∞", (i, special, random) -> i == special ? Float.POSITIVE_INFINITY : gaussian(random)),
    /** One NaN: the result is NaN throughout. */
    WITH_NAN("normal, one NaN", (i, special, random) -> i == special ? Float.NaN : gaussian(random));

    private interface Logit {
        float of(int index, int special, Random random);
    }

    private final String text;
    private final Logit logit;

    RowKind(String text, Logit logit) {
        this.text = text;
        this.logit = logit;
    }

    private static float gaussian(Random random) {
        return (float) random.nextGaussian();
    }

    /**
     * A row of this kind.
     *
     * @param columns the length of the row
     * @param random the source of its logits
     * @return the logits
     */
    public float[] row(int columns, Random random) {
        float[] row = new float[columns];
        int special = columns == 0 ? 0 : random.nextInt(columns);
        for (int i = 0; i < columns; i++) {
            row[i] = logit.of(i, special, random);
        }
        return row;
    }

    /** In words, such as "normal, one 25 greater". */
    @Override
    public String toString() {
        return text;
    }
}
