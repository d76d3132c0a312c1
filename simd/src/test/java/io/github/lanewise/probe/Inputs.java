package io.github.lanewise.probe;

import io.github.lanewise.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The inputs of the tests: the same in every JVM. */
public final class Inputs {
    private static final List<String> VARIANTS = List.of(
            "leaky_relu:slope=-0.5",
            "leaky_relu:slope=0",
            "leaky_relu:slope=2",
            "prelu:slope=-3",
            "rrelu:lower=-1,upper=1",
            "hard_tanh:min=-2,max=3",
            "hard_tanh:min=2,max=2",
            "hard_sigmoid:slope=0.2",
            "hard_sigmoid:slope=1e30,offset=-3",
            "thresholded_relu:threshold=0",
            "thresholded_relu:threshold=-1",
            "elu:alpha=0",
            "elu:alpha=0.3",
            "elu:alpha=1e10",
            "celu:alpha=1e-6",
            "celu:alpha=0.3",
            "celu:alpha=1e6",
            "softplus:beta=1e-6",
            "softplus:beta=0.3",
            "softplus:beta=1e6",
            "silu:beta=1e-6",
            "silu:beta=0.3",
            "silu:beta=1e6");

    /** Fractions of a float: the ends, their neighbours, and some in between. */
    private static final int[] FRACTIONS = {0, 1, 0x2aaaaa, 0x400000, 0x555555, 0x7ffffe, 0x7fffff};

    /**
     * Where a function has a kink, crosses zero, rounds to a limit, underflows or overflows, or a definition changes its
     * ways. The tests look at both signs.
     */
    private static final float[] POINTS = {
        0x1p-26f,
        0x1p-24f,
        0x1p-12f,
        0.25f,
        0.5f,
        0.7517916f,
        1f,
        1.1924273f,
        1.2784646f,
        1.702f,
        2f,
        2.5f,
        3f,
        4f,
        5f,
        6f,
        8f,
        8.5f,
        9f,
        9.010913f,
        10f,
        13.5f,
        14f,
        14.1f,
        14.5f,
        14.6f,
        15f,
        16f,
        16.635532f,
        17.328680f,
        18.021828f,
        20f,
        34.65736f,
        51f,
        52.5f,
        61f,
        70f,
        80f,
        82.3f,
        86.643394f,
        87f,
        87.33655f,
        88.02969f,
        88.72284f,
        90f,
        103.27893f,
        103.97208f,
        104f,
        127f,
        140f,
        0x1p23f,
        0x1p24f,
        0x1p30f,
        0x1p31f,
        0x1p32f,
        0x1p63f,
        0x1p80f,
        0x1p126f,
        0x1.fffffep127f
    };

    private static final float[] SPECIAL_GRADIENTS = {
        0f,
        -0f,
        1f,
        -1f,
        Float.MIN_VALUE,
        0x1p-130f,
        Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    private Inputs() {}

    /** All activations with their default parameters, and some with others. */
    public static List<Activation> activations() {
        return Stream.concat(Activation.all().stream(), VARIANTS.stream().map(Activation::parse))
                .toList();
    }

    /** Every exponent with both signs, and the neighbourhood of every point that may be special to the activation. */
    public static float[] special(Activation activation) {
        Floats floats = new Floats();
        for (int sign = 0; sign < 2; sign++) {
            for (int exponent = 0; exponent < 256; exponent++) {
                for (int fraction : FRACTIONS) {
                    floats.add(Float.intBitsToFloat(sign << 31 | exponent << 23 | fraction));
                }
            }
        }
        for (float point : POINTS) {
            floats.addNeighbourhood(point);
            for (float parameter : activation.values()) {
                floats.addNeighbourhood(point * parameter);
                floats.addNeighbourhood(point / parameter);
            }
        }
        for (float parameter : activation.values()) {
            floats.addNeighbourhood(parameter);
        }
        // Where e^x goes from one power of two to the next.
        for (int i = 0; i < 220; i++) {
            floats.addNeighbourhood((i + 0.5f) * 0x1.62e43p-1f, 1);
        }
        return floats.toArray();
    }

    /** Random numbers: half of them of all exponents, half of the exponents where functions curve. */
    public static float[] random(int length, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            int bits = random.nextInt();
            int exponent = 127 - 12 + random.nextInt(20);
            int moderate = (bits & 0x807fffff) | (exponent << 23);
            numbers[i] = Float.intBitsToFloat(i % 2 == 0 ? bits : moderate);
        }
        return numbers;
    }

    /** The special values of an activation, and as many random ones as asked for. */
    public static float[] mixed(Activation activation, int randoms) {
        float[] special = special(activation);
        float[] all = Arrays.copyOf(special, special.length + randoms);
        float[] random = random(randoms, activation.toString().hashCode());
        System.arraycopy(random, 0, all, special.length, randoms);
        return all;
    }

    /** Gradients of moderate size, and among them special ones. */
    public static float[] gradients(int length) {
        Random random = new Random(length);
        float[] gradients = new float[length];
        for (int i = 0; i < length; i++) {
            gradients[i] = i % 7 == 0
                    ? SPECIAL_GRADIENTS[random.nextInt(SPECIAL_GRADIENTS.length)]
                    : (float) random.nextGaussian();
        }
        return gradients;
    }

    /** Numbers of moderate size, as logits are. */
    public static float[] logits(int length, long seed) {
        Random random = new Random(seed);
        float[] logits = new float[length];
        for (int i = 0; i < length; i++) {
            logits[i] = 6f * (float) random.nextGaussian();
        }
        return logits;
    }

    /** Numbers from 0 to 1, the ends and subnormal ones among them. */
    public static float[] probabilities(int length) {
        Random random = new Random(length);
        float[] probabilities = new float[length];
        for (int i = 0; i < length; i++) {
            probabilities[i] = switch (i % 8) {
                case 0 -> 0f;
                case 1 -> 1f;
                case 2 -> random.nextFloat() * 0x1p-130f;
                default -> random.nextFloat();
            };
        }
        return probabilities;
    }

    /** A mask that hides every fifth element and moves others. */
    public static float[] masks(int length) {
        float[] mask = logits(length, -length);
        for (int i = 2; i < length; i += 5) {
            mask[i] = Float.NEGATIVE_INFINITY;
        }
        return mask;
    }

    /** Rows of each kind that softmax may treat differently, all of one length. */
    public static List<float[]> rows(int columns) {
        return List.of(
                logits(columns, columns),
                filled(columns, 3f),
                filled(columns, Float.NEGATIVE_INFINITY),
                pair(columns, 0f, -0f),
                pair(columns, Float.MAX_VALUE, -Float.MAX_VALUE),
                pair(columns, Float.MIN_VALUE, -0x1p-130f),
                pair(columns, -50f, 50f),
                withOne(columns, 0, 100f),
                withOne(columns, columns - 1, 30f),
                withOne(columns, columns / 2, Float.NEGATIVE_INFINITY),
                withOne(columns, columns / 3, Float.POSITIVE_INFINITY),
                withOne(columns, columns - 1, Float.NaN),
                random(columns, columns));
    }

    private static float[] filled(int length, float value) {
        float[] row = new float[length];
        Arrays.fill(row, value);
        return row;
    }

    private static float[] pair(int length, float even, float odd) {
        float[] row = filled(length, even);
        for (int i = 1; i < length; i += 2) {
            row[i] = odd;
        }
        return row;
    }

    private static float[] withOne(int length, int index, float value) {
        float[] row = logits(length, index);
        row[index] = value;
        return row;
    }

    /** A list of floats. */
    private static final class Floats {
        private static final int ULPS = 4;

        private float[] floats = new float[1 << 12];
        private int size;

        void add(float value) {
            if (size == floats.length) {
                floats = Arrays.copyOf(floats, 2 * size);
            }
            floats[size++] = value;
        }

        void addNeighbourhood(float point) {
            addNeighbourhood(point, ULPS);
        }

        void addNeighbourhood(float point, int ulps) {
            int bits = Float.floatToRawIntBits(Math.abs(point));
            for (int i = -ulps; i <= ulps; i++) {
                float neighbour = Float.intBitsToFloat(Math.max(0, bits + i));
                add(neighbour);
                add(-neighbour);
            }
        }

        float[] toArray() {
            return Arrays.copyOf(floats, size);
        }
    }
}
