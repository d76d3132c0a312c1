package io.github.lanewise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.accuracy.Ulp;
import io.github.lanewise.reference.RowReference;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Softmax, log-softmax and their gradients against the exact rows, at every length. */
class RowAccuracyTest {
    private static final int[] COLUMNS = {1, 2, 3, 7, 8, 15, 16, 17, 31, 33, 64, 100, 1_000, 4_097, 32_768, 1 << 20};

    /** How many elements are tried of each kind and length, but at least one row. */
    private static final int ELEMENTS = 5_000;

    /** What rows are like. */
    enum Kind {
        NORMAL {
            @Override
            float logit(int i, int special, Random random) {
                return (float) random.nextGaussian();
            }
        },
        STEEP {
            @Override
            float logit(int i, int special, Random random) {
                return 30 * (float) random.nextGaussian();
            }
        },
        FAR_UP {
            @Override
            float logit(int i, int special, Random random) {
                return 1e4f + (float) random.nextGaussian();
            }
        },
        FAR_DOWN {
            @Override
            float logit(int i, int special, Random random) {
                return -1e4f + 3 * (float) random.nextGaussian();
            }
        },
        TOP_OF_RANGE {
            @Override
            float logit(int i, int special, Random random) {
                return 3e38f - 2e31f * random.nextInt(3);
            }
        },
        BOTTOM_OF_RANGE {
            @Override
            float logit(int i, int special, Random random) {
                return -3e38f + 2e31f * random.nextInt(3);
            }
        },
        WHOLE_RANGE {
            @Override
            float logit(int i, int special, Random random) {
                return 3e38f * (2 * random.nextFloat() - 1);
            }
        },
        ONE_DOMINATING {
            @Override
            float logit(int i, int special, Random random) {
                return (i == special ? 25 : 0) + (float) random.nextGaussian();
            }
        },
        ONE_DOMINATING_ITS_PART {
            @Override
            float logit(int i, int special, Random random) {
                return i == special ? 700 : i % 16 == special % 16 ? 683 + (float) random.nextGaussian() : 590;
            }
        },
        EQUAL {
            @Override
            float logit(int i, int special, Random random) {
                return 2.5f;
            }
        },
        TINY {
            @Override
            float logit(int i, int special, Random random) {
                return 1e-30f * (float) random.nextGaussian();
            }
        },
        SUBNORMAL {
            @Override
            float logit(int i, int special, Random random) {
                return random.nextInt(1000) * Float.MIN_VALUE;
            }
        },
        PARTLY_MASKED {
            @Override
            float logit(int i, int special, Random random) {
                return i != special && random.nextInt(3) == 0
                        ? Float.NEGATIVE_INFINITY
                        : 4 * (float) random.nextGaussian();
            }
        },
        LONG_TAIL {
            @Override
            float logit(int i, int special, Random random) {
                return i == special ? 0 : -104 * random.nextFloat();
            }
        },
        ACROSS_A_THRESHOLD {
            @Override
            float logit(int i, int special, Random random) {
                return 511.5f + (float) random.nextGaussian();
            }
        };

        abstract float logit(int i, int special, Random random);

        float[] row(int columns, Random random) {
            int special = random.nextInt(columns);
            float[] row = new float[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = logit(i, special, random);
            }
            return row;
        }
    }

    private final RowKernel softmax = Lanewise.softmax();
    private final RowKernel logSoftmax = Lanewise.logSoftmax();

    private interface Check {
        void row(float[] x, float[] gradOutput);
    }

    private static void forAll(Kind kind, Check check) {
        for (int columns : COLUMNS) {
            Random random = new Random(columns);
            for (int elements = 0; elements < ELEMENTS; elements += columns) {
                check.row(kind.row(columns, random), Inputs.gaussian(elements, columns, 1f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void softmaxIsWithinThreeUlp(Kind kind) {
        Worst worst = new Worst();
        forAll(kind, (x, _) -> {
            float[] y = new float[x.length];
            softmax.forward(x, y, 1, x.length);
            double[] exact = RowReference.softmax(x, 0, x.length);
            for (int i = 0; i < x.length; i++) {
                worst.see(x[i], y[i], exact[i]);
            }
        });
        assertThat(worst.error()).as("%s", worst).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void logSoftmaxIsWithinTwoUlp(Kind kind) {
        Worst worst = new Worst();
        forAll(kind, (x, _) -> {
            float[] y = new float[x.length];
            logSoftmax.forward(x, y, 1, x.length);
            double[] exact = RowReference.logSoftmax(x, 0, x.length);
            for (int i = 0; i < x.length; i++) {
                worst.see(x[i], y[i], exact[i]);
            }
        });
        assertThat(worst.error()).as("%s", worst).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void gradientOfSoftmaxIsWithinFourUlpOrItsBound(Kind kind) {
        forAll(kind, (x, gradOutput) -> {
            int columns = x.length;
            float[] y = new float[columns];
            float[] gradInput = new float[columns];
            softmax.forward(x, y, 1, columns);
            softmax.backward(y, gradOutput, gradInput, 1, columns);
            double[] exact = RowReference.softmaxBackward(y, 0, gradOutput, 0, columns);
            double greatest = 0;
            for (int i = 0; i < columns; i++) {
                greatest = Math.max(greatest, Math.abs((double) y[i] * gradOutput[i]));
            }
            for (int i = 0; i < columns; i++) {
                assertGradient(gradInput[i], exact[i], greatest);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void gradientOfLogSoftmaxIsWithinFourUlpOrItsBound(Kind kind) {
        forAll(kind, (x, gradOutput) -> {
            int columns = x.length;
            float[] y = new float[columns];
            float[] gradInput = new float[columns];
            logSoftmax.forward(x, y, 1, columns);
            logSoftmax.backward(y, gradOutput, gradInput, 1, columns);
            double[] exact = RowReference.logSoftmaxBackward(y, 0, gradOutput, 0, columns);
            double sum = 0;
            for (float gradient : gradOutput) {
                sum += gradient;
            }
            for (int i = 0; i < columns; i++) {
                double product = Math.abs(Math.exp(y[i]) * sum);
                assertGradient(gradInput[i], exact[i], Math.max(Math.abs(gradOutput[i]), product));
            }
        });
    }

    private static void assertGradient(float actual, double exact, double greatest) {
        boolean near = Ulp.error(actual, exact) <= 4 || Math.abs(actual - exact) <= 0x1p-22 * greatest;
        if (!near) {
            assertThat(actual).as("greatest term %s", greatest).isEqualTo((float) exact);
        }
    }
}
