package io.github.lanewise;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs that the tests share, and ways to put arrays together. */
public final class Inputs {
    /** From one bit pattern of the sweep to the next: prime, so that no bit of the mantissa is favoured. */
    private static final int STRIDE = 2503;

    /** Where exponentials under- and overflow, functions saturate, bend or cross zero. */
    private static final float[] THRESHOLDS = {
        0f,
        0.5f,
        1f,
        1.5f,
        3f,
        6f,
        0.7518f,
        1.1924f,
        1.2785f,
        5.5f,
        8f,
        8.5f,
        9f,
        9.01f,
        13.2f,
        14.2f,
        14.5f,
        16f,
        16.6f,
        17.3f,
        87f,
        87.33655f,
        88.72284f,
        103.27893f,
        103.97208f,
        0x1p-26f,
        0x1p-24f,
        0x1p23f,
        0x1p24f,
        0x1p30f,
        0x1p80f
    };

    /** Where denser sweeps than that of the tests have found the greatest errors of functions. */
    private static final float[] HARD = {
        0x1.23d4f8p-2f,
        0x1.22dcccp18f,
        0x1.338e96p5f,
        0x1.7780fep2f,
        0x1.83266ap26f,
        0x1.275764p8f,
        0x1.2f9e8ep-14f,
        0x1.38eb34p5f,
        0x1.3d141cp22f,
        0x1.5d9b52p4f,
        0x1.5cb882p-18f,
        0x1.4c6d6ap2f,
        0x1.91b2b6p3f,
        0x1.407f8cp2f,
        0x1.588586p3f,
        0x1.35d3e2p-2f,
        0x1.76a292p2f,
        0x1.5e67f8p4f,
        0x1.92480ep1f,
        0x1.b8676ep1f,
        0x1.136d0ep4f,
        0x1.830c32p26f,
        0x1.ea05cep-10f,
        0x1.fc3bfcp-11f
    };

    /** How many floats on either side of a threshold are taken. */
    private static final int NEIGHBOURS = 4;

    private static final int RUN = 1000;
    private static final float[] COMMON = join(special(), sweep(), dense(), around(HARD));

    private Inputs() {}

    /** Zeros, infinities, NaNs, the ends of the subnormal and normal numbers, the powers of two, and their neighbours. */
    public static float[] special() {
        float[] notANumber = {Float.NaN, Float.intBitsToFloat(0xffc00000), Float.intBitsToFloat(0x7f800001)};
        float[] infinite = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        float[] powers = new float[Float.MAX_EXPONENT - Float.MIN_EXPONENT + Float.PRECISION];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.scalb(Float.MIN_VALUE, i);
        }
        return join(notANumber, infinite, around(Float.MAX_VALUE), around(powers));
    }

    /** What every function is tried with, and the neighbourhood of the thresholds that its parameters bring. */
    static float[] of(Activation activation) {
        return join(COMMON, around(thresholds(activation)));
    }

    /** Where something changes in the function or its definition, on one side of 0 or on both. */
    static float[] thresholds(Activation activation) {
        float[] parameters = activation.values();
        float[] thresholds = THRESHOLDS;
        for (float parameter : parameters) {
            float[] moved = new float[2 * THRESHOLDS.length];
            for (int i = 0; i < THRESHOLDS.length; i++) {
                moved[2 * i] = THRESHOLDS[i] * parameter;
                moved[2 * i + 1] = THRESHOLDS[i] / parameter;
            }
            thresholds = join(thresholds, moved);
        }
        if (parameters.length == 2) {
            // Where a line of this slope and offset meets 0 and 1.
            float[] crossings = {-parameters[1] / parameters[0], (1f - parameters[1]) / parameters[0]};
            thresholds = join(thresholds, crossings);
        }
        return thresholds;
    }

    /** Normally distributed numbers with a deviation of {@code scale}. */
    static float[] gaussian(long seed, int length, float scale) {
        Random random = new Random(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = scale * (float) random.nextGaussian();
        }
        return values;
    }

    /** Any floats, of all exponents, NaN among them. */
    static float[] anyBits(long seed, int length) {
        Random random = new Random(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt());
        }
        return values;
    }

    static float[] filled(int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Floats of all bit patterns, at equal distances. */
    private static float[] sweep() {
        int count = (int) ((1L << Integer.SIZE) / STRIDE);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.intBitsToFloat(i * STRIDE);
        }
        return values;
    }

    /** Runs of neighbouring floats in [-20, 20]. */
    private static float[] dense() {
        float[] values = new float[81 * RUN];
        for (int i = 0; i < values.length; i++) {
            float start = (i / RUN - 40) / 2f;
            values[i] = Float.intBitsToFloat(Float.floatToRawIntBits(start) + i % RUN);
        }
        return values;
    }

    /** The floats from four below to four above each centre and its negative. */
    private static float[] around(float... centres) {
        float[] values = new float[2 * centres.length * (2 * NEIGHBOURS + 1)];
        int count = 0;
        for (float centre : centres) {
            for (int sign = -1; sign <= 1; sign += 2) {
                float value = sign * centre;
                for (int i = 0; i < NEIGHBOURS; i++) {
                    value = Math.nextDown(value);
                }
                for (int i = -NEIGHBOURS; i <= NEIGHBOURS; i++) {
                    values[count++] = value;
                    value = Math.nextUp(value);
                }
            }
        }
        return values;
    }

    static float[] join(float[]... arrays) {
        float[] joined =
                new float[Arrays.stream(arrays).mapToInt(array -> array.length).sum()];
        int count = 0;
        for (float[] array : arrays) {
            System.arraycopy(array, 0, joined, count, array.length);
            count += array.length;
        }
        return joined;
    }

    /** The bit patterns, with one for all NaNs: their payload and sign are not promised. */
    static int[] bits(float... values) {
        return IntStream.range(0, values.length)
                .map(i -> Float.floatToIntBits(values[i]))
                .toArray();
    }
}
